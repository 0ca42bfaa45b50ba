/// Reads which labels are to come and to go: 'add label bug', 'remove the iOS label', 'label it bug'.
struct LabelWishes: Sendable {
    let labels: NameList

    private static let nouns: Set<String> = ["label", "labels", "tag", "tags"]
    private static let removers: Set<String> = ["remove", "delete", "drop", "without", "minus", "unlabel", "untag"]
    private static let between: Set<String> = ["the", "its", "a", "an", "it", "as", "with", ":", "of", "from", "this"]

    func read(_ clause: inout TypedClause) -> [Wish] {
        var wishes: [Wish] = []
        for index in clause.tokens.indices
        where Self.nouns.contains(clause.tokens.word(index)) && !clause.isTaken(index) {
            if let (names, range, isRemoval) = before(clause, index) ?? after(clause, index) {
                wishes.append(isRemoval ? .removeLabels(names) : .addLabels(names))
                clause.take(range)
            }
        }
        let more = LabelWords(labels: labels).read(&clause)
        return more.isEmpty ? wishes : wishes + [.addLabels(more)]
    }

    /// 'Add the bug label'.
    private func before(_ clause: TypedClause, _ index: Int) -> ([String], Range<Int>, Bool)? {
        let tokens = clause.tokens
        for length in [3, 2, 1] where index - length >= 0 {
            let start = index - length
            guard let found = labels.whole(in: tokens, at: start), found.length == length else { continue }
            let lead = startOfLead(tokens, before: start)
            guard lead < start, clause.isFree(lead..<(index + 1)) else { continue }
            return ([found.name], lead..<(index + 1), Self.removers.contains(tokens.word(lead)))
        }
        return nil
    }

    /// The verb before, with the article between.
    private func startOfLead(_ tokens: [Token], before index: Int) -> Int {
        var start = index
        while start > 0, Self.between.contains(tokens[start - 1].word) { start -= 1 }
        let verb = tokens.word(start - 1)
        return ["add", "set", "put", "use", "give"].contains(verb) || Self.removers.contains(verb) ? start - 1 : start
    }

    /// 'Label bug and iOS', also a label that there is not.
    private func after(_ clause: TypedClause, _ index: Int) -> ([String], Range<Int>, Bool)? {
        let tokens = clause.tokens
        var next = index + 1
        while next < tokens.count, Self.between.contains(tokens[next].word) { next += 1 }
        let lead = startOfLead(tokens, before: index)
        var names: [String] = []
        var end = next
        while end < tokens.count {
            var start = end
            while !names.isEmpty, start < tokens.count, [",", "and", "&"].contains(tokens[start].word) { start += 1 }
            if let (name, length) = labels.whole(in: tokens, at: start) {
                names.append(name)
                end = start + length
            } else if names.isEmpty, let (name, after) = TypedName.read(clause, at: start) {
                return ([name], lead..<after, Self.removers.contains(tokens.word(lead)))
            } else {
                break
            }
        }
        guard !names.isEmpty else { return nil }
        return (names, lead..<end, Self.removers.contains(tokens.word(lead)))
    }
}
