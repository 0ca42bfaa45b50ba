import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import LinearService
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ResumeTests {
    /// The system's time, an hour on.
    private struct LaterClock: WallClock {
        var now: Date { Date() + 3_600 }
        func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
    }

    private static let later = Ambient(clock: LaterClock(), makeUUID: { UUID() }, randomFraction: { 0.5 })

    /// A service that ends while Linear has the issues but has not said so.
    private static func crash(
        _ linear: LinearStandIn, mode: WriteMode = .live, folder: URL, stopAt operation: String
    ) async throws {
        let gate = Gate()
        linear.answer(operation, with: .wait(gate))
        try await RunningService.run(.init(mode: mode, ambient: .system, folder: folder), linear: linear) { service in
            let call = Task {
                _ = try? await service.create(  // its process ends before it has an answer
                    ["title": "One", "team": "TID", "subtasks": ["Part"]], ["title": "Two", "team": "TID"], key: "k"
                )
            }
            try await eventually("Linear is called") { gate.arrivals == 1 }
            // The store and the client go first, as with a process that is killed; then Linear carries on.
            Task {
                try? await Task.sleep(for: .milliseconds(200))  // not to be waited for: the service stops meanwhile
                gate.open()
            }
            _ = call
        }
    }

    @Test(arguments: ["IssueBatchCreate", "IssueCreate"])
    func whatACrashLeftUndoneIsDoneAtTheNextStartAndOnce(_ operation: String) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let linear = LinearStandIn()
        try await Self.crash(linear, folder: folder, stopAt: operation)

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

    @Test func whatACrashLeftUndoneIsNotDoneInAnotherMode() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let linear = LinearStandIn()
        try await Self.crash(linear, folder: folder, stopAt: "IssueBatchCreate")
        linear.change { $0.issues.removeAll { ["One", "Two"].contains($0["title"].text ?? "") } }
        linear.forgetCalls()

        try await RunningService.run(.init(mode: .off, ambient: Self.later, folder: folder), linear: linear) {
            service in
            try await eventually("the job is given up") {
                let metrics = try await service.get("/ready")
                return metrics.status == .ok
            }
            #expect(service.linear.calls("IssueBatchCreate").isEmpty)
        }
    }
}
