import CoreTestKit
import Testing

@testable import DurableJobs

@Suite(.timeLimit(.minutes(1))) struct BellTests {
    private let bell = Bell()
    private let clock = SteppedClock()

    @Test func ringWakesWhoeverWaits() async throws {
        async let one: Void = bell.wait(atMost: .seconds(60), clock: clock)
        async let two: Void = bell.wait(atMost: .seconds(60), clock: clock)
        try await eventually("both wait") { clock.sleeping == 2 }

        // A waiter that has not come quite so far yet finds the ring that was kept, so one more ring may be needed.
        bell.ring()
        bell.ring()

        _ = await (one, two)
    }

    @Test func ringThatNobodyWaitedForIsKeptOnce() async throws {
        bell.ring()
        bell.ring()
        await bell.wait(atMost: .seconds(60), clock: clock)

        async let second: Void = bell.wait(atMost: .seconds(60), clock: clock)
        try await eventually("the second one waits") { clock.sleeping == 1 }
        clock.advance(by: .seconds(60))
        await second
    }

    @Test func waitEndsAtItsLimit() async throws {
        async let wait: Void = bell.wait(atMost: .seconds(60), clock: clock)
        try await eventually("somebody waits") { clock.sleeping == 1 }

        clock.advance(by: .seconds(60))

        await wait
    }

    @Test func waitEndsWithItsTask() async throws {
        let task = Task { await bell.wait(atMost: .seconds(60), clock: clock) }
        try await eventually("somebody waits") { clock.sleeping == 1 }

        task.cancel()

        await task.value
    }
}
