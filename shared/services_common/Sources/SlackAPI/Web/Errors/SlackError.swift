internal import Domain
public import OutboundHTTP

/// Why a call to Slack did not give what was asked for. Nothing of token or message is in it, save what Slack says about
/// a value that it does not take.
public struct SlackError: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The token is refused, or there is none; with Slack's code.
        case authentication(code: String)
        /// The token is good, but may not do this.
        case missingScope(needed: String)
        /// There is no such channel, or the app does not see it.
        case channelNotFound
        case notInChannel
        case archived
        case userNotFound
        /// An ephemeral message for somebody who is not in the channel.
        case userNotInChannel
        /// The budget of this method is used up, and the call was not carried out.
        case rateLimited(retryAfter: Duration)
        /// Too many calls wait here: the call was not made.
        case busy(retryAfter: Duration)
        /// More than three seconds since the person's click, or used already.
        case triggerExpired
        /// The modal is closed.
        case viewGone
        /// Something else updated the view in between.
        case viewChanged
        case messageGone
        /// The message is not ours, or too old, or a stream that is still open.
        case notChangeable(code: String)
        case tooLong
        /// Slack does not take the blocks or another argument; with its words.
        case invalidBlocks(messages: [String])
        /// The workspace or server does not have this method.
        case unknownMethod
        /// Slack failed inside, and when it asks to be called again, if it says so.
        case unavailable(code: String, retryAfter: Duration? = nil)
        /// There was no answer.
        case transport(TransportError)
        /// The answer is not Slack's JSON: an HTML page, half a body, other fields.
        case malformedAnswer(status: Int)
        /// Any other refusal, by Slack's code.
        case other(code: String)
    }

    /// Who can mend it.
    public enum Fault: Sendable, Hashable {
        /// Whoever gave the values.
        case caller
        /// Whoever runs the service: the token, its scopes, the channels it is in.
        case configuration
        /// Slack, or the network on the way to it.
        case upstream
    }

    public let kind: Kind
    /// The method, such as `chat.postMessage`.
    public let method: String
    /// Whether an earlier try of the same call may have been carried out, whatever the last one was told.
    public internal(set) var followsDoubt: Bool

    public init(_ kind: Kind, method: String, followsDoubt: Bool = false) {
        self.kind = kind
        self.method = method
        self.followsDoubt = followsDoubt
    }

    public var fault: Fault {
        switch kind {
        case .authentication, .missingScope, .channelNotFound, .notInChannel, .archived, .unknownMethod: .configuration
        case .transport(let error) where error.reason == .invalidAddress: .configuration
        case .rateLimited, .busy, .unavailable, .transport, .malformedAnswer: .upstream
        default: .caller
        }
    }

    /// Whether the same call can succeed later without a change by anybody.
    public var isRetryable: Bool { fault == .upstream }

    /// When another try can help, where that is known.
    public var retryAfter: Duration? {
        switch kind {
        case .rateLimited(let retryAfter), .busy(let retryAfter): retryAfter
        case .unavailable(_, let retryAfter): retryAfter
        case .transport(let error): error.retryAfter
        default: nil
        }
    }

    /// Whether the call may have been carried out in spite of the error: look before it is repeated.
    public var mayHaveHappened: Bool {
        guard !followsDoubt else { return true }
        return switch kind {
        case .transport(let error): !error.isUnsent
        case .malformedAnswer, .unavailable: true
        default: false
        }
    }
}
