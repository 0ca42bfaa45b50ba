import Redaction

/// Tokens of what a person typed: as spoken ones, but what stands in square brackets is text unless redaction put it
/// there, and short names of days are days.
enum TypedTokens {
    private static let placeholders = Set(RedactionLabel.allCases.map(\.placeholder))

    static func tokens(in text: some StringProtocol) -> [Token] {
        Tokeniser.tokens(in: text).flatMap { token -> [Token] in
            guard token.isPlaceholder, !placeholders.contains(token.surface) else { return [token] }
            let inner = token.surface.dropFirst().dropLast()
            let opening = Token(surface: "[", word: "[", hasSpaceBefore: token.hasSpaceBefore, kind: .mark)
            let closing = Token(surface: "]", word: "]", hasSpaceBefore: false, kind: .mark)
            return [opening] + Tokeniser.tokens(in: inner) + [closing]
        }
    }

    private static let shortDays: [String: String] = [
        "tue": "tuesday", "thu": "thursday", "thur": "thursday", "sat": "saturday", "sun": "sunday",
        "weds": "wednesday",
        "tmrw": "tomorrow", "tmr": "tomorrow",
    ]
    private static let leads: Set<String> = ["due", "by", "on", "until", "till", "before", "next", "this", "to", "for"]

    /// The same tokens with the short names of days spelt out, where they stand as days.
    static func spellingDays(_ tokens: [Token]) -> [Token] {
        tokens.indices.map { index in
            let token = tokens[index]
            guard let day = shortDays[token.word] else { return token }
            let isSpelt = token.isCapitalised || leads.contains(tokens.word(index - 1)) || token.word.hasPrefix("tm")
            guard isSpelt else { return token }
            return Token(surface: token.surface, word: day, hasSpaceBefore: token.hasSpaceBefore, kind: .word)
        }
    }
}
