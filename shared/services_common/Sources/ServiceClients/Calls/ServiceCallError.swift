public import OutboundHTTP

/// Why another service of ours did not do what it was asked. Its texts are safe to show.
public struct ServiceCallError: Error, Sendable, Hashable {
    /// What is wrong with one field of what was sent.
    public struct Field: Sendable, Hashable, Codable {
        /// RFC 6901 pointer into the body, or `?name` for a part of the query.
        public let pointer: String
        public let detail: String

        public init(pointer: String, detail: String) {
            self.pointer = pointer
            self.detail = detail
        }
    }

    public enum Cause: Sendable, Hashable {
        /// It answered with a problem document, or with a bare status of 400 or more.
        case problem(status: Int)
        /// It gave no answer.
        case transport(TransportError)
        /// It answered with something that we cannot read.
        case malformedAnswer(status: Int)
    }

    /// The service's name, such as `linear`.
    public let upstream: String
    public let cause: Cause
    /// What is wrong and what to do, in the words of the service where it gave any.
    public let detail: String
    public let errors: [Field]
    /// When another try can help, where that is known.
    public let retryAfter: Duration?

    public init(
        upstream: String, cause: Cause, detail: String, errors: [Field] = [], retryAfter: Duration? = nil
    ) {
        self.upstream = upstream
        self.cause = cause
        self.detail = detail
        self.errors = errors
        self.retryAfter = retryAfter
    }

    /// The status that it answered with; nil when it gave no answer.
    public var status: Int? {
        switch cause {
        case .problem(let status), .malformedAnswer(let status): status
        case .transport: nil
        }
    }

    /// Whether the call was certainly not carried out.
    public var isUnsent: Bool {
        switch cause {
        case .transport(let error): error.isUnsent
        case .problem, .malformedAnswer: false
        }
    }

    /// Whether the same call can succeed later without a change by anybody.
    public var isRetryable: Bool {
        switch cause {
        case .problem(let status): [408, 429, 502, 503, 504].contains(status) || status == 500
        case .transport(let error): error.reason != .invalidAddress
        case .malformedAnswer: true
        }
    }
}

extension ServiceCallError: CustomStringConvertible {
    public var description: String {
        switch cause {
        case .problem(let status): "the \(upstream) service answered \(status): \(detail)"
        case .transport, .malformedAnswer: detail
        }
    }
}
