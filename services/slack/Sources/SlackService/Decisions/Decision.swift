internal import Domain
internal import FoundationEssentials
internal import SlackAPI

/// What a ``DecisionID`` names.
enum DecisionSubject {}
/// A question of ours to one person, such as a preview of tickets. It stands in the value of the buttons.
typealias DecisionID = Identifier<DecisionSubject>

extension Identifier where Subject == DecisionSubject {
    /// The decision that a request asks for.
    init(cause: InboxID) { self.init(.derived(from: "decision", cause.description)) }
}

/// What a decision is about.
enum DecisionKind: String, Sendable {
    case tickets, updates, question
}

/// How it went to take a decision.
enum Taken: Sendable, Hashable {
    /// It is the caller's to carry out; the stored content.
    case yours(String)
    case someoneElses
    case expired
    case accepted
    case declined
    case unknown
}

/// What becomes of a decision.
enum Verdict: String, Sendable {
    case accepted, declined
}
