public import OutboundHTTP

/// Why an answer by way of a response URL did not arrive.
public struct SlackResponseError: Error, Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Its five answers are given.
        case used
        /// Half an hour is over.
        case expired
        /// Slack knows the address no longer, for whichever reason.
        case gone(status: Int)
        case rateLimited(retryAfter: Duration)
        /// Slack does not take the message, or leads elsewhere; with its code.
        case refused(code: String)
        /// Slack failed inside.
        case unavailable(status: Int, retryAfter: Duration?)
        case transport(TransportError)
    }

    public let kind: Kind

    public init(_ kind: Kind) {
        self.kind = kind
    }

    /// Whether the address is of no more use, so that the answer is to be posted with the token.
    public var isSpent: Bool {
        switch kind {
        case .used, .expired, .gone: true
        default: false
        }
    }

    /// Whether the same answer can arrive later.
    public var isRetryable: Bool {
        switch kind {
        case .rateLimited, .unavailable: true
        case .transport(let error): error.reason != .invalidAddress
        default: false
        }
    }

    public var retryAfter: Duration? {
        switch kind {
        case .rateLimited(let retryAfter): retryAfter
        case .unavailable(_, let retryAfter): retryAfter
        case .transport(let error): error.retryAfter
        default: nil
        }
    }

    /// Whether the answer may have arrived in spite of the error. It cannot be looked for.
    public var mayHaveHappened: Bool {
        switch kind {
        case .unavailable: true
        case .transport(let error): !error.isUnsent
        default: false
        }
    }
}

extension SlackResponseError: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .used: "the five answers that Slack takes were given"
        case .expired: "the half hour in which Slack takes answers is over"
        case .gone(let status): "Slack takes no more answers to this (status \(status))"
        case .rateLimited: "Slack's rate limit is used up: try again in a moment"
        case .refused(let code): "Slack does not take the answer: \(code)"
        case .unavailable(let status, _): "Slack failed (status \(status)): try again later"
        case .transport(let error): error.description
        }
    }
}
