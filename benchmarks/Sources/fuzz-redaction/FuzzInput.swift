import Redaction

/// One input: the turns of a conversation and the terms that it is filtered with.
struct FuzzInput: Sendable {
    var turns: [String]
    var always: [String] = []
    var never: [String] = []

    var byteCount: Int { turns.reduce(0) { $0 + $1.utf8.count } }

    /// What filters it; what cannot be a term is left out.
    var redactor: Redactor {
        guard !always.isEmpty || !never.isEmpty else { return Redactor() }
        let always = Set(always.compactMap(Self.phrase))
        let never = Set(never.compactMap(Self.phrase)).subtracting(always)
        // Nothing is left that could be refused.
        let terms = try? CustomTerms(always: always.map { .init($0) }, never: Array(never))
        return Redactor(terms: terms ?? .none)
    }

    private static func phrase(_ text: String) -> TermPhrase? {
        // Punctuation, placeholders and very long words come up by chance.
        try? TermPhrase(text)
    }
}

extension FuzzInput: CustomStringConvertible {
    /// As Swift has it, for a test to copy.
    var description: String {
        var lines = ["turns: \(Self.list(turns))"]
        if !always.isEmpty { lines.append("always: \(Self.list(always))") }
        if !never.isEmpty { lines.append("never: \(Self.list(never))") }
        return lines.joined(separator: "\n")
    }

    private static func list(_ texts: [String]) -> String {
        "[\(texts.map(\.debugDescription).joined(separator: ", "))]"
    }
}
