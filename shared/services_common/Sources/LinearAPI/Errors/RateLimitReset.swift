internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

/// When Linear's budgets are full again, read from the headers of an answer.
///
/// - SeeAlso: Linear, "Rate limiting": `X-RateLimit-<budget>-Remaining` and `-Reset`, the latter in UTC milliseconds.
enum RateLimitReset {
    /// The wait when no header tells.
    static let unknown: Duration = .seconds(60)
    /// Budgets are counted by the hour.
    static let longest: Duration = .seconds(3_600)

    static let longestUntilSome: Duration = .seconds(30)

    private static let budgets = ["Requests", "Complexity", "Endpoint-Requests"]

    /// The wait until the budgets that are used up are full again; at least a second.
    static func wait(_ answer: HTTPAnswer, now: Date) -> Duration { told(answer, now: now) ?? unknown }

    /// The wait that `Retry-After` names, or else until all is back, at most ``longestUntilSome``: some of an allowance is
    /// back long before all of it. Nil when no header tells.
    static func untilSome(_ answer: HTTPAnswer, now: Date) -> Duration? {
        asked(answer, now: now) ?? told(answer, now: now).map { min($0, longestUntilSome) }
    }

    /// As ``wait(_:now:)``; nil when no header tells.
    static func told(_ answer: HTTPAnswer, now: Date) -> Duration? {
        if let asked = asked(answer, now: now) { return asked }
        let resets = budgets.compactMap { budget -> (isUsedUp: Bool, wait: Duration)? in
            guard let reset = number(answer, "X-RateLimit-\(budget)-Reset") else { return nil }
            let remaining = number(answer, "X-RateLimit-\(budget)-Remaining")
            return (remaining.map { $0 <= 0 } ?? false, .seconds(reset / 1_000 - now.timeIntervalSince1970))
        }
        let usedUp = resets.filter(\.isUsedUp).map(\.wait).max()
        return (usedUp ?? resets.map(\.wait).filter { $0 > .zero }.min()).map(bounded)
    }

    /// The wait that `Retry-After` names, from a second to an hour.
    static func asked(_ answer: HTTPAnswer, now: Date) -> Duration? {
        answer.retryAfter(now: now).map(bounded)
    }

    private static func number(_ answer: HTTPAnswer, _ header: String) -> Double? {
        HTTPField.Name(header).flatMap { answer.headers[$0] }.flatMap(Double.init)
    }

    private static func bounded(_ wait: Duration) -> Duration { min(max(wait, .seconds(1)), longest) }
}
