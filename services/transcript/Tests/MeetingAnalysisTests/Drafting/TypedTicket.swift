import Domain
import MeetingAnalysis
import Redaction

/// A ticket as a test expects it: only what is typed has to be said.
struct TypedTicket: Hashable, CustomStringConvertible {
    var title: String
    var description_ = ""
    var project: String?
    var milestone: String?
    var assignee: String?
    var priority: Priority?
    var estimate: Int?
    var due: String?
    var labels: [String] = []
    var steps: [String] = []
    var duplicateOf: String?

    init(
        _ title: String, project: String? = nil, milestone: String? = nil, assignee: String? = nil,
        priority: Priority? = nil, estimate: Int? = nil, due: String? = nil, labels: [String] = [],
        steps: [String] = [], description: String = "", duplicateOf: String? = nil
    ) {
        self.title = title
        self.description_ = description
        self.project = project
        self.milestone = milestone
        self.assignee = assignee
        self.priority = priority
        self.estimate = estimate
        self.due = due
        self.labels = labels
        self.steps = steps
        self.duplicateOf = duplicateOf
    }

    init(_ draft: TicketDraft) {
        self.init(
            draft.title.string, project: draft.project?.string, milestone: draft.milestone?.string,
            assignee: draft.assignee?.string, priority: draft.priority, estimate: draft.estimate,
            due: draft.dueDate?.description, labels: draft.labels.map(\.string),
            steps: draft.subtasks.map(\.string), description: draft.description.string,
            duplicateOf: draft.duplicateOf?.identifier)
    }

    var description: String {
        let fields: [(String, String?)] = [
            ("project", project), ("milestone", milestone), ("assignee", assignee),
            ("priority", priority.map { "\($0)" }), ("estimate", estimate.map(String.init)), ("due", due),
            ("labels", labels.isEmpty ? nil : labels.joined(separator: "+")),
            ("steps", steps.isEmpty ? nil : steps.joined(separator: " + ")),
            ("description", description_.isEmpty ? nil : description_), ("duplicate", duplicateOf),
        ]
        return "“\(title)”" + fields.compactMap { name, value in value.map { " \(name)=\($0)" } }.joined()
    }
}

/// What is typed, with the tickets that are expected of it.
struct Typed: Sendable, CustomStringConvertible {
    /// A Wednesday.
    static let today = CalendarDate(dayNumber: 20_516)

    let text: String
    let expected: [TypedTicket]

    init(_ text: String, _ expected: TypedTicket...) {
        self.text = text
        self.expected = expected
    }

    var description: String { text }

    static func tickets(
        _ text: String, in workspace: WorkspaceView = .studio, author: String? = "ada@studio.example"
    ) -> [TicketDraft] {
        TicketDrafter(workspace: workspace, author: author.map(FilteredText.init(stored:)), today: today).drafts(
            FilteredText(stored: text))
    }
}
