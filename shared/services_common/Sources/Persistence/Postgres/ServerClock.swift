public import Domain
public import FoundationEssentials
internal import Synchronization

/// The database server's time, by which all replicas agree on when a lease ends, whatever their own clocks say.
///
/// It is read now and then; in between it goes on with the time that has passed, so that a jump of this computer's clock
/// does not show. Until it was first read it is this computer's.
public final class ServerClock: WallClock {
    private struct Reading {
        let date: Date
        let at: ContinuousClock.Instant
    }

    private let reading: Mutex<Reading>
    private let hasRead = Atomic(false)

    public init(start: Date) {
        self.reading = Mutex(Reading(date: start, at: .now))
    }

    public var now: Date {
        let reading = reading.withLock { $0 }
        return reading.date + (ContinuousClock.now - reading.at).seconds
    }

    public func sleep(for duration: Duration) async throws {
        try await Task.sleep(for: duration)
    }

    /// An answer that took longer says too little of when it was given; only the first one is taken over all the same.
    private static let longestAnswer: Duration = .milliseconds(500)

    /// Takes over what the server said; the answer is as old as half of the way there and back.
    func adopt(_ date: Date, between before: ContinuousClock.Instant, and after: ContinuousClock.Instant) {
        let isFirst = hasRead.exchange(true, ordering: .relaxed) == false
        guard isFirst || after - before <= Self.longestAnswer else { return }
        reading.withLock { $0 = Reading(date: date + ((after - before) / 2).seconds, at: after) }
    }
}
