/// Reads a milestone as it is typed: 'milestone: Invoices live', 'for the Invoices live milestone'.
struct MilestoneWords: Sendable {
    let milestones: NameList

    private static let links: Set<String> = [":", "=", "is", "to"]
    private static let leads: Set<String> = ["in", "for", "on", "under", "to", "of", "the"]

    /// The milestone of `clause`, taken out with the words that only say so.
    func read(_ clause: inout TypedClause) -> String? {
        explicit(&clause) ?? closing(&clause)
    }

    private func explicit(_ clause: inout TypedClause) -> String? {
        let tokens = clause.tokens
        for index in tokens.indices where tokens[index].word == "milestone" && clause.isFree(index..<(index + 1)) {
            var next = index + 1
            while next < tokens.count, Self.links.contains(tokens[next].word) { next += 1 }
            if let (name, length) = milestones.part(in: tokens, at: next) {
                clause.take(startOfLead(tokens, before: index)..<(next + length))
                return name
            }
            if let (name, start) = nameBefore(tokens, index) {
                clause.take(start..<(index + 1))
                return name
            }
            if next > index + 1, let (name, end) = TypedName.read(clause, at: next) {
                clause.take(startOfLead(tokens, before: index)..<end)
                return name
            }
        }
        return nil
    }

    private func nameBefore(_ tokens: [Token], _ index: Int) -> (name: String, start: Int)? {
        for length in [5, 4, 3, 2, 1] where index - length >= 0 {
            guard let found = milestones.part(in: tokens, at: index - length), found.length == length else { continue }
            return (found.name, startOfLead(tokens, before: index - length))
        }
        return nil
    }

    /// The whole name at the end of a part, with 'for' or 'in' before it.
    private func closing(_ clause: inout TypedClause) -> String? {
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard let (name, length) = milestones.whole(in: clause.tokens, at: index) else { continue }
            let start = startOfLead(clause.tokens, before: index)
            let range = start..<(index + length)
            guard clause.isFree(range), clause.endsSegment(range.upperBound),
                (start < index && length > 1) || (clause.beginsSegment(start) && clause.segments.count > 1)
            else { continue }
            clause.take(range)
            return name
        }
        return nil
    }

    private func startOfLead(_ tokens: [Token], before index: Int) -> Int {
        var start = index
        while start > 0, start > index - 2, Self.leads.contains(tokens.word(start - 1)) { start -= 1 }
        return start
    }
}
