public import Domain
public import OutboundHTTP

/// Why a call to Linear did not give what was asked for.
public struct LinearError: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The key or token is refused.
        case unauthorized
        /// The key is good, but may not do this; with Linear's words for people.
        case forbidden(message: String)
        /// The budget is used up, and the call was not carried out.
        case rateLimited(retryAfter: Duration)
        /// Linear does not take a value; with its words for people.
        case invalidInput(message: String)
        /// Something with the id that we chose exists already: the first call went through.
        case conflict(id: LinearID?)
        /// There is nothing with this id.
        case notFound
        /// The answer is not GraphQL's JSON: an HTML page, half a body, other fields.
        case malformedAnswer(status: Int)
        /// Linear failed inside, and when it asks to be called again, if it says so.
        case serverError(status: Int, retryAfter: Duration? = nil)
        /// Linear does not take the document itself: its schema and ours differ.
        case refusedDocument(message: String)
        /// There was no answer.
        case transport(TransportError)
    }

    /// Who can mend it.
    public enum Fault: Sendable, Hashable {
        /// Whoever gave the values.
        case caller
        /// Whoever runs the service: the key, its rights, the address.
        case configuration
        /// Linear, or the network on the way to it.
        case upstream
        /// This program.
        case program
    }

    /// The operation of the document that was sent.
    public let operation: String
    public let kind: Kind
    /// Whether an earlier try of the same call may have been carried out, whatever the last one was told.
    public let followsDoubt: Bool

    public init(_ kind: Kind, operation: String, followsDoubt: Bool = false) {
        self.kind = kind
        self.operation = operation
        self.followsDoubt = followsDoubt
    }

    public var fault: Fault {
        switch kind {
        case .unauthorized, .forbidden: .configuration
        case .transport(let error) where error.reason == .invalidAddress: .configuration
        case .invalidInput, .conflict, .notFound: .caller
        case .rateLimited, .malformedAnswer, .serverError, .transport: .upstream
        case .refusedDocument: .program
        }
    }

    /// Whether the same call can succeed later without a change by anybody.
    public var isRetryable: Bool { fault == .upstream }

    /// When another try can help, where that is known.
    public var retryAfter: Duration? {
        switch kind {
        case .rateLimited(let retryAfter): retryAfter
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

extension LinearError: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .unauthorized: "Linear refused the credentials"
        case .forbidden(let message): "Linear does not allow it: \(message)"
        case .rateLimited(let retryAfter):
            "Linear's rate limit is used up for \(Int(retryAfter.seconds.rounded(.up))) s"
        case .invalidInput(let message): "Linear does not take it: \(message)"
        case .conflict: "something with this id exists already in Linear"
        case .notFound: "there is no such thing in Linear"
        case .malformedAnswer(let status): "Linear answered with something other than GraphQL (status \(status))"
        case .serverError(let status, _): "Linear failed (status \(status))"
        case .refusedDocument(let message): "Linear refused the document \(operation): \(message)"
        case .transport(let error): error.description
        }
    }
}
