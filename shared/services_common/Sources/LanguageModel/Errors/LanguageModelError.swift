public import OutboundHTTP

/// Why a language model did not answer what it was asked. Nothing of question, answer or key is in it.
public struct LanguageModelError: Error, Sendable, Hashable {
    public enum Kind: Error, Sendable, Hashable {
        /// The key is refused, or one is missing.
        case unauthorized
        /// The key is good, but may not use this model, or not from here.
        case forbidden
        /// The server has no such model, or nothing at this address.
        case unknownModel
        /// The account has no money left; waiting does not help.
        case quotaUsedUp
        /// Too many calls; the question was not answered.
        case rateLimited(retryAfter: Duration?)
        /// Question and answer do not fit into the model's window.
        case tooLong
        /// The model does not take this parameter: `temperature`, or the one that limits the answer.
        case unsupported(parameter: String)
        /// The server does not take the request, for another reason.
        case refusedRequest
        /// The model declined to answer.
        case refused
        /// The answer reached `OPENAI_MAX_TOKENS` before its end.
        case truncated
        /// The server held the answer back.
        case heldBack
        /// The answer is not of the agreed form, or not one of this protocol.
        case malformedAnswer(status: Int)
        /// The server failed, and when it asks to be called again, if it says so.
        case serverError(status: Int, retryAfter: Duration?)
        /// There was no answer.
        case transport(TransportError)
    }

    /// Who can mend it.
    public enum Fault: Sendable, Hashable {
        /// Whoever runs the service: key, model, address, limits.
        case configuration
        /// What was asked, or how the model took it: another question may be answered.
        case question
        /// The server, or the network on the way to it.
        case upstream
    }

    public let kind: Kind
    /// What the call was sent with as `X-Client-Request-Id`.
    public let requestID: String

    public init(_ kind: Kind, requestID: String) {
        self.kind = kind
        self.requestID = requestID
    }

    public var fault: Fault {
        switch kind {
        case .unauthorized, .forbidden, .unknownModel, .quotaUsedUp, .unsupported, .refusedRequest: .configuration
        case .transport(let error) where error.reason == .invalidAddress: .configuration
        case .tooLong, .refused, .truncated, .heldBack, .malformedAnswer: .question
        case .rateLimited, .serverError, .transport: .upstream
        }
    }

    /// Whether the same question may be answered later without a change by anybody.
    public var isRetryable: Bool { fault == .upstream }

    /// When another try can help, where that is known.
    public var retryAfter: Duration? {
        switch kind {
        case .rateLimited(let retryAfter), .serverError(_, let retryAfter): retryAfter
        case .transport(let error): error.retryAfter
        default: nil
        }
    }

    /// The reason in a few words, such as `timed out`.
    public var reason: String {
        switch kind {
        case .unauthorized: "its key is refused"
        case .forbidden: "it may not be used with this key"
        case .unknownModel: "its server does not know it"
        case .quotaUsedUp: "its quota is used up"
        case .rateLimited: "its rate limit is used up"
        case .tooLong: "the text is too long for it"
        case .unsupported, .refusedRequest: "its server does not take the request"
        case .refused: "it declined to answer"
        case .truncated: "its answer was cut off"
        case .heldBack: "its answer was held back"
        case .malformedAnswer: "its answer could not be read"
        case .serverError(let status, _): "its server failed with \(status)"
        case .transport(let error) where error.reason == .timedOut: "timed out"
        case .transport(let error): "it \(error.reason.rawValue)"
        }
    }

    /// What kind of reason it is, as a label of metrics.
    public var outcome: String {
        switch kind {
        case .unauthorized: "unauthorized"
        case .forbidden: "forbidden"
        case .unknownModel: "unknown_model"
        case .quotaUsedUp: "quota"
        case .rateLimited: "rate_limited"
        case .tooLong: "too_long"
        case .unsupported, .refusedRequest: "refused_request"
        case .refused: "refused"
        case .truncated: "truncated"
        case .heldBack: "held_back"
        case .malformedAnswer: "malformed"
        case .serverError: "server_error"
        case .transport(let error): "\(error.reason)"
        }
    }
}

extension LanguageModelError: CustomStringConvertible {
    public var description: String { "the language model: \(reason)" }
}
