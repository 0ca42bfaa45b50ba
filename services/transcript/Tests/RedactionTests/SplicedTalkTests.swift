import Foundation
import Redaction
import Testing

/// What was said in the labelled meetings, cut, spliced and stuttered, with words that the rules know thrown in.
@Suite(.serialized) struct SplicedTalkTests {
    @Test(arguments: 1...30)
    func splicedTalkIsFilteredWell(seed: UInt64) throws {
        var random = RandomText(seed: seed &+ 20_000, words: LexiconWords.all)

        for _ in 0..<6 {
            let turns = (0..<(1 + random.next(below: 12))).map { _ in random.spliced(Talk.turns) }
            try expectFilteredWell(turns, seed: seed)
        }
    }

    @Test(arguments: 1...30)
    func splicedTalkIsFilteredWellWithItsWordsAsTerms(seed: UInt64) throws {
        var random = RandomText(seed: seed &+ 30_000, words: LexiconWords.all)

        for _ in 0..<6 {
            let turns = (0..<(1 + random.next(below: 8))).map { _ in random.spliced(Talk.turns) }
            let words = turns.flatMap { $0.split(separator: " ") }.map(String.init)
            let always = (0..<4).map { _ in random.part(of: words, longest: 3) }
            let never = (0..<4).map { _ in random.part(of: words, longest: 3) }
            try expectFilteredWell(turns, Redactor(terms: CustomTerms(tolerant: always, never)), seed: seed)
        }
    }
}

private enum Talk {
    /// The turns of three meetings.
    static let turns: [String] = ["talk/spoken-01", "talk/mixed-01", "redaction/ES2006a"].flatMap(turns)

    private struct Turn: Decodable {
        let text: String
    }

    private static func turns(of meeting: String) -> [String] {
        let file = URL(filePath: #filePath).appending(path: "../../../../../tests/evaluation/\(meeting).jsonl")
        // A meeting that is not there is none, and a suite without any would crash.
        let data = (try? Data(contentsOf: file.standardizedFileURL)) ?? Data()
        return data.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(Turn.self, from: Data($0)).text
        }
    }
}

extension RandomText {
    /// Parts of some turns, one behind the other, with words said twice and others in between.
    fileprivate mutating func spliced(_ turns: [String]) -> String {
        (0..<(1 + next(below: 3))).map { _ in
            let words = turns[next(below: turns.count)].split(separator: " ").map(String.init)
            return words.isEmpty ? sentence(3) : stuttered(part(of: words, longest: 30))
        }.joined(separator: " ")
    }

    fileprivate mutating func part(of words: [String], longest: Int) -> String {
        guard !words.isEmpty else { return "" }
        let start = next(below: words.count)
        return words[start..<min(words.count, start + 1 + next(below: longest))].joined(separator: " ")
    }

    private mutating func stuttered(_ text: String) -> String {
        text.split(separator: " ").map { word in
            switch next(below: 24) {
            case 0: "\(word) \(word)"
            case 1: "\(word.prefix(3)) \(word)"
            case 2: "\(word), uh, \(word)"
            case 3: sentence(2)
            default: String(word)
            }
        }.joined(separator: " ")
    }
}
