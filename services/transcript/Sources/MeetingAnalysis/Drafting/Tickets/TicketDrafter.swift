public import Domain
public import Redaction

/// Makes tickets of what a person typed, by rules: local, the same answer every time.
///
/// Points of a list are tickets of their own, unless the line above them is one: then they are its steps. A sentence that
/// begins with a verb of work begins a ticket; one that only says who, when or how urgent belongs to the ticket before,
/// and 'both' or 'all' to all of them; any other becomes a part of the description.
public struct TicketDrafter: Sendable {
    /// The value of `engine` in answers.
    public static let engine = "rules"
    /// How many tickets one text gives at most.
    public static let mostTickets = 25

    private let reader: FieldReader
    private let duplicates: DuplicateFinder

    /// - Parameters:
    ///   - workspace: whom and what there is to name; an empty one leaves names as they were typed.
    ///   - author: name or address of whoever typed: "me".
    ///   - today: the day from which "Friday" counts.
    public init(workspace: WorkspaceView, author: FilteredText?, today: CalendarDate) {
        let roster = Roster(workspace.users, author: author?.text(for: .analysis))
        self.reader = FieldReader(workspace: workspace, roster: roster, today: today)
        self.duplicates = DuplicateFinder(workspace)
    }

    /// The tickets of `text`, in their order, at most ``mostTickets``; none where it says nothing.
    public func drafts(_ text: FilteredText) -> [TicketDraft] {
        var builder = DraftBuilder(reader: reader)
        for block in TypedBlock.blocks(of: text.text(for: .analysis)) { builder.add(block) }
        return builder.works.prefix(Self.mostTickets).map(draft)
    }

    private func draft(_ work: DraftedWork) -> TicketDraft {
        var fields = work.fields
        let tokens = work.quotes.map { TypedTokens.tokens(in: $0) }
        let compared = comparison(work, fields, tokens)
        // One word is too little to tell an issue by: 'fix the crash' is any crash.
        let duplicate = compared.title.count > 1 ? duplicates.duplicate(of: compared) : nil
        fields.project = fields.project ?? duplicate?.project
        if fields.project == duplicate?.project { fields.milestone = fields.milestone ?? duplicate?.milestone }
        return TicketDraft(
            title: FilteredText(derived: work.title),
            description: FilteredText(derived: work.notes.joined(separator: "\n")),
            project: fields.project.map(FilteredText.init(derived:)),
            milestone: fields.milestone.map(FilteredText.init(derived:)),
            assignee: fields.assignee.map(FilteredText.init(derived:)),
            labels: fields.labels.map(FilteredText.init(derived:)), priority: fields.priority,
            estimate: fields.estimate, dueDate: fields.due,
            subtasks: work.steps.prefix(TypedSteps.most).map(FilteredText.init(derived:)),
            quotes: work.quotes.map(FilteredText.init(derived:)), duplicateOf: duplicate,
            warnings: (reader.unknownNames?.warnings(work.fields) ?? []).map(FilteredText.init(derived:)))
    }

    private func comparison(
        _ work: DraftedWork, _ fields: TypedFields, _ typed: [[Token]]
    ) -> DuplicateFinder.Work {
        let words = Tokeniser.tokens(in: work.title)
        let hasVerb = Verbs.beginWithAction(words)
        return DuplicateFinder.Work(
            title: Set(Array(words.dropFirst(hasVerb ? 1 : 0)).contentStems),
            verb: hasVerb ? Set(words.prefix(1).map(\.stem)) : [], context: Set(typed.flatMap(\.contentStems)),
            project: fields.project, assignee: fields.assignee, isSaidToExist: false)
    }
}
