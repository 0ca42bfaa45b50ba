public import Domain
public import Redaction

/// Work that the meeting gave rise to, ready to become a ticket when a person says so.
public struct TicketProposal: Sendable, Hashable {
    /// The same for the same words in the same place, so that ids can be derived from it.
    public var key: FilteredText
    /// Imperative and short, without commercial content.
    public var title: FilteredText
    /// Plain text: the words that gave rise to it, and what is known beyond the other fields.
    public var description: FilteredText
    /// Name of a workspace project; nil when the talk does not say.
    public var project: String?
    /// Name of one of the project's milestones.
    public var milestone: String?
    /// A workspace user's name, the plain name of somebody else, or nil when nobody took it.
    public var assignee: FilteredText?
    /// Only when somebody said so.
    public var priority: Priority?
    /// Points, only when somebody said so.
    public var estimate: Int?
    /// Only when somebody said so.
    public var dueDate: CalendarDate?
    /// Steps that were listed.
    public var subtasks: [FilteredText]
    /// Never empty after ``EvidenceCheck``.
    public var evidence: [FilteredEvidence]
    /// Identifier of the open issue that already covers the work, such as `TID-28`.
    public var duplicateOf: String?

    public init(
        key: FilteredText, title: FilteredText, description: FilteredText = FilteredText(), project: String? = nil,
        milestone: String? = nil, assignee: FilteredText? = nil, priority: Priority? = nil, estimate: Int? = nil,
        dueDate: CalendarDate? = nil, subtasks: [FilteredText] = [], evidence: [FilteredEvidence],
        duplicateOf: String? = nil
    ) {
        self.key = key
        self.title = title
        self.description = description
        self.project = project
        self.milestone = milestone
        self.assignee = assignee
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.subtasks = subtasks
        self.evidence = evidence
        self.duplicateOf = duplicateOf
    }
}

extension TicketProposal {
    /// The key of a proposal that rests on `evidence`: segment and words of its first quote.
    public static func key(for evidence: FilteredEvidence) -> FilteredText {
        FilteredText(derived: "\(evidence.segment)|\(evidence.quote.text(for: .analysis))")
    }
}
