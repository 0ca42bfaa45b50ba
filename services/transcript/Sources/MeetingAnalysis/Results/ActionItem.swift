public import Domain
public import Redaction

/// Something that somebody is to do after the meeting.
public struct ActionItem: Sendable, Hashable {
    /// What is to be done, as an imperative.
    public var text: FilteredText
    /// Who does it: a workspace user's name, a plain name, or nil when nobody was named.
    public var assignee: FilteredText?
    /// When it was promised for; nil when nobody said.
    public var dueDate: CalendarDate?
    /// Never empty after ``EvidenceCheck``.
    public var evidence: [FilteredEvidence]

    public init(
        text: FilteredText, assignee: FilteredText? = nil, dueDate: CalendarDate? = nil, evidence: [FilteredEvidence]
    ) {
        self.text = text
        self.assignee = assignee
        self.dueDate = dueDate
        self.evidence = evidence
    }
}
