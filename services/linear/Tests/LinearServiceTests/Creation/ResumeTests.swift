import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ResumeTests {
    /// The system's time, an hour on.
    private struct LaterClock: WallClock {
        var now: Date { Date() + 3_600 }
        func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
    }

    private static let later = Ambient(clock: LaterClock(), makeUUID: { UUID() }, randomFraction: { 0.5 })

    /// Runs `body` with the store as it is when the process is killed while Linear creates what `operation` asks for.
    private static func afterACrash(
        _ kind: DatabaseUnderTest, _ linear: LinearStandIn, during operation: String,
        _ body: @Sendable (ServiceStore) async throws -> Void
    ) async throws {
        try await ServiceStore.use(kind) { store in
            let gate = Gate()
            linear.answer(operation, with: .wait(gate))
            try await RunningService.run(.init(store: store), linear: linear) { service in
                async let answer = service.create(
                    ["title": "One", "team": "TID", "subtasks": ["Part"]], ["title": "Two", "team": "TID"], key: "k"
                )
                try await eventually("Linear is called") { gate.arrivals == 1 }
                service.kill()
                let world = linear.world
                gate.open()
                _ = try await answer
                // A killed process would have made nothing after this.
                linear.change { $0 = world }
            }
            try await body(store)
        }
    }

    @Test(arguments: ["IssueBatchCreate", "IssueCreate"], DatabaseUnderTest.all)
    func whatACrashLeftUndoneIsDoneAtTheNextStartAndOnce(_ operation: String, _ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        try await Self.afterACrash(kind, linear, during: operation) { store in
            try await RunningService.run(.init(ambient: Self.later, store: store), linear: linear) { service in
                try await eventually("all three issues are there") { service.linear.world.issues.count == 7 }
                let answer = try await service.create(
                    ["title": "One", "team": "TID", "subtasks": ["Part"]], ["title": "Two", "team": "TID"], key: "k"
                )

                #expect(answer.json["created"].list.count == 2, "\(answer.text)")
                #expect(answer.json["created"][0]["subtasks"].list.count == 1)
                #expect(service.linear.world.issues.count == 7)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatACrashLeftUndoneIsNotDoneInAnotherMode(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        try await Self.afterACrash(kind, linear, during: "IssueBatchCreate") { store in
            linear.change { $0.issues.removeAll { ["One", "Two", "Part"].contains($0["title"].text ?? "") } }
            linear.forgetCalls()
            try await RunningService.run(.init(mode: .off, ambient: Self.later, store: store), linear: linear) {
                service in
                try await eventually("the job is given up") { try await store.jobStates == ["dead"] }

                #expect(service.linear.calls.isEmpty)
                #expect(service.linear.world.issues.count == 4)
            }
        }
    }
}
