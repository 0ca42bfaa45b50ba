internal import Domain
internal import Persistence
internal import SlackAPI

/// What a request comes to: what is shown, and what is remembered. All of it is stored in the transaction that ends the
/// request, so that a try after a crash finds either everything or nothing.
struct Outcome: Sendable {
    typealias StoredWrite = @Sendable (any SQLConnection) throws -> Void

    var replies: [Reply]
    private(set) var writes: [StoredWrite] = []
    /// Whose words may stand in what is shown or remembered: it is erased when one of them is deleted.
    private(set) var meetings: Set<MeetingID> = []

    init(_ replies: [Reply] = []) {
        self.replies = replies
    }

    /// Nothing to show.
    static let nothing = Outcome()

    func writing(_ write: @escaping StoredWrite) -> Outcome {
        var outcome = self
        outcome.writes.append(write)
        return outcome
    }

    /// This and then `other`.
    func and(_ other: Outcome) -> Outcome {
        var outcome = self
        outcome.replies += other.replies
        outcome.writes += other.writes
        return outcome.about(other.meetings)
    }

    /// The same, with words of `meetings` in it.
    func about(_ meetings: some Sequence<MeetingID>) -> Outcome {
        var outcome = self
        outcome.meetings.formUnion(meetings)
        return outcome
    }
}
