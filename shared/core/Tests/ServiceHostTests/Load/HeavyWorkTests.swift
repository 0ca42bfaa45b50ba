import CoreTestKit
import Foundation
import ServiceHost
import Testing

@Suite(.timeLimit(.minutes(1))) struct HeavyWorkTests {
    /// More computations than there are threads, none of which ends before a task has had its turn.
    @Test func otherTasksGetTheirTurnMeanwhile() async throws {
        let turn = Notes<String>()
        let count = ProcessInfo.processInfo.activeProcessorCount * 2
        await withTaskGroup { group in
            for _ in 0..<count {
                group.addTask { await HeavyWork.run { await Self.compute { !turn.values.isEmpty } } }
            }
            group.addTask {
                await Task.yield()
                turn.add("here")
            }
        }

        #expect(turn.values == ["here"])
    }

    @Test func whatComesOfItIsHandedBack() async {
        struct Wrong: Error {}

        #expect(await HeavyWork.run { await Self.number(7) } == 7)
        await #expect(throws: Wrong.self) { try await HeavyWork.run { throw Wrong() } }
    }

    /// Keeps a thread busy until `isOver`.
    @concurrent
    private static func compute(until isOver: @Sendable () -> Bool) async {
        while !isOver() { usleep(1000) }
    }

    @concurrent
    private static func number(_ number: Int) async -> Int { number }
}
