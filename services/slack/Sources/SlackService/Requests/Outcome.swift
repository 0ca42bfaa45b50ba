internal import Domain
internal import Persistence
internal import SlackAPI

/// What a request comes to: what is shown, and what is remembered. All of it is stored in the transaction that ends the
/// request, so that a try after a crash finds either everything or nothing.
struct Outcome: Sendable {
    typealias StoredWrite = @Sendable (any SQLConnection) throws -> Void

    var replies: [Reply]
    var writes: [StoredWrite]

    init(_ replies: [Reply] = [], writes: [StoredWrite] = []) {
        self.replies = replies
        self.writes = writes
    }

    /// Nothing to show.
    static let nothing = Outcome()

    func writing(_ write: @escaping StoredWrite) -> Outcome {
        Outcome(replies, writes: writes + [write])
    }
}
