public import Domain
public import WireFormat

/// Tickets made of what a person typed; nothing is stored: `POST /transcript/drafts/tickets`.
public struct TicketDraftsWire: Codable, Sendable, Hashable {
    public var tickets: [TicketDraftWire]
    /// What drafted them: `rules`.
    public var engine: String
    /// How many places of the text were taken out as commercial.
    public var redactionCount: Int
    /// What they had to do without, a sentence for people.
    @OrNull public var notice: String?

    public init(tickets: [TicketDraftWire], engine: String, redactionCount: Int, notice: String? = nil) {
        self.tickets = tickets
        self.engine = engine
        self.redactionCount = redactionCount
        self.notice = notice
    }
}

/// One drafted ticket.
public struct TicketDraftWire: Codable, Sendable, Hashable {
    /// Words of what was typed.
    public struct Quote: Codable, Sendable, Hashable {
        public var quote: String

        public init(quote: String) {
            self.quote = quote
        }
    }

    public var title: String
    public var description: String
    /// Names as the workspace has them; as they were typed where it does not know them.
    @OrNull public var project: String?
    @OrNull public var milestone: String?
    @OrNull public var assignee: String?
    @OrNull public var priority: Priority?
    @OrNull public var estimate: Int?
    @OrNull public var dueDate: CalendarDate?
    public var subtasks: [String]
    public var labels: [String]
    public var evidence: [Quote]
    /// The open issue that covers the work already.
    @OrNull public var duplicateOf: IssueLink?
    /// What will not be as it was typed, since Linear does not know a name: sentences for people.
    public var warnings: [String]

    public init(
        title: String, description: String, project: String? = nil, milestone: String? = nil, assignee: String? = nil,
        priority: Priority? = nil, estimate: Int? = nil, dueDate: CalendarDate? = nil, subtasks: [String] = [],
        labels: [String] = [], evidence: [Quote] = [], duplicateOf: IssueLink? = nil, warnings: [String] = []
    ) {
        self.title = title
        self.description = description
        self.project = project
        self.milestone = milestone
        self.assignee = assignee
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.subtasks = subtasks
        self.labels = labels
        self.evidence = evidence
        self.duplicateOf = duplicateOf
        self.warnings = warnings
    }

    /// Without `warnings` there are none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            title: try container.decode(String.self, forKey: .title),
            description: try container.decode(String.self, forKey: .description),
            project: try container.decodeIfPresent(String.self, forKey: .project),
            milestone: try container.decodeIfPresent(String.self, forKey: .milestone),
            assignee: try container.decodeIfPresent(String.self, forKey: .assignee),
            priority: try container.decodeIfPresent(Priority.self, forKey: .priority),
            estimate: try container.decodeIfPresent(Int.self, forKey: .estimate),
            dueDate: try container.decodeIfPresent(CalendarDate.self, forKey: .dueDate),
            subtasks: try container.decode([String].self, forKey: .subtasks),
            labels: try container.decode([String].self, forKey: .labels),
            evidence: try container.decode([Quote].self, forKey: .evidence),
            duplicateOf: try container.decodeIfPresent(IssueLink.self, forKey: .duplicateOf),
            warnings: try container.decodeIfPresent([String].self, forKey: .warnings) ?? [])
    }
}

extension NewIssue {
    /// The issue that a draft describes.
    ///
    /// - Parameter id: derived from the cause, so that a repeat creates nothing.
    public init(_ draft: TicketDraftWire, id: LinearID? = nil) {
        self.init(
            id: id, title: draft.title, description: draft.description, project: draft.project,
            milestone: draft.milestone, assignee: draft.assignee, priority: draft.priority, estimate: draft.estimate,
            dueDate: draft.dueDate, labels: draft.labels, subtasks: draft.subtasks.map { Subtask(title: $0) })
    }
}
