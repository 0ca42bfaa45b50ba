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
        /// Issues of certain states, priorities or nobody: how many, or which.
        case filtered
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
    /// Whether whoever asks means themselves.
    var isAboutAsker = false
    /// Whether only meetings count that whoever asks was not at.
    var isMissed = false
    var filter = IssueFilter()
    /// Whether it is asked how something stands.
    var isAboutState = false
    /// What is left: what it is about beside all these.
    var topic: [String]
    /// Words to search for: those of the topic and of the names.
    var searchText: String

    /// Names that none of these is.
    var strangers: [Stranger] = []

    var terms: Terms { Terms(words: topic) }
    /// What the topic says beside the words that only tell what kind of answer is wanted.
    var core: Terms {
        let core = terms.subtracting(QuestionCues.terms)
        return core.isEmpty ? terms : core
    }
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
