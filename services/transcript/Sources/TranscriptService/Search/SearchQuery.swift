/// A person's question as SQLite's FTS5 takes it: any of its words, each quoted, so that no character of the question
/// is an operator. Passages with more of the words, and with rarer ones, come first.
///
/// - SeeAlso: https://www.sqlite.org/fts5.html#full_text_query_syntax
public struct SearchQuery: Sendable {
    /// Words that every passage has; looking for them costs time and finds nothing.
    private static let common: Set<String> = [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "did", "do", "does", "for", "from",
        "had",
        "has", "have", "how", "i", "if", "in", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "he",
        "so", "that", "the", "their", "them", "there", "they", "this", "to", "was", "we", "were", "what", "when",
        "where", "which", "who", "why", "will", "with", "you", "your", "about",
    ]
    private static let maxWords = 32

    /// What is looked for.
    let words: [String]
    public let match: String

    /// Nil when there is no word in `text`.
    public init?(_ text: String) {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.prefix(Self.maxWords).map(String.init)
        let rare = words.filter { !Self.common.contains($0.lowercased()) }
        let chosen = rare.isEmpty ? words : rare
        guard !chosen.isEmpty else { return nil }
        self.words = chosen
        self.match = chosen.map { "\"\($0)\"" }.joined(separator: " OR ")
    }
}
