internal import OutboundHTTP
internal import SlackAPI

/// Why Slack does not have a part of a reply, by whichever way it was sent.
protocol Undelivered: Error, CustomStringConvertible {
    var isRetryable: Bool { get }
    var retryAfter: Duration? { get }
    var mayHaveHappened: Bool { get }
    /// Whether nothing was sent, because Slack is known to be away or busy.
    var isUnsent: Bool { get }
}

extension SlackError: Undelivered {
    var isUnsent: Bool {
        switch kind {
        case .transport(let error): error.isUnsent
        case .busy, .rateLimited: true
        default: false
        }
    }
}

extension SlackResponseError: Undelivered {
    var isUnsent: Bool {
        switch kind {
        case .transport(let error): error.isUnsent
        case .rateLimited: true
        default: false
        }
    }
}
