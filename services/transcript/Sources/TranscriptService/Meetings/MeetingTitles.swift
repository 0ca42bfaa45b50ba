internal import Domain
internal import FoundationEssentials
internal import Persistence

/// Finds meetings by words of their titles, in any order, as people remember them.
struct MeetingTitles: Sendable {
    /// How many meetings are looked at, those held last, and how many are found at most.
    private static let mostSeen = 10_000
    private static let mostFound = 500
    /// Words that people say beside a title; they count only where nothing else is said.
    private static let loose: Set<String> = [
        "the", "a", "an", "of", "with", "for", "and", "in", "on", "from", "last", "latest", "meeting", "call",
        "transcript",
        "summary", "our",
    ]

    private let words: [String]

    init(_ text: String) {
        let all = NameFolding.words(text)
        let telling = all.filter { !Self.loose.contains($0) }
        self.words = telling.isEmpty ? all : telling
    }

    /// The meetings whose titles have all the words, or their beginnings; where there is none, those with words that are
    /// spelled much like them.
    func find(on connection: any SQLConnection) throws -> [MeetingID] {
        guard !words.isEmpty else { return [] }
        let titles = try connection.rows(
            "SELECT id, title FROM meetings WHERE title IS NOT NULL ORDER BY held_on DESC, held_at DESC LIMIT ?",
            [.integer(Self.mostSeen)]
        ).map { row in (id: try row.id("id") as MeetingID, words: NameFolding.words(try row.text("title"))) }
        let exact = titles.filter { title in words.allSatisfy { word in title.words.contains { $0.hasPrefix(word) } } }
        let found = exact.isEmpty ? titles.filter { title in words.allSatisfy { Self.isNear($0, title.words) } } : exact
        return found.prefix(Self.mostFound).map(\.id)
    }

    /// Short words are near to too many.
    private static func isNear(_ word: String, _ others: [String]) -> Bool {
        if word.count < 4 { return others.contains { $0.hasPrefix(word) } }
        return !NearNames.of(word, among: others, atMost: 1).isEmpty
    }
}
