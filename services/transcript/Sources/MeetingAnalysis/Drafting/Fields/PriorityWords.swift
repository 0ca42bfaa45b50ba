import Domain

/// Reads a priority as it is typed: 'urgent', 'high priority', 'priority: 2', 'P1'.
enum PriorityWords {
    private static let levels: [String: Priority] = [
        "urgent": .urgent, "highest": .urgent, "critical": .urgent, "high": .high, "top": .high, "medium": .medium,
        "med": .medium, "normal": .medium, "low": .low, "lowest": .low, "none": .none, "no": .none, "zero": .none,
        "p0": .urgent, "p1": .urgent, "p2": .high, "p3": .medium, "p4": .low,
    ]
    private static let nouns: Set<String> = ["priority", "prio", "severity", "urgency"]
    private static let links: Set<String> = [":", "=", "is", "to", "as", "of", "at", "it"]
    private static let makers: Set<String> = ["make", "mark", "set", "flag", "treat", "call", "raise", "lower", "bump"]
    private static let pronouns: Set<String> = ["it", "this", "that", "them", "these", "both", "all"]

    /// The first priority in `clause`, which is taken out of it.
    static func read(_ clause: inout TypedClause) -> Priority? {
        dismissRushlessness(&clause)
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard
                let (priority, range) = named(clause, at: index) ?? made(clause, at: index) ?? alone(clause, at: index)
            else { continue }
            clause.take(range)
            return priority
        }
        return nil
    }

    /// What a word that follows 'priority' says; also a number.
    static func level(_ word: String) -> Priority? {
        levels[word] ?? Int(word).flatMap(Priority.init(rawValue:))
    }

    /// 'Priority: high', 'prio 2', 'high priority'.
    private static func named(_ clause: TypedClause, at index: Int) -> (Priority, Range<Int>)? {
        let tokens = clause.tokens
        if nouns.contains(tokens.word(index)) {
            var next = index + 1
            while next < tokens.count, links.contains(tokens[next].word) { next += 1 }
            guard let level = level(tokens.word(next)), clause.isFree(index..<(next + 1)) else { return nil }
            return (level, index..<(next + 1))
        }
        guard let level = levels[tokens.word(index)], nouns.contains(tokens.word(index + 1)) else { return nil }
        return (level, index..<(index + 2))
    }

    /// 'Make it high', 'mark as urgent'.
    private static func made(_ clause: TypedClause, at index: Int) -> (Priority, Range<Int>)? {
        let tokens = clause.tokens
        guard makers.contains(tokens.word(index)) else { return nil }
        var next = index + 1
        if pronouns.contains(tokens.word(next)) { next += 1 }
        if ["as", "to"].contains(tokens.word(next)) { next += 1 }
        guard next > index + 1, let level = levels[tokens.word(next)], clause.endsSegment(next + 1),
            clause.isFree(index..<(next + 1))
        else { return nil }
        return (level, index..<(next + 1))
    }

    private static let pressing: Set<String> = ["urgent", "urgently", "asap", "p0", "p1", "p2", "p3", "p4"]
    private static let alone: Set<String> = ["high", "medium", "low", "critical", "blocker"]

    /// 'Urgent' at the beginning or the end of a part, or any level that is all of it; 'the urgent care page' is none.
    private static func alone(_ clause: TypedClause, at index: Int) -> (Priority, Range<Int>)? {
        let word = clause.tokens.word(index)
        let isPressing = pressing.contains(word)
        guard isPressing || alone.contains(word) else { return nil }
        var start = index
        while start > 0, ["is", "it", "this", "very", "really", "quite", "so"].contains(clause.tokens.word(start - 1)) {
            start -= 1
        }
        guard !["not", "no", "longer", "never", "less"].contains(clause.tokens.word(start - 1)) else { return nil }
        let range = start..<(index + 1)
        let isOpening = index == 0 && (isPressing || clause.tokens.dropFirst().first?.word == ":")
        guard clause.isFree(range),
            isOpening || clause.fillsSegment(range) || (isPressing && clause.endsSegment(index + 1))
        else { return nil }
        return (levels[word] ?? .urgent, range)
    }

    private static let rushless: [[String]] = WordList.phrases("not urgent\nno rush\nno hurry\nnot high priority")

    /// 'Not urgent' is no priority, and no part of a title.
    private static func dismissRushlessness(_ clause: inout TypedClause) {
        for phrase in rushless {
            if let start = clause.tokens.firstIndex(of: phrase) { clause.take(start..<(start + phrase.count)) }
        }
    }
}
