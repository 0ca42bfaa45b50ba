internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

extension RateBudget.Notice {
    /// Reads the headers of an answer; what is not there or no number is not told.
    ///
    /// - SeeAlso: Linear, "Rate limiting", for the names; reset times are UTC milliseconds.
    init(_ answer: HTTPAnswer, now: Date) {
        self.init()
        allowances[.requests] = Self.allowance("X-RateLimit-Requests", answer, now)
        allowances[.complexity] = Self.allowance("X-RateLimit-Complexity", answer, now)
        if let endpoint = Self.text(answer, "X-RateLimit-Endpoint-Name")?.prefix(100) {
            allowances[.endpoint(String(endpoint))] = Self.allowance("X-RateLimit-Endpoint-Requests", answer, now)
        }
        cost = Self.number(answer, "X-Complexity")
    }

    private static func allowance(_ prefix: String, _ answer: HTTPAnswer, _ now: Date) -> RateAllowance? {
        guard let limit = number(answer, "\(prefix)-Limit"), let remaining = number(answer, "\(prefix)-Remaining"),
            let reset = number(answer, "\(prefix)-Reset")
        else { return nil }
        // Linear's clock and ours may differ; what counts is the rest of the hour, which is the longest there is.
        let rest = min(max(0, reset / 1_000 - now.timeIntervalSince1970), RateLimitReset.longest.seconds)
        return RateAllowance(limit: limit, remaining: remaining, resetAt: now + rest, asOf: now)
    }

    private static func number(_ answer: HTTPAnswer, _ header: String) -> Double? {
        text(answer, header).flatMap(Double.init).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }

    private static func text(_ answer: HTTPAnswer, _ header: String) -> String? {
        HTTPField.Name(header).flatMap { answer.headers[$0] }
    }
}
