internal import Domain
internal import ServiceClients

/// A question as the rules understand it.
struct Inquiry: Sendable, Hashable {
    enum Kind: String, Sendable, Hashable {
        /// How certain issues stand.
        case issues
        /// What somebody works on.
        case work
        /// How a project stands.
        case state
        case due
        case overdue
        case blocked
        case decisions
        case actions
        /// Who does something.
        case owner
        /// On which day something is.
        case when
        case meetings
        /// Anything else: what was said about it.
        case topic
    }

    /// What kind of word answers it.
    enum Shape: Sendable, Hashable {
        case person, day, number, reason, any
    }

    var kind: Kind
    var shape: Shape
    var people: [Person] = []
    var projects: [WorkspaceWire.Project] = []
    /// Such as `TID-28`.
    var identifiers: [String] = []
    /// Meetings named by words of their titles.
    var meetings: [MeetingWire] = []
    var days: DayWindow?
    /// What is left: what it is about beside all these.
    var topic: [String]
    /// Words to search for: those of the topic and of the names.
    var searchText: String

    var terms: Terms { Terms(words: topic) }
    var isAboutTopic: Bool { !terms.isEmpty }
}

/// Somebody who was named.
struct Person: Sendable, Hashable {
    /// As they are called in full.
    var name: String
    /// Nil for somebody who is not in Linear, a client's person for instance.
    var user: WorkspaceWire.User?
    /// Whether it is who asks.
    var isAsker = false
}
