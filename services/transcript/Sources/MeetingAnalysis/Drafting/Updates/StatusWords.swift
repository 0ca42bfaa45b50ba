/// Reads where an issue is to stand: 'move it to in progress', 'done', 'close it', 'status: in review'.
struct StatusWords: Sendable {
    private let states: NameList

    init(_ workspace: WorkspaceView) {
        self.states = NameList(Set(workspace.teams.flatMap(\.states).map(\.name)).sorted())
    }

    /// Usual words for the types of states, as the linear service takes them.
    private static let usual: [[String]: String] = [
        ["triage"]: "triage", ["backlog"]: "backlog", ["todo"]: "unstarted", ["to", "do"]: "unstarted",
        ["to-do"]: "unstarted", ["not", "started"]: "unstarted", ["in", "progress"]: "started",
        ["in-progress"]: "started", ["doing"]: "started", ["started"]: "started", ["wip"]: "started",
        ["done"]: "completed", ["complete"]: "completed", ["completed"]: "completed", ["finished"]: "completed",
        ["closed"]: "completed", ["resolved"]: "completed", ["fixed"]: "completed", ["shipped"]: "completed",
        ["cancelled"]: "canceled", ["canceled"]: "canceled", ["will", "not", "do"]: "canceled",
        ["wontfix"]: "canceled", ["rejected"]: "canceled", ["duplicate"]: "duplicate", ["dupe"]: "duplicate",
        ["a", "duplicate"]: "duplicate",
    ]
    private static let verbs: [String: String] = [
        "close": "completed", "finish": "completed", "complete": "completed", "resolve": "completed",
        "reopen": "unstarted", "start": "started", "begin": "started", "cancel": "canceled", "drop": "canceled",
    ]

    /// Linear's type for a usual word.
    static func type(of word: String) -> String? {
        usual[TypedTokens.tokens(in: word).map(\.word)]
    }

    /// The state that `clause` gives, taken out with the words that say so.
    func read(_ clause: inout TypedClause) -> Wish.Status? {
        explicit(&clause) ?? introduced(&clause) ?? bare(&clause) ?? verb(&clause)
    }

    private static let nouns: Set<String> = ["status", "state"]
    private static let links: Set<String> = [":", "=", "is", "to", "as", "of", "it", "→", "now"]

    /// 'Status: in review', 'set the status to X', also a state that no team has.
    private func explicit(_ clause: inout TypedClause) -> Wish.Status? {
        let tokens = clause.tokens
        for index in tokens.indices where Self.nouns.contains(tokens.word(index)) && !clause.isTaken(index) {
            var next = index + 1
            while next < tokens.count, Self.links.contains(tokens[next].word) { next += 1 }
            guard next > index + 1 else { continue }
            if let (status, end) = name(tokens, at: next) {
                clause.take(index..<end)
                return status
            }
            if let (name, end) = TypedName.read(clause, at: next) {
                clause.take(index..<end)
                return .named(name)
            }
        }
        return nil
    }

    private func name(_ tokens: [Token], at index: Int) -> (status: Wish.Status, end: Int)? {
        if let (name, length) = states.whole(in: tokens, at: index) { return (.named(name), index + length) }
        let found = Self.usual.filter { tokens.has($0.key, at: index) }.max { $0.key.count < $1.key.count }
        return found.map { (.type($0.value), index + $0.key.count) }
    }

    private static let introducers: Set<String> = ["to", "as", "into", "is", "are", "→", ":", "=", "now", "in"]

    /// 'to in progress', 'as done', 'is done'.
    private func introduced(_ clause: inout TypedClause) -> Wish.Status? {
        let tokens = clause.tokens
        for index in tokens.indices where Self.introducers.contains(tokens[index].word) && !clause.isTaken(index) {
            for start in [index + 1, tokens.word(index) == "in" ? index : index + 1] {
                guard let (status, end) = name(tokens, at: start), clause.isFree(index..<end),
                    followsNothing(clause, end)
                else { continue }
                let isBack = tokens.word(index - 1) == "back" && !clause.isTaken(index - 1)
                clause.take((isBack ? index - 1 : index)..<end)
                return status
            }
        }
        return nil
    }

    private static let followers: Set<String> = [
        "and", "please", "now", "then", "because", "since", "again", "but", "of", "with", "&",
    ]

    private func followsNothing(_ clause: TypedClause, _ end: Int) -> Bool {
        clause.endsSegment(end) || Self.followers.contains(clause.tokens.word(end))
            || clause.isTaken(end)
    }

    /// 'It done', 'done'.
    private func bare(_ clause: inout TypedClause) -> Wish.Status? {
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard let (status, end) = name(clause.tokens, at: index), clause.isFree(index..<end),
                isBare(clause, index, end)
            else { continue }
            clause.take(index..<end)
            return status
        }
        return nil
    }

    /// 'Finished it' as well.
    private func isBare(_ clause: TypedClause, _ index: Int, _ end: Int) -> Bool {
        if clause.beginsSegment(index), clause.isSubject(end) { return true }
        return followsNothing(clause, end) && (clause.beginsSegment(index) || clause.endsSegment(end))
    }

    /// 'Close it', 'please reopen it'.
    private func verb(_ clause: inout TypedClause) -> Wish.Status? {
        for index in clause.tokens.indices where !clause.isTaken(index) {
            guard let type = Self.verbs[clause.tokens.word(index)], index + 1 < clause.tokens.count else { continue }
            let before = clause.tokens[..<index].last { !$0.isMark }?.word
            guard
                before.map({ ["please", "and", "then", "can", "you", "to", "also", "we", "should", "it"].contains($0) })
                    ?? true
            else { continue }
            clause.take(index..<(index + 1))
            return .type(type)
        }
        return nil
    }
}
