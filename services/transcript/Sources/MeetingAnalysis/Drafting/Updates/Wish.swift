import Domain

/// A change as it was typed, before it is known whether the issue can have it.
enum Wish: Sendable, Hashable {
    case title(String)
    case description(String)
    /// Put behind what the description says.
    case addition(String)
    case status(Status)
    case assignee(AssigneeWords.Assignee)
    case priority(Priority)
    case due(CalendarDate)
    case estimate(Int)
    case project(String)
    case milestone(String)
    case addLabels([String])
    case removeLabels([String])
    case clear(Field)

    enum Status: Sendable, Hashable {
        /// A state's name, or a usual word for one.
        case named(String)
        /// One of Linear's types, or `duplicate`.
        case type(String)
    }

    enum Field: Sendable, Hashable {
        case description, assignee, due, estimate, project, milestone, labels
    }
}
