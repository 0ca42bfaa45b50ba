import Domain

/// Takes the values of all fields out of a sentence.
struct FieldReader: Sendable {
    let roster: Roster
    let projects: NameList
    /// Nil where no workspace is known.
    let unknownNames: UnknownNames?
    private let due: DueWords
    private let milestones: MilestoneWords
    private let labels: LabelWords

    init(workspace: WorkspaceView, roster: Roster, today: CalendarDate) {
        self.roster = roster
        self.projects = NameList(workspace.projects.map(\.name))
        self.due = DueWords(today: today)
        let milestones = NameList(Set(workspace.milestones.map(\.name)).sorted())
        let labels = NameList(Set(workspace.labels.map(\.name)).sorted())
        self.milestones = MilestoneWords(milestones: milestones)
        self.labels = LabelWords(labels: labels)
        let isKnown = !(workspace.teams.isEmpty && workspace.users.isEmpty && workspace.projects.isEmpty)
        self.unknownNames =
            isKnown ? UnknownNames(roster: roster, projects: projects, milestones: milestones, labels: labels) : nil
    }

    /// What says its own name goes first, so that it is not taken for a part of something else.
    func read(_ clause: inout TypedClause) -> TypedFields {
        var fields = TypedFields()
        fields.labels = labels.read(&clause)
        fields.milestone = milestones.read(&clause)
        fields.assignee = AssigneeWords(roster: roster).read(&clause)?.name
        fields.priority = PriorityWords.read(&clause)
        fields.estimate = EstimateWords.read(&clause)
        fields.due = due.read(&clause)
        fields.project = ProjectWords(projects: projects).read(&clause)
        // What stood before a day, a project or a person may end its part only now.
        fields.priority = fields.priority ?? PriorityWords.read(&clause)
        fields.due = fields.due ?? due.read(&clause)
        fields.assignee = fields.assignee ?? AssigneeWords(roster: roster).read(&clause)?.name
        return fields
    }

    /// What a sentence says that is nothing but the name of a person or a project.
    func bare(_ clause: inout TypedClause) -> TypedFields? {
        let words = clause.tokens.prefix { !$0.isMark }
        guard !words.isEmpty, clause.tokens.dropFirst(words.count).allSatisfy(\.isMark) else { return nil }
        var fields = TypedFields()
        if let found = roster.person(in: clause.tokens, at: 0, isCertain: true), found.length == words.count {
            fields.assignee = found.name
        } else if let found = projects.part(in: clause.tokens, at: 0), found.length == words.count {
            fields.project = found.name
        } else {
            return nil
        }
        clause.take(clause.tokens.indices)
        return fields
    }

    /// The workspace's label of this name.
    func label(called name: String) -> String? { labels.labels.whole(in: TypedTokens.tokens(in: name), at: 0)?.name }
}
