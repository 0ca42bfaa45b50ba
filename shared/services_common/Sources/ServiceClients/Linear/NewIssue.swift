public import Domain

/// An issue to create: an entry of `POST /linear/issues`. What is named is looked up by the linear service; a name that it
/// does not know is left out and told of in the answer's `warnings`.
public struct NewIssue: Codable, Sendable, Hashable {
    /// Chosen by the caller, so that a repeat creates nothing: a UUID in version 4 form. Without one it is derived from
    /// the idempotency key.
    public var id: LinearID?
    /// 1 to 255 characters. In the write mode test `[TEST] ` is put before it, and what is then too long is cut.
    public var title: String
    /// Markdown.
    public var description: String?
    /// Name or key; without one the project's, or the configured one.
    public var team: String?
    public var project: String?
    /// Found or created in the project; never one of another project.
    public var milestone: String?
    /// Full name, nickname, e-mail address or `@handle`.
    public var assignee: String?
    public var priority: Priority?
    /// Points; what is not on the team's scale is left out and told of.
    public var estimate: Int?
    public var dueDate: CalendarDate?
    public var labels: [String]
    /// Name or type of a state of the team.
    public var status: String?
    public var subtasks: [Subtask]
    /// Id or identifier of the issue that this one becomes a part of.
    public var parent: String?
    /// Words of a meeting that justify the issue: with ``source`` they become a comment on it.
    public var evidence: [Evidence]
    /// The meeting that they are from.
    public var source: Source?

    public init(
        id: LinearID? = nil, title: String, description: String? = nil, team: String? = nil, project: String? = nil,
        milestone: String? = nil, assignee: String? = nil, priority: Priority? = nil, estimate: Int? = nil,
        dueDate: CalendarDate? = nil, labels: [String] = [], status: String? = nil, subtasks: [Subtask] = [],
        parent: String? = nil, evidence: [Evidence] = [], source: Source? = nil
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.team = team
        self.project = project
        self.milestone = milestone
        self.assignee = assignee
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.labels = labels
        self.status = status
        self.subtasks = subtasks
        self.parent = parent
        self.evidence = evidence
        self.source = source
    }

    /// Words of a meeting.
    public struct Evidence: Codable, Sendable, Hashable {
        /// At most 10,000 characters, of which the comment shows the first 1,000.
        public var quote: String
        public var speaker: String?
        /// From the beginning of the meeting.
        public var startSeconds: Double?

        public init(quote: String, speaker: String? = nil, startSeconds: Double? = nil) {
            self.quote = quote
            self.speaker = speaker
            self.startSeconds = startSeconds
        }
    }

    /// A meeting.
    public struct Source: Codable, Sendable, Hashable {
        public var title: String?
        public var date: CalendarDate?
        /// Where it can be looked at.
        public var url: String?
        /// By it the issue's words are found again when the meeting is to be forgotten.
        public var meetingId: MeetingID?

        public init(
            title: String? = nil, date: CalendarDate? = nil, url: String? = nil, meetingId: MeetingID? = nil
        ) {
            self.title = title
            self.date = date
            self.url = url
            self.meetingId = meetingId
        }
    }

    /// A sub-issue. It takes team, project and milestone from its issue.
    public struct Subtask: Codable, Sendable, Hashable, ExpressibleByStringLiteral {
        public var title: String
        public var description: String?
        public var assignee: String?
        public var priority: Priority?
        public var estimate: Int?
        public var dueDate: CalendarDate?

        public init(
            title: String, description: String? = nil, assignee: String? = nil, priority: Priority? = nil,
            estimate: Int? = nil, dueDate: CalendarDate? = nil
        ) {
            self.title = title
            self.description = description
            self.assignee = assignee
            self.priority = priority
            self.estimate = estimate
            self.dueDate = dueDate
        }

        public init(stringLiteral title: String) {
            self.init(title: title)
        }
    }
}
