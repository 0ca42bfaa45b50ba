public import Domain
public import WireFormat

/// Changes of issues that a person typed; nothing is changed: `POST /transcript/drafts/updates`.
public struct UpdateDraftsWire: Codable, Sendable, Hashable {
    public var updates: [UpdateDraftWire]
    public var unclear: [Unclear]
    /// What it had to do without, a sentence for people.
    @OrNull public var notice: String?

    public init(updates: [UpdateDraftWire], unclear: [Unclear] = [], notice: String? = nil) {
        self.updates = updates
        self.unclear = unclear
        self.notice = notice
    }

    /// Words from which no change can be made.
    public struct Unclear: Codable, Sendable, Hashable {
        /// As they were typed, filtered.
        public var text: String
        /// Why, and what to write instead: a sentence for people.
        public var reason: String
        /// Issues that may be meant.
        public var near: [IssueLink]

        public init(text: String, reason: String, near: [IssueLink] = []) {
            self.text = text
            self.reason = reason
            self.near = near
        }
    }
}

/// What is to change in one issue.
public struct UpdateDraftWire: Codable, Sendable, Hashable {
    /// The issue as it is.
    public struct Issue: Codable, Sendable, Hashable {
        public var identifier: String
        public var title: String
        public var url: String
        /// The name of its state.
        public var state: String
        @OrNull public var assignee: String?
        @OrNull public var project: String?
        @OrNull public var dueDate: CalendarDate?

        public init(
            identifier: String, title: String, url: String, state: String, assignee: String? = nil,
            project: String? = nil, dueDate: CalendarDate? = nil
        ) {
            self.identifier = identifier
            self.title = title
            self.url = url
            self.state = state
            self.assignee = assignee
            self.project = project
            self.dueDate = dueDate
        }
    }

    public struct Change: Codable, Sendable, Hashable {
        public var field: IssueField
        /// As it is; nil when it is empty.
        @OrNull public var from: IssueFieldValue?
        /// As it is to be; nil clears it.
        @OrNull public var to: IssueFieldValue?

        public init(field: IssueField, from: IssueFieldValue?, to: IssueFieldValue?) {
            self.field = field
            self.from = from
            self.to = to
        }
    }

    public var issue: Issue
    /// At least one, each field at most once.
    public var changes: [Change]
    /// The words that ask for it.
    public var quote: String

    public init(issue: Issue, changes: [Change], quote: String) {
        self.issue = issue
        self.changes = changes
        self.quote = quote
    }
}

extension IssueUpdate {
    /// The update that makes these changes. A value of another kind than its field has is left out.
    public init(_ changes: [UpdateDraftWire.Change]) {
        self.init()
        for change in changes {
            set(change)
        }
    }

    private mutating func set(_ change: UpdateDraftWire.Change) {
        switch change.field {
        case .title: title = change.to?.text ?? title
        case .description: description = FieldUpdate(change.to, \.text)
        case .status: status = change.to?.text ?? status
        case .assignee: assignee = FieldUpdate(change.to, \.text)
        case .priority: priority = change.to.map { $0.number.flatMap(Priority.init(rawValue:)) } ?? Priority.none
        case .dueDate: dueDate = FieldUpdate(change.to) { $0.text.flatMap { CalendarDate($0) } }
        case .estimate: estimate = FieldUpdate(change.to, \.number)
        case .project: project = FieldUpdate(change.to, \.text)
        case .milestone: milestone = FieldUpdate(change.to, \.text)
        case .labels: labels = change.to.map(\.names) ?? []
        }
    }
}

extension FieldUpdate {
    /// Clears without a value, keeps where `read` finds none of the field's kind.
    fileprivate init(_ value: IssueFieldValue?, _ read: (IssueFieldValue) -> Value?) {
        guard let value else {
            self = .clear
            return
        }
        self = read(value).map { .set($0) } ?? .keep
    }
}
