package import Domain
internal import FoundationEssentials

/// Waits until programs that were started can work.
package struct StartupWatch: Sendable {
    private let ambient: Ambient
    private let limit: Duration
    private let ask: @Sendable (Launch) async -> Probe.Answer
    private let hasEnded: @Sendable (Launch) -> Bool

    /// - Parameters:
    ///   - limit: how long to wait at the most.
    ///   - ask: whether a program can work.
    ///   - hasEnded: whether it is not there any more.
    package init(
        ambient: Ambient, limit: Duration, ask: @escaping @Sendable (Launch) async -> Probe.Answer,
        hasEnded: @escaping @Sendable (Launch) -> Bool
    ) {
        self.ambient = ambient
        self.limit = limit
        self.ask = ask
        self.hasEnded = hasEnded
    }

    package enum Outcome: Sendable, Hashable {
        case ready
        /// These ended by themselves.
        case ended([Program])
        /// These did not become ready in time, each with the reason it gave last.
        case late([Program: String])
    }

    package enum Event: Sendable {
        case pending([Program: String])
        case ready(Program, after: Double)
    }

    /// Asks every 0.15 s whoever is not ready yet.
    package func wait(for launches: [Launch], report: (Event) -> Void) async throws -> Outcome {
        let start = ambient.now
        var pending = launches
        var reasons: [Program: String] = [:]
        while true {
            let ended = pending.filter(hasEnded).map(\.program)
            guard ended.isEmpty else { return .ended(ended) }
            for launch in pending {
                switch await ask(launch) {
                case .ready:
                    pending.removeAll { $0.program == launch.program }
                    reasons[launch.program] = nil
                    report(.ready(launch.program, after: ambient.now.timeIntervalSince(start)))
                case .notReady(let reason):
                    reasons[launch.program] = reason
                }
            }
            if pending.isEmpty { return .ready }
            guard ambient.now.timeIntervalSince(start) < limit.seconds else { return .late(reasons) }
            report(.pending(reasons))
            try await ambient.clock.sleep(for: .milliseconds(150))
        }
    }
}
