import CoreTestKit
import Domain
import Foundation
import NotionAPI
import OutboundHTTP
import Testing

@Suite(.timeLimit(.minutes(2)))
struct NotionPaceTests {
    private static func ambient(_ clock: SteppedClock) -> Ambient {
        Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
    }

    @Test func callsGoInTheOrderInWhichTheyCame() async throws {
        let clock = SteppedClock()
        let pace = NotionPace(ambient: Self.ambient(clock), interval: .seconds(1), burst: 1)
        let gone = Notes<Int>()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for number in 0..<5 {
                tasks.addTask {
                    try await pace.turn(within: { .seconds(60) })
                    gone.add(number)
                }
                try await eventually("call \(number) came") { gone.values.count == 1 && clock.sleeping == number }
            }
            for count in 2...5 {
                clock.advance(by: .seconds(1))
                try await eventually("\(count) have gone") { gone.values.count == count }
            }
            try await tasks.waitForAll()
        }

        #expect(gone.values == [0, 1, 2, 3, 4])
    }

    @Test func whoIsCancelledLeavesTheQueue() async throws {
        let clock = SteppedClock()
        let pace = NotionPace(ambient: Self.ambient(clock), interval: .seconds(1), burst: 1)
        try await pace.turn(within: { .seconds(60) })
        let waiting = Task { try await pace.turn(within: { .seconds(60) }) }
        try await eventually("it waits") { pace.waiting == 1 && clock.sleeping == 1 }
        waiting.cancel()

        await #expect(throws: PaceState.Refusal.self) { try await waiting.value }
        #expect(pace.waiting == 0)
    }
}
