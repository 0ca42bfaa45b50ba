/// What is wrong at one place of what an app sent.
public struct BlockProblem: Sendable, Equatable {
    let message: String
    /// RFC 6901; empty for the call itself.
    let pointer: String

    init(_ message: String, at pointer: String) {
        self.message = message
        self.pointer = pointer
    }

    /// As Slack writes it.
    public var text: String { "\(message) [json-pointer:\(pointer)]" }
}
