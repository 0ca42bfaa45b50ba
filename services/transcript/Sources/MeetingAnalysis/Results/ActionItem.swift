public import Domain

/// Something that somebody is to do after the meeting.
public struct ActionItem: Sendable, Hashable, Codable {
    /// What is to be done, as an imperative.
    public var text: String
    /// Who does it: a workspace user's name, a plain name, or nil when nobody was named.
    public var assignee: String?
    /// When it was promised for; nil when nobody said.
    public var dueDate: CalendarDate?
    /// Never empty after ``EvidenceCheck``.
    public var evidence: [Evidence]

    public init(text: String, assignee: String? = nil, dueDate: CalendarDate? = nil, evidence: [Evidence]) {
        self.text = text
        self.assignee = assignee
        self.dueDate = dueDate
        self.evidence = evidence
    }
}
