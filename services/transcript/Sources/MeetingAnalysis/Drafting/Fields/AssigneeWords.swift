/// Reads who is to do it, as it is typed: 'assign to Maria', 'owner: @maria', 'Maria takes it'.
struct AssigneeWords: Sendable {
    let roster: Roster
    /// Whether a name may be all that is said, because what it is about was named before.
    var takesAll = false

    /// What was said of the person.
    enum Assignee: Hashable, Sendable {
        case person(String)
        /// A name that the workspace does not know, as it was typed.
        case unknown(String)
        case nobody

        var name: String? {
            switch self {
            case .person(let name), .unknown(let name): name
            case .nobody: nil
            }
        }
    }

    /// The first person to whom `clause` gives the work, taken out of it with the words that say so.
    func read(_ clause: inout TypedClause) -> Assignee? {
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard
                let (assignee, range) = given(clause, at: index) ?? dropped(clause, at: index)
                    ?? taking(clause, at: index) ?? alone(clause, at: index), clause.isFree(range)
            else { continue }
            clause.take(range)
            return assignee
        }
        return nil
    }

    private static let pronouns: Set<String> = ["it", "this", "that", "them", "these", "both", "all", "one"]
    private static let nobodies: Set<String> = ["nobody", "noone", "anyone", "none", "unassigned"]
    private static let links: Set<String> = [":", "=", "is", "to", "be", "-", "should"]

    /// 'Assign it to Maria', 'assignee: Maria', 'give that to Maria', 'owned by Maria'.
    private func given(_ clause: TypedClause, at index: Int) -> (Assignee, Range<Int>)? {
        let tokens = clause.tokens
        var next = index + 1
        switch tokens.word(index) {
        case "assign", "assigned", "reassign", "reassigned":
            next = skip(Self.pronouns, tokens, from: next)
            if tokens.word(next) == "from", let to = tokens[next...].prefix(6).firstIndex(where: { $0.word == "to" }) {
                next = to
            }
            let named = skip(["to", ":"], tokens, from: next)
            // 'Assign roles in the panel' is work.
            guard named > next || isName(tokens, at: next) else { return nil }
            next = named
        case "assignee", "owner", "responsible":
            next = skip(Self.links, tokens, from: next)
            guard next > index + 1 || roster.person(in: tokens, at: next, isCertain: true) != nil else { return nil }
        case "give", "hand", "pass":
            next = skip(Self.pronouns.union(["over"]), tokens, from: next)
            guard next > index + 1, tokens.word(next) == "to" else { return nil }
            next += 1
        case "owned":
            guard tokens.word(next) == "by" else { return nil }
            next += 1
        default: return nil
        }
        return name(tokens, at: next).map { ($0.assignee, index..<$0.end) }
    }

    private func isName(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return Roster.isSelf(tokens.word(index)) || tokens[index].isCapitalised || tokens[index].surface.hasPrefix("@")
            || roster.person(in: tokens, at: index, isCertain: true) != nil
    }

    private func skip(_ words: Set<String>, _ tokens: [Token], from start: Int) -> Int {
        var index = start
        while index < tokens.count, words.contains(tokens[index].word) { index += 1 }
        return index
    }

    /// A name after words that promise one.
    func name(_ tokens: [Token], at index: Int) -> (assignee: Assignee, end: Int)? {
        if Roster.isSelf(tokens.word(index)) {
            return (roster.author.map { .person($0) } ?? .unknown(tokens.word(index)), index + 1)
        }
        if Self.nobodies.contains(tokens.word(index)) { return (.nobody, index + 1) }
        if tokens.has(["no", "one"], at: index) { return (.nobody, index + 2) }
        let typed = typed(tokens, at: index)
        if let (name, length) = roster.person(in: tokens, at: index, isCertain: true) {
            // 'Maria Lopez' is not the Maria Lind whom the first name alone would call.
            if let typed, typed.end > index + length, typed.end == tokens.count || tokens[typed.end].isMark {
                return (.unknown(typed.name), typed.end)
            }
            return (.person(name), index + length)
        }
        return typed.map { (.unknown($0.name), $0.end) }
    }

    private static let noNames: Set<String> = ["and", "or", "due", "by", "the", "a", "an", "for", "in", "on", "with"]

    private static let notNames: Set<String> = [
        "due", "urgent", "asap", "high", "medium", "low", "priority", "label", "labels", "project", "milestone", "p0",
        "p1",
        "p2", "p3", "p4",
    ]

    /// Words with a capital, three at most, or else one word.
    private func typed(_ tokens: [Token], at index: Int) -> (name: String, end: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .word, !Self.noNames.contains(tokens[index].word),
            CalendarWords.weekdays[tokens[index].word] == nil
        else { return nil }
        let capitals = tokens[index...].prefix(3).prefix {
            $0.kind == .word && ($0.isCapitalised || $0.surface.hasPrefix("@"))
                && CalendarWords.weekdays[$0.word] == nil && CalendarWords.months[$0.word] == nil
                && !StopWords.all.contains($0.word) && !Self.notNames.contains($0.word)
        }
        let end = index + max(1, capitals.count)
        let name = tokens.text(index..<end).trimmingPrefix("@")
        return name.isEmpty ? nil : (String(name), end)
    }

    /// 'Unassigned', 'no assignee'.
    private func dropped(_ clause: TypedClause, at index: Int) -> (Assignee, Range<Int>)? {
        if ["unassigned", "unassign"].contains(clause.tokens.word(index)) { return (.nobody, index..<(index + 1)) }
        for words in [["no", "assignee"], ["no", "owner"]] where clause.tokens.has(words, at: index) {
            return (.nobody, index..<(index + 2))
        }
        return nil
    }

    private static let takings: [[String]] = WordList.phrases(
        """
        take it
        take this
        am on it
        am taking it
        owns it
        owns this
        owns that
        takes it
        takes this
        takes that
        will take it
        will take this
        will take that
        will do it
        will do this
        will do that
        has it
        is on it
        to own it
        to do it
        should do it
        can do it
        can take it
        should take it
        """
    )

    /// 'Maria takes it', 'I will do it'.
    private func taking(_ clause: TypedClause, at index: Int) -> (Assignee, Range<Int>)? {
        let tokens = clause.tokens
        let subject: (assignee: Assignee, end: Int)?
        if tokens.word(index) == "i" {
            subject = roster.author.map { (.person($0), index + 1) }
        } else {
            subject = roster.person(in: tokens, at: index, isCertain: true).map {
                (.person($0.name), index + $0.length)
            }
        }
        guard let subject else { return nil }
        if let words = Self.takings.first(where: { tokens.has($0, at: subject.end) }) {
            return (subject.assignee, index..<(subject.end + words.count))
        }
        return asked(clause, index, subject.end).map { (subject.assignee, $0) }
    }

    private static let askings: Set<String> = ["please", "to", "should", "can", "could", "will", "must"]

    /// 'Maria please fix', 'Omar to do', where that is all that a part of the sentence says.
    private func asked(_ clause: TypedClause, _ index: Int, _ end: Int) -> Range<Int>? {
        guard clause.segments.count > 1, clause.beginsSegment(index) else { return nil }
        let verb = skip(Self.askings, clause.tokens, from: end)
        let word = clause.tokens.word(verb)
        guard verb > end, Verbs.isAction(word) || Verbs.light.contains(word), clause.endsSegment(verb + 1) else {
            return nil
        }
        return index..<(verb + 1)
    }

    /// A name that is all that its part of the sentence says, also with 'for' or 'to' before it; an `@name` at the end.
    private func alone(_ clause: TypedClause, at index: Int) -> (Assignee, Range<Int>)? {
        let tokens = clause.tokens
        let start = ["for", "to"].contains(tokens.word(index)) ? index + 1 : index
        if start > index, Roster.isSelf(tokens.word(start)), let author = roster.author,
            clause.fillsSegment(index..<(start + 1)), !isWhole(clause, index)
        {
            return (.person(author), index..<(start + 1))
        }
        guard let (name, length) = roster.person(in: tokens, at: start, isCertain: true) else { return nil }
        let range = index..<(start + length)
        if clause.fillsSegment(range), !isWhole(clause, index) { return (.person(name), range) }
        guard start == index, tokens[index].surface.hasPrefix("@"), clause.endsSegment(range.upperBound),
            !Self.recipients.contains(tokens.word(index - 1))
        else { return nil }
        return (.person(name), range)
    }

    private static let recipients: Set<String> = ["to", "with", "for", "from", "about", "by", "at", "and", "of", "ask"]

    /// Whether the part of the sentence at `index` is all of it.
    private func isWhole(_ clause: TypedClause, _ index: Int) -> Bool { !takesAll && clause.segments.count < 2 }
}
