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

    /// Returns when `document` may be sent.
    ///
    /// - Parameters:
    ///   - timeLeft: what is left of the call's deadline.
    ///   - waited: how long the call has waited for turns before.
    /// - Returns: how long it waited.
    /// - Throws: ``LinearError`` `.rateLimited` when its turn comes too late for it; nothing was sent.
    func turn(
        _ document: LinearDocument, _ urgency: LinearUrgency, timeLeft: Duration, waited before: Duration
    ) async throws(LinearError) -> Duration {
        var waited = Duration.zero
        while true {
            let now = ambient.now
            let decision = budget.withLock { $0.admit(document, isBackground: urgency.isBackground, now: now) }
            guard case .wait(let wait) = decision else { break }
            guard waited + wait < urgency.patience(timeLeft: timeLeft, waited: before) else {
                throw limited(wait, document)
            }
            do {
                try await ambient.clock.sleep(for: wait)
            } catch {
                throw limited(wait, document)  // whoever asked went away
            }
            waited += wait
        }
        if waited > .zero {
            Metrics.Timer(label: "alpha.linear.rate.wait").recordNanoseconds(Int64(waited.seconds * 1e9))
        }
        return waited
    }

    /// Takes over what an answer's headers tell, and shows it.
    func note(_ answer: HTTPAnswer, of document: LinearDocument) {
        let notice = RateBudget.Notice(answer, now: ambient.now)
        budget.withLock { $0.note(notice, of: document) }
        show(notice.allowances[.requests], as: "requests")
        show(notice.allowances[.complexity], as: "complexity")
    }

    /// An answer said that an allowance is used up.
    func isUsedUp(for wait: Duration) {
        let now = ambient.now
        budget.withLock { $0.close(for: wait, now: now) }
        Counter(label: "alpha.linear.rate.limited").increment()
    }

    private func limited(_ wait: Duration, _ document: LinearDocument) -> LinearError {
        LinearError(.rateLimited(retryAfter: max(wait, .seconds(1))), operation: document.name)
    }

    private func show(_ allowance: RateAllowance?, as name: String) {
        guard let allowance else { return }
        let labels = [("allowance", name)]
        Gauge(label: "alpha.linear.rate.limit", dimensions: labels).record(allowance.limit)
        Gauge(label: "alpha.linear.rate.remaining", dimensions: labels).record(allowance.remaining)
    }
}
