/// Reads which project the work belongs to, as it is typed: 'project: Tidewater', 'for Tidewater', '[Tidewater]'.
struct ProjectWords: Sendable {
    let projects: NameList
    /// Words before a name at the end that say that the work goes there.
    var leads: Set<String> = ["in", "for", "on", "under", "within"]
    private static let allLeads: Set<String> = ["in", "for", "on", "under", "within", "to", "into"]
    /// Whether a name within other words says so, too.
    var takesMentions = true

    /// The project that `clause` says the work is for; the words that only say so are taken out.
    func read(_ clause: inout TypedClause) -> String? {
        guard takesMentions else { return explicit(&clause) ?? closing(&clause) }
        return explicit(&clause) ?? opening(&clause) ?? closing(&clause) ?? mentioned(clause)
    }

    private static let links: Set<String> = [":", "=", "is"]

    /// 'Project: X', 'in the X project'. A name that nothing has stays as it was typed.
    private func explicit(_ clause: inout TypedClause) -> String? {
        let tokens = clause.tokens
        for index in tokens.indices where tokens[index].word == "project" && clause.isFree(index..<(index + 1)) {
            var next = index + 1
            while next < tokens.count, Self.links.contains(tokens[next].word) { next += 1 }
            let start = startOfLead(tokens, before: index, Self.allLeads)
            if let (name, length) = projects.part(in: tokens, at: next) {
                clause.take(start..<(next + length))
                return name
            }
            if next > index + 1, let (name, end) = TypedName.read(clause, at: next) {
                clause.take(start..<end)
                return name
            }
            if let (name, start) = nameBefore(tokens, index) {
                clause.take(start..<(index + 1))
                return name
            }
            if next == index + 1, let (name, end) = unknown(clause, after: index, isLed: start < index) {
                clause.take(start..<end)
                return name
            }
        }
        return nil
    }

    private static let longestInWords = 4

    /// 'For project Moonbase', 'Project Moonbase: …': words with a capital or in quotes that end their part. 'Project plan'
    /// is a thing, and 'kick off project Moonbase' is work.
    private func unknown(_ clause: TypedClause, after index: Int, isLed: Bool) -> (name: String, end: Int)? {
        let tokens = clause.tokens
        guard isLed || clause.beginsSegment(index), let typed = TypedName.read(clause, at: index + 1) else {
            return nil
        }
        guard tokens[index + 1].kind == .word else { return typed }
        let words = tokens[(index + 1)..<typed.end].prefix(Self.longestInWords)
        guard words.first?.isCapitalised == true,
            words.allSatisfy({ $0.isCapitalised || $0.word.allSatisfy(\.isNumber) }), words.endIndex == typed.end,
            clause.endsSegment(typed.end) || tokens[typed.end].word == ":"
        else { return nil }
        return typed
    }

    /// 'in the' before a name.
    private func startOfLead(_ tokens: [Token], before index: Int, _ leads: Set<String>) -> Int {
        var start = index
        if ["the", "our"].contains(tokens.word(start - 1)) { start -= 1 }
        return leads.contains(tokens.word(start - 1)) ? start - 1 : index
    }

    private func nameBefore(_ tokens: [Token], _ index: Int) -> (name: String, start: Int)? {
        for length in [4, 3, 2, 1] where index - length >= 0 {
            guard let found = projects.part(in: tokens, at: index - length), found.length == length else { continue }
            let start = startOfLead(tokens, before: index - length, Self.allLeads)
            return start < index - length ? (found.name, start) : nil
        }
        return nil
    }

    /// '[X] Fix it', 'X: fix it'.
    func opening(_ clause: inout TypedClause) -> String? {
        let tokens = clause.tokens
        guard let first = tokens.indices.first(where: { !clause.isTaken($0) }) else { return nil }
        let isBracketed = tokens[first].word == "["
        let start = isBracketed ? first + 1 : first
        guard let (name, length) = projects.part(in: tokens, at: start) else { return nil }
        let end = start + length
        guard clause.isFree(first..<end), tokens.indices.contains(end) else { return nil }
        let closes =
            isBracketed
            ? tokens[end].word == "]"
            : Self.openers.contains(tokens[end].word) && tokens.indices.contains(end + 1)
                && tokens[end + 1].hasSpaceBefore
        guard closes else { return nil }
        clause.take(first..<(end + 1))
        return name
    }

    private static let openers: Set<String> = [":", "-", "–", "—"]

    /// 'for X' at the end of a part, or a part that is 'X'.
    private func closing(_ clause: inout TypedClause) -> String? {
        let tokens = clause.tokens
        for index in tokens.indices where !clause.isTaken(index) {
            guard let (name, length) = projects.part(in: tokens, at: index) else { continue }
            let range = startOfLead(tokens, before: index, leads)..<(index + length)
            guard clause.isFree(range), clause.endsSegment(range.upperBound) else { continue }
            let isLed = range.lowerBound < index
            guard isLed || (clause.beginsSegment(index) && clause.segments.count > 1) else { continue }
            clause.take(range)
            return name
        }
        return nil
    }

    /// A name with a capital within other words, which it stays a part of: 'the Meridian dashboard'; or its last word as
    /// a thing: 'the portal'.
    private func mentioned(_ clause: TypedClause) -> String? {
        let tokens = clause.tokens
        for index in tokens.indices where !clause.isTaken(index) {
            if let (name, length) = projects.part(in: tokens, at: index),
                length > 1 || (index > 0 && tokens[index].isCapitalised)
            {
                return name
            }
        }
        return tokens.indices.lazy.filter { index in
            ["the", "our"].contains(tokens.word(index - 1)) && !clause.isTaken(index)
                && !(tokens.indices.contains(index + 1) && tokens[index + 1].isContent)
        }.compactMap { projects.last(in: tokens, at: $0) }.first
    }
}
