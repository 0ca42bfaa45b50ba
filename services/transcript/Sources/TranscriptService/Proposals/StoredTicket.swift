internal import Domain
internal import MeetingAnalysis
internal import Redaction

/// A proposal as the JSON that the database keeps. Its keys stay as they are: rows of earlier versions have them.
struct StoredTicket: Codable {
    private let key: String
    private let title: String
    private let description: String
    private let project: String?
    private let milestone: String?
    private let assignee: String?
    private let priority: Priority?
    private let estimate: Int?
    private let dueDate: CalendarDate?
    private let subtasks: [String]
    private let evidence: [Evidence]
    private let duplicateOf: String?

    init(_ ticket: TicketProposal) {
        self.key = ticket.key.text(for: .store)
        self.title = ticket.title.text(for: .store)
        self.description = ticket.description.text(for: .store)
        self.project = ticket.project
        self.milestone = ticket.milestone
        self.assignee = ticket.assignee?.text(for: .store)
        self.priority = ticket.priority
        self.estimate = ticket.estimate
        self.dueDate = ticket.dueDate
        self.subtasks = ticket.subtasks.map { $0.text(for: .store) }
        self.evidence = ticket.evidence.map { Evidence($0, for: .store) }
        self.duplicateOf = ticket.duplicateOf
    }

    var proposal: TicketProposal {
        TicketProposal(
            key: FilteredText(stored: key), title: FilteredText(stored: title),
            description: FilteredText(stored: description), project: project, milestone: milestone,
            assignee: assignee.map(FilteredText.init(stored:)), priority: priority, estimate: estimate,
            dueDate: dueDate, subtasks: subtasks.map(FilteredText.init(stored:)),
            evidence: evidence.map(FilteredEvidence.init(stored:)), duplicateOf: duplicateOf)
    }
}
