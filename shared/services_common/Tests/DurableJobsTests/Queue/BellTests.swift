import CoreTestKit
import Testing

@testable import DurableJobs

@Suite(.timeLimit(.minutes(1))) struct BellTests {
    private let bell = Bell()
    private let clock = SteppedClock()
    private let kinds: [JobKind] = ["one", "two"]

    @Test func ringWakesWhoeverWaits() async throws {
        let heard = bell.heard
        async let one: Void = bell.wait(past: heard, for: kinds, atMost: .seconds(60), clock: clock)
        async let two: Void = bell.wait(past: heard, for: kinds, atMost: .seconds(60), clock: clock)
        try await eventually("both wait") { clock.sleeping == 2 }

        bell.ring()

        _ = await (one, two)
    }

    /// Between a look for work and the wait for more of it.
    @Test func ringBeforeTheWaitIsMissedByNobody() async {
        let heard = bell.heard
        bell.ring()

        await bell.wait(past: heard, for: kinds, atMost: .seconds(60), clock: clock)
        await bell.wait(past: heard, for: kinds, atMost: .seconds(60), clock: clock)
    }

    @Test func ringThatWasHeardDoesNotEndTheNextWait() async throws {
        bell.ring()
        let heard = bell.heard

        async let wait: Void = bell.wait(past: heard, for: kinds, atMost: .seconds(60), clock: clock)
        try await eventually("somebody waits") { clock.sleeping == 1 }
        clock.advance(by: .seconds(60))
        await wait
    }

    @Test func ringForOneKindWakesWhoeverHasRoomForIt() async throws {
        async let one: Void = bell.wait(past: .init(), for: ["one"], atMost: .seconds(60), clock: clock)
        async let both: Void = bell.wait(past: .init(), for: kinds, atMost: .seconds(60), clock: clock)
        try await eventually("both wait") { clock.sleeping == 2 }

        bell.ring(for: "two")

        await both
        #expect(bell.heard.rings(for: ["one"]) == 0)
        bell.ring(for: "one")
        await one
    }

    @Test func waitEndsAtItsLimit() async throws {
        async let wait: Void = bell.wait(past: .init(), for: kinds, atMost: .seconds(60), clock: clock)
        try await eventually("somebody waits") { clock.sleeping == 1 }

        clock.advance(by: .seconds(60))

        await wait
    }

    @Test func waitEndsWithItsTask() async throws {
        let task = Task { [kinds] in await bell.wait(past: .init(), for: kinds, atMost: .seconds(60), clock: clock) }
        try await eventually("somebody waits") { clock.sleeping == 1 }

        task.cancel()

        await task.value
    }
}
