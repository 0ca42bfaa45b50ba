import Domain

/// Reads how urgent something was said to be.
enum PriorityReader {
    /// The priority that the words give; nil when they give none.
    static func priority(in tokens: [Token]) -> Priority? {
        for index in tokens.indices {
            if let priority = priority(tokens, at: index), !isNegated(tokens, at: index) { return priority }
        }
        return nil
    }

    private static func priority(_ tokens: [Token], at index: Int) -> Priority? {
        let word = tokens.word(index)
        switch word {
        case "urgent", "urgently", "asap": return .urgent
        case "blocker", "showstopper": return .urgent
        case "high", "low", "medium", "normal", "top", "highest", "lowest":
            return isAboutPriority(tokens, at: index) ? level(word) : nil
        default: return nil
        }
    }

    private static func level(_ word: String) -> Priority? {
        switch word {
        case "high", "top": .high
        case "highest": .urgent
        case "low", "lowest": .low
        case "medium", "normal": .medium
        default: nil
        }
    }

    private static let makers: Set<String> = ["make", "call", "treat", "mark", "set", "put", "flag"]

    /// 'High priority', 'I'd make it high', 'treat that one as high', 'Low. Very low.'
    private static func isAboutPriority(_ tokens: [Token], at index: Int) -> Bool {
        if ["priority", "prio"].contains(tokens.word(index + 1)) { return true }
        let words = tokens.filter { !$0.isMark && Fillers.length([$0], at: 0) == 0 }
        if ["high", "low", "medium"].contains(tokens.word(index)), words.count <= 2 { return true }
        let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
        let endsPhrase = next.map { $0.isMark || ["for", "then", "please", "honestly"].contains($0.word) } ?? true
        guard endsPhrase, tokens.word(index) != "top" else { return false }
        let isMade = tokens[..<index].suffix(6).contains { makers.contains($0.word) }
        let isListed =
            index >= 1 && tokens[index - 1].isMark
            && tokens.contains { ["owner", "board", "name", "list"].contains($0.word) }
        return isMade || isListed
    }

    private static func isNegated(_ tokens: [Token], at index: Int) -> Bool {
        tokens[..<index].suffix(3).contains { $0.word == "not" || $0.word == "no" || $0.word == "never" }
            && !tokens[..<index].suffix(3).contains { $0.isMark }
    }
}
