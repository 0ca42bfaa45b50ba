/// A failure that the sandbox plays instead of answering, or around its answer.
struct Fault: Sendable, Equatable {
    enum Kind: String, Sendable, Codable, CaseIterable {
        /// An answer with ``Fault/status`` and no use.
        case status
        /// The platform's own answer to too many requests.
        case ratelimited
        /// The platform's own answer to a wrong credential.
        case unauthorized
        /// A page of HTML with ``Fault/status``, as a proxy gives it.
        case html
        /// The request is carried out, but only half of its answer arrives.
        case truncate
        /// Nothing for a while, then the end of the connection. The request is not carried out.
        case hang
        /// The right answer, late.
        case delay
        /// The connection ends at once. The request is not carried out.
        case drop
        /// Slack's answer to a request that it could not follow: status 200 and a code.
        case error
    }

    let platform: Platform
    let kind: Kind
    let status: Int
    let delay: Duration
    /// How many requests it still meets.
    var times: Int
    /// What a caller is told to wait, in whole seconds; nil leaves it to the platform.
    var retryAfter: Int?
    /// Whether a `status` or `error` is answered after the request was carried out. Notion and Slack only.
    var isCommitted = false
    /// The only method that it meets, or `response_url`; nil for all. Slack only.
    var method: String?
    /// The code of an `error`.
    var code = "internal_error"
    /// It meets one request of so many.
    var every = 1
    /// How many requests still pass before it meets one.
    var passing = 0
}
