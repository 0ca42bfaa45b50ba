import FoundationEssentials
import Testing

@testable import OutboundHTTP

@Suite struct StopwatchTests {
    private static let start = Date(timeIntervalSince1970: 1_762_160_400)

    @Test func waitsOnTheClockCount() {
        let stopwatch = Stopwatch(start: Self.start)

        #expect(stopwatch.elapsed(now: Self.start + 60) == .seconds(60))
    }

    /// Somebody set the computer's clock back by an hour.
    @Test func timeDoesNotRunBackwards() {
        let stopwatch = Stopwatch(start: Self.start)

        #expect(stopwatch.elapsed(now: Self.start - 3600) >= .zero)
    }

    @Test func realTimeCountsWhileTheClockStands() async throws {
        let stopwatch = Stopwatch(start: Self.start)
        let begin = ContinuousClock.now
        while begin.duration(to: .now) < .milliseconds(5) { await Task.yield() }

        #expect(stopwatch.elapsed(now: Self.start) >= .milliseconds(5))
    }
}
