internal import Domain
internal import FoundationEssentials
internal import Metrics
internal import OutboundHTTP
internal import Synchronization

/// The process's one budget of Linear's allowances: waits for a call's turn, outside of its lock.
final class RateLimiter: Sendable {
    private let ambient: Ambient
    private let budget = Mutex(RateBudget())

    init(ambient: Ambient) {
        self.ambient = ambient
    }

    /// Returns when `request` may be sent.
    ///
    /// - Parameters:
    ///   - timeLeft: what is left of the call's deadline.
    ///   - waited: how long the call has waited for turns before.
    /// - Returns: how long it waited.
    /// - Throws: ``LinearError`` `.rateLimited` when its turn comes too late for it; nothing was sent.
    func turn(
        _ request: LinearRequest, _ urgency: LinearUrgency, timeLeft: Duration, waited before: Duration
    ) async throws(LinearError) -> Duration {
        var waited = Duration.zero
        while true {
            let now = ambient.now
            let decision = budget.withLock { $0.admit(request, isBackground: urgency.isBackground, now: now) }
            guard case .wait(let wait) = decision else { break }
            let limit =
                switch urgency {
                case .person: timeLeft
                case .background(let patience): patience - before
                }
            guard waited + wait < limit else { throw limited(wait, request) }
            do {
                try await ambient.clock.sleep(for: wait)
            } catch {
                throw limited(wait, request)  // whoever asked went away
            }
            waited += wait
        }
        if waited > .zero {
            Metrics.Timer(label: "alpha.linear.rate.wait").recordNanoseconds(Int64(waited.seconds * 1e9))
        }
        return waited
    }

    /// Takes over what an answer's headers tell, and shows it.
    func note(_ answer: HTTPAnswer, of request: LinearRequest) {
        let notice = RateBudget.Notice(answer, now: ambient.now)
        budget.withLock { $0.note(notice, of: request) }
        show(notice.allowances[.requests], as: "requests")
        show(notice.allowances[.complexity], as: "complexity")
    }

    /// An answer said that an allowance is used up.
    ///
    /// - Returns: whether it told until when.
    func isUsedUp(_ answer: HTTPAnswer) -> Bool {
        let now = ambient.now
        guard let reset = RateLimitReset.told(answer, now: now) else { return false }
        let asked = RateLimitReset.asked(answer, now: now)
        budget.withLock { budget in
            if let asked { budget.close(for: asked, now: now) } else { budget.pause(atMost: reset, now: now) }
        }
        Counter(label: "alpha.linear.rate.limited").increment()
        return true
    }

    /// An answer said nothing of the kind.
    func isOpen() { budget.withLock { $0.recover() } }

    private func limited(_ wait: Duration, _ request: LinearRequest) -> LinearError {
        LinearError(.rateLimited(retryAfter: max(wait, .seconds(1))), operation: request.operation)
    }

    private func show(_ allowance: RateAllowance?, as name: String) {
        guard let allowance else { return }
        let labels = [("allowance", name)]
        Gauge(label: "alpha.linear.rate.limit", dimensions: labels).record(allowance.limit)
        Gauge(label: "alpha.linear.rate.remaining", dimensions: labels).record(allowance.remaining)
    }
}
