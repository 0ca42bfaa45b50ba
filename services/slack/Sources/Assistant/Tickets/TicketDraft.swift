package import Domain

/// A ticket that somebody may want, before it is an issue.
package struct TicketDraft: Codable, Sendable, Hashable {
    /// Words that justify the ticket.
    package struct Reason: Codable, Sendable, Hashable {
        package var quote: String
        package var speaker: String?
        /// From the beginning of the meeting.
        package var startSeconds: Double?

        package init(quote: String, speaker: String? = nil, startSeconds: Double? = nil) {
            self.quote = quote
            self.speaker = speaker
            self.startSeconds = startSeconds
        }
    }

    /// The open issue that covers the work already.
    package struct Duplicate: Codable, Sendable, Hashable {
        package var identifier: String
        package var title: String?
        package var url: String?

        package init(identifier: String, title: String? = nil, url: String? = nil) {
            self.identifier = identifier
            self.title = title
            self.url = url
        }
    }

    /// What Linear takes as a title.
    package static let titleLength = 255

    package var title: String
    /// Markdown.
    package var description: String
    /// Names as the workspace has them, or as they were said where it does not know them.
    package var project: String?
    package var milestone: String?
    package var assignee: String?
    package var priority: Priority?
    /// Points.
    package var estimate: Int?
    package var dueDate: CalendarDate?
    package var labels: [String]
    package var subtasks: [String]
    package var evidence: [Reason]
    package var duplicateOf: Duplicate?
    /// The proposal of a meeting that it was made of.
    package var proposal: ProposalID?
    /// Whether it is to be created. What an issue covers already is not, unless somebody chooses it.
    package var isChosen: Bool

    package init(
        title: String, description: String = "", project: String? = nil, milestone: String? = nil,
        assignee: String? = nil, priority: Priority? = nil, estimate: Int? = nil, dueDate: CalendarDate? = nil,
        labels: [String] = [], subtasks: [String] = [], evidence: [Reason] = [], duplicateOf: Duplicate? = nil,
        proposal: ProposalID? = nil
    ) {
        self.title = title
        self.description = description
        self.project = project
        self.milestone = milestone
        self.assignee = assignee
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.labels = labels
        self.subtasks = subtasks
        self.evidence = evidence
        self.duplicateOf = duplicateOf
        self.proposal = proposal
        self.isChosen = duplicateOf == nil
    }
}
