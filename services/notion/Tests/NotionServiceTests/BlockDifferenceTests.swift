import Domain
import Foundation
import NotionService
import Testing

@Suite struct BlockDifferenceTests {
    /// Blocks whose digests are the letters of a word.
    private static func written(_ word: String) -> [Publication.Written] {
        word.enumerated().map { .init(block: id($0.offset), digest: String($0.element)) }
    }

    private static func id(_ number: Int) -> NotionID { NotionID(.derived(from: "block", String(number))) }

    private static func digests(_ word: String) -> [String] { word.map(String.init) }

    @Test func theSameNotesChangeNothing() {
        let difference = BlockDifference(from: Self.written("abc"), to: Self.digests("abc"))

        #expect(difference.removed.isEmpty && difference.insertions.isEmpty)
        #expect(difference.kept == [Self.id(0), Self.id(1), Self.id(2)])
    }

    @Test func whatIsNewGoesAfterWhatStays() {
        let difference = BlockDifference(from: Self.written("abc"), to: Self.digests("axxc"))

        #expect(difference.removed == [Self.id(1)])
        #expect(difference.insertions == [.init(after: Self.id(0), drafts: 1..<3)])
    }

    @Test func whatComesFirstGoesToTheBeginning() {
        let difference = BlockDifference(from: Self.written("b"), to: Self.digests("ab"))

        #expect(difference.insertions == [.init(after: nil, drafts: 0..<1)])
        #expect(difference.removed.isEmpty)
    }

    @Test(arguments: 0..<200)
    func afterTheChangesThePageSaysWhatTheNotesSay(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let old = chance.word(upTo: 30)
        let new = chance.word(upTo: 30)

        let difference = BlockDifference(from: Self.written(old), to: Self.digests(new))

        var page = Self.written(old).map { (block: Optional($0.block), digest: $0.digest) }
        for insertion in difference.insertions {
            let added = insertion.drafts.map { (block: NotionID?.none, digest: Self.digests(new)[$0]) }
            let place = insertion.after.flatMap { after in page.firstIndex { $0.block == after } }.map { $0 + 1 } ?? 0
            page.insert(contentsOf: added, at: place)
        }
        page.removeAll { $0.block.map(difference.removed.contains) ?? false }
        #expect(page.map(\.digest) == Self.digests(new), "\(old) to \(new)")
    }
}

/// A seeded source of words over few letters.
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 6_364_136_223_846_793_005 &+ 1 }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func word(upTo length: Int) -> String {
        let letters = Array("abcdef")
        return String((0..<next(below: length + 1)).map { _ in letters[next(below: letters.count)] })
    }
}
