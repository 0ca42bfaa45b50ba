import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import LinearService
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
        _ linear: LinearStandIn, during operation: String, _ body: (_ folder: URL) async throws -> Void
    ) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }  // the system empties its folder in the end
        let before = root.appending(path: "before")
        let after = root.appending(path: "after")
        try FileManager.default.createDirectory(at: before, withIntermediateDirectories: true)
        let gate = Gate()
        linear.answer(operation, with: .wait(gate))
        try await RunningService.run(.init(folder: before), linear: linear) { service in
            async let answer = service.create(
                ["title": "One", "team": "TID", "subtasks": ["Part"]], ["title": "Two", "team": "TID"], key: "k"
            )
            try await eventually("Linear is called") { gate.arrivals == 1 }
            try FileManager.default.copyItem(at: before, to: after)
            let world = linear.world
            gate.open()
            _ = try await answer
            // A killed process would have made nothing after this.
            linear.change { $0 = world }
        }
        try await body(after)
    }

    @Test(arguments: ["IssueBatchCreate", "IssueCreate"])
    func whatACrashLeftUndoneIsDoneAtTheNextStartAndOnce(_ operation: String) async throws {
        let linear = LinearStandIn()
        try await Self.afterACrash(linear, during: operation) { folder in
            try await RunningService.run(.init(ambient: Self.later, folder: folder), linear: linear) { service in
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

    @Test func whatACrashLeftUndoneIsNotDoneInAnotherMode() async throws {
        let linear = LinearStandIn()
        try await Self.afterACrash(linear, during: "IssueBatchCreate") { folder in
            linear.change { $0.issues.removeAll { ["One", "Two", "Part"].contains($0["title"].text ?? "") } }
            linear.forgetCalls()
            let store = try ServiceStore(in: folder)
            try await RunningService.run(.init(mode: .off, ambient: Self.later, folder: folder), linear: linear) {
                service in
                try await eventually("the job is given up") { try await store.jobStates == ["dead"] }

                #expect(service.linear.calls.isEmpty)
                #expect(service.linear.world.issues.count == 4)
            }
        }
    }
}
