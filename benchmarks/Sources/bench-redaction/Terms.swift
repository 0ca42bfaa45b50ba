import Redaction

/// Terms to measure with: some of them are words of the talk itself, so that there is something to find.
enum Terms {
    static let count = 200

    static func made(of talk: String) throws -> CustomTerms {
        let words = Array(talk.prefix(20_000).split(whereSeparator: \.isWhitespace))
        let pairs = stride(from: 0, to: words.count - 1, by: 9).compactMap {
            try? TermPhrase("\(words[$0]) \(words[$0 + 1])")
        }
        var known: Set<TermPhrase> = []
        let found = pairs.filter { known.insert($0).inserted }.prefix(count / 2)
        let other = try (found.count..<count).map { try TermPhrase("project falcon \($0)") }
        return try CustomTerms(
            always: (found.prefix(found.count / 2) + other).map { .init($0) },
            never: Array(found.dropFirst(found.count / 2)))
    }
}
