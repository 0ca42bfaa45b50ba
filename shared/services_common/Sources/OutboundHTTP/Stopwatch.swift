package import FoundationEssentials

/// How long a call has been under way. Waits between tries pass on the program's clock, which a test may move or the
/// computer's owner set; exchanges pass in real time. Whichever went further counts.
package struct Stopwatch: Sendable {
    private let start: Date
    private let realStart = ContinuousClock.now

    package init(start: Date) {
        self.start = start
    }

    package func elapsed(now: Date) -> Duration {
        max(.seconds(now.timeIntervalSince(start)), realStart.duration(to: .now))
    }
}
