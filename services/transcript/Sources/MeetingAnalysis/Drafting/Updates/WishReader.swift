import Domain

/// Reads what is to change from a statement.
struct WishReader: Sendable {
    let roster: Roster
    private let projects: NameList
    private let milestones: MilestoneWords
    private let labels: LabelWishes
    private let states: StatusWords
    private let due: DueWords

    init(workspace: WorkspaceView, roster: Roster, today: CalendarDate) {
        self.roster = roster
        self.projects = NameList(workspace.projects.map(\.name))
        self.milestones = MilestoneWords(milestones: NameList(Set(workspace.milestones.map(\.name)).sorted()))
        self.labels = LabelWishes(labels: NameList(Set(workspace.labels.map(\.name)).sorted()))
        self.states = StatusWords(workspace)
        self.due = DueWords(today: today)
    }

    /// The wishes, taken out of `clause`. What says its own name goes first.
    func wishes(_ clause: inout TypedClause) -> [Wish] {
        var wishes = ClearWords.read(&clause).map(Wish.clear)
        wishes += labels.read(&clause)
        if let milestone = milestones.read(&clause) { wishes.append(.milestone(milestone)) }
        if let priority = PriorityWords.read(&clause) { wishes.append(.priority(priority)) }
        if let points = EstimateWords.read(&clause) { wishes.append(.estimate(points)) }
        if let status = states.read(&clause) { wishes.append(.status(status)) }
        if let assignee = assignee(&clause) { wishes.append(.assignee(assignee)) }
        if let project = project(&clause) { wishes.append(.project(project)) }
        // 'Done today' says when it was done.
        if let day = day(&clause, deadlinesOnly: wishes.contains(where: \.isStatus)) { wishes.append(.due(day)) }
        if !wishes.contains(where: \.isPriority), let priority = PriorityWords.read(&clause) {
            wishes.append(.priority(priority))
        }
        if let other = moved(&clause) { wishes.append(other) }
        return wishes
    }

    /// Also 'take it' and 'remove Omar from it'.
    private func assignee(_ clause: inout TypedClause) -> AssigneeWords.Assignee? {
        let tokens = clause.tokens
        for index in tokens.indices where !clause.isTaken(index) {
            if ["take", "taking", "grab"].contains(tokens.word(index)), clause.beginsSegment(index),
                clause.isSubject(index + 1) || tokens.word(index + 1) == "it"
            {
                clause.take(index..<(index + 1))
                return roster.author.map { .person($0) } ?? .unknown("me")
            }
            if ["remove", "drop"].contains(tokens.word(index)),
                let (_, length) = roster.person(in: tokens, at: index + 1, isCertain: true)
            {
                clause.take(index..<(index + 1 + length))
                return .nobody
            }
        }
        return AssigneeWords(roster: roster, takesAll: true).read(&clause)
    }

    private func project(_ clause: inout TypedClause) -> String? {
        ProjectWords(projects: projects, leads: ["to", "into", "under"], takesMentions: false).read(&clause)
    }

    private static let postponing: Set<String> = [
        "move", "push", "postpone", "delay", "shift", "reschedule", "bump", "extend", "set",
    ]

    /// 'Due Friday', also 'postpone it to Friday'.
    private func day(_ clause: inout TypedClause, deadlinesOnly: Bool) -> CalendarDate? {
        if let day = due.read(&clause, deadlinesOnly: deadlinesOnly) { return day }
        guard !deadlinesOnly, clause.tokens.contains(where: { Self.postponing.contains($0.word) }) else { return nil }
        for mention in due.mentions(in: clause.tokens) where clause.isFree(mention.range) {
            let first = mention.range.lowerBound
            guard
                ["to", "till", "until", "by", "for"].contains(clause.tokens.word(first))
                    || ["to", "till", "until"].contains(clause.tokens.word(first - 1))
            else { continue }
            clause.take(mention.range)
            return mention.date
        }
        return nil
    }

    private static let movers: Set<String> = [
        "move", "set", "put", "change", "mark", "transition", "switch", "send", "go", "goes",
    ]

    /// What something is moved to that nothing else explains: a part of a state's name, or no state at all.
    private func moved(_ clause: inout TypedClause) -> Wish? {
        let tokens = clause.tokens
        guard let verb = tokens.indices.first(where: { Self.movers.contains(tokens[$0].word) }) else { return nil }
        for index in tokens.indices.dropFirst(verb + 1) where ["to", "as", "into"].contains(tokens[index].word) {
            guard !clause.isTaken(index), let (name, end) = TypedName.read(clause, at: index + 1) else { continue }
            clause.take(index..<end)
            if let person = roster.user(called: name) { return .assignee(.person(person)) }
            return .status(.named(name))
        }
        return nil
    }
}

extension Wish {
    var isStatus: Bool { if case .status = self { true } else { false } }
    var isPriority: Bool { if case .priority = self { true } else { false } }
}
