/// Reads points as they are typed: '3 points', '5pts', 'estimate: 8'.
enum EstimateWords {
    private static let range = 0...100
    private static let units: Set<String> = ["points", "point", "pts", "pt", "sp"]
    private static let names: Set<String> = ["estimate", "estimated", "estimation"]
    private static let links: Set<String> = [":", "=", "at", "of", "to", "is", "as", "it"]

    /// The first estimate in `clause`, which is taken out of it.
    static func read(_ clause: inout TypedClause) -> Int? {
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard let (points, range) = named(clause, at: index) ?? counted(clause, at: index), clause.isFree(range)
            else { continue }
            clause.take(range)
            return points
        }
        return nil
    }

    private static func named(_ clause: TypedClause, at index: Int) -> (Int, Range<Int>)? {
        guard names.contains(clause.tokens.word(index)) else { return nil }
        var next = index + 1
        while next < clause.tokens.count, links.contains(clause.tokens[next].word) { next += 1 }
        guard let number = number(clause.tokens.word(next)) else { return nil }
        return (number.points, index..<end(ofUnit: next + 1, clause))
    }

    /// 'The two points from the call' are none.
    private static func counted(_ clause: TypedClause, at index: Int) -> (Int, Range<Int>)? {
        guard let number = number(clause.tokens.word(index)) else { return nil }
        let end = end(ofUnit: index + 1, clause)
        guard number.hasUnit || end > index + 1, !["the", "these", "those"].contains(clause.tokens.word(index - 1))
        else { return nil }
        let next = clause.tokens.word(end)
        if ["each", "apiece"].contains(next) { return (number.points, index..<(end + 1)) }
        guard
            next.isEmpty
                || ["and", "due", "by", "please", "for", "assign", "assigned", "now", "instead"].contains(next)
        else {
            return nil
        }
        return (number.points, index..<end)
    }

    private static func end(ofUnit index: Int, _ clause: TypedClause) -> Int {
        let start = clause.tokens.word(index) == "story" ? index + 1 : index
        return units.contains(clause.tokens.word(start)) ? start + 1 : index
    }

    private static func number(_ word: String) -> (points: Int, hasUnit: Bool)? {
        guard !["a", "an"].contains(word) else { return nil }
        if let points = CalendarWords.cardinal(word) ?? Int(word) {
            return range.contains(points) ? (points, false) : nil
        }
        for unit in units where word.hasSuffix(unit) {
            if let points = Int(word.dropLast(unit.count)), range.contains(points) { return (points, true) }
        }
        return nil
    }
}
