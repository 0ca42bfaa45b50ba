internal import Domain
public import OutboundHTTP

/// Why a call to Notion did not give what was asked for. Nothing of token, page or question is in it, save what Notion
/// says about a value that it does not take.
public struct NotionError: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The token is refused.
        case unauthorized
        /// The token is good, but the connection may not do this, or the workspace has no room; with Notion's words.
        case restricted(message: String)
        /// There is no such thing, or it is not shared with the connection.
        case notFound
        /// The budget is used up, and the call was not carried out.
        case rateLimited(retryAfter: Duration)
        /// Notion turned this connection away for good; waiting does not help.
        case blocked
        /// Too many calls wait here, or Notion has too many: the call was not carried out.
        case overloaded(retryAfter: Duration)
        /// Notion does not take a value; with its words.
        case validation(message: String)
        /// Somebody else changed the same thing at the same time.
        case conflict
        /// The answer is not Notion's JSON: an HTML page, half a body, other fields, a list that leads to itself.
        case malformedAnswer(status: Int)
        /// Notion failed inside, and when it asks to be called again, if it says so.
        case serverError(status: Int, retryAfter: Duration? = nil)
        /// There was no answer.
        case transport(TransportError)
    }

    /// Who can mend it.
    public enum Fault: Sendable, Hashable {
        /// Whoever gave the values.
        case caller
        /// Whoever runs the service: the token, its rights, what is shared with it, the address.
        case configuration
        /// Notion, or the network on the way to it.
        case upstream
    }

    public let kind: Kind
    /// What was called, such as `GET /pages/{id}`.
    public let operation: String
    /// Notion's own name of the call, for its support.
    public let requestID: String?
    /// Whether an earlier try of the same call may have been carried out, whatever the last one was told.
    public internal(set) var followsDoubt: Bool
    /// How far a write of several requests came.
    public internal(set) var progress: NotionProgress?
    /// Whether it was this program that held the call back, not Notion.
    let isOwn: Bool

    public init(
        _ kind: Kind, operation: String, requestID: String? = nil, followsDoubt: Bool = false,
        progress: NotionProgress? = nil
    ) {
        self.kind = kind
        self.operation = operation
        self.requestID = requestID
        self.followsDoubt = followsDoubt
        self.progress = progress
        self.isOwn = false
    }

    init(_ kind: Kind, operation: String, isOwn: Bool) {
        self.kind = kind
        self.operation = operation
        self.requestID = nil
        self.followsDoubt = false
        self.progress = nil
        self.isOwn = isOwn
    }

    public var fault: Fault {
        switch kind {
        case .unauthorized, .restricted, .blocked: .configuration
        case .transport(let error) where error.reason == .invalidAddress: .configuration
        case .notFound, .validation: .caller
        case .rateLimited, .overloaded, .conflict, .malformedAnswer, .serverError, .transport: .upstream
        }
    }

    /// Whether the same call can succeed later without a change by anybody.
    public var isRetryable: Bool { fault == .upstream }

    /// When another try can help, where that is known.
    public var retryAfter: Duration? {
        switch kind {
        case .rateLimited(let retryAfter), .overloaded(let retryAfter): retryAfter
        case .serverError(_, let retryAfter): retryAfter
        case .transport(let error): error.retryAfter
        default: nil
        }
    }

    /// Whether the call was certainly not carried out, so that what it was to write is not there.
    public var isDefinite: Bool {
        guard !followsDoubt else { return false }
        return switch kind {
        case .transport(let error): error.isUnsent
        case .malformedAnswer, .serverError: false
        default: true
        }
    }
}

extension NotionError: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .unauthorized: "Notion refused the token"
        case .restricted(let message): "Notion does not allow it: \(message)"
        case .notFound: "there is no such thing in Notion, or it is not shared: share the page with the connection"
        case .rateLimited(let retryAfter):
            "Notion's rate limit is used up for \(Int(retryAfter.seconds.rounded(.up))) s"
        case .blocked: "Notion turned this connection away: ask its support"
        case .overloaded(let retryAfter):
            "too many calls to Notion are waiting: try again in \(Int(retryAfter.seconds.rounded(.up))) s"
        case .validation(let message): "Notion does not take it: \(message)"
        case .conflict: "something else changed the same thing in Notion: try again"
        case .malformedAnswer(let status): "Notion answered with something other than its JSON (status \(status))"
        case .serverError(let status, _): "Notion failed (status \(status))"
        case .transport(let error): error.description
        }
    }
}
