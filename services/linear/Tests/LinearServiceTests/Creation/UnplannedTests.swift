import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import Testing

/// What was asked for before the workspace was known.
@Suite(.timeLimit(.minutes(2)))
struct UnplannedTests {
    /// An hour on, and a hundred times as fast as the system's.
    private struct FastClock: WallClock {
        let start = Date()
        var now: Date { start + 3_600 + Date().timeIntervalSince(start) * 100 }
        func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration / 100) }
    }

    /// The system's time, an hour on.
    private struct LaterClock: WallClock {
        var now: Date { Date() + 3_600 }
        func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
    }

    private static let later = Ambient(clock: LaterClock(), makeUUID: { UUID() }, randomFraction: { 0.5 })
    private static let issues: [JSON] = [["title": "One", "team": "TID", "subtasks": ["Part"]], ["title": "Nowhere"]]

    /// Runs `body` with the store as it is when the process is killed while it reads the workspace for ``issues``.
    private static func afterACrash(_ body: (_ folder: URL) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        let before = root.appending(path: "before")
        let after = root.appending(path: "after")
        try FileManager.default.createDirectory(at: before, withIntermediateDirectories: true)
        let linear = LinearStandIn()
        let gate = Gate()
        linear.answer("Workspace", with: .wait(gate))
        try await RunningService.run(.init(folder: before), linear: linear) { service in
            async let answer = service.create(Self.issues[0], Self.issues[1], key: "k")
            try await eventually("the workspace is read") { gate.arrivals == 1 }
            try FileManager.default.copyItem(at: before, to: after)
            gate.open()
            _ = try await answer
        }
        try await body(after)
    }

    @Test func aCrashWhileTheWorkspaceIsReadLosesNothing() async throws {
        try await Self.afterACrash { folder in
            try await RunningService.run(.init(ambient: Self.later, folder: folder)) { service in
                try await eventually("both issues are there") { service.linear.world.issues.count == 6 }
                let answer = try await service.create(Self.issues[0], Self.issues[1], key: "k")

                #expect(answer.json["created"][0]["title"] == "One", "\(answer.text)")
                #expect(answer.json["created"][0]["subtasks"].list.count == 1)
                #expect(answer.json["failed"][0]["index"] == 1)
                #expect(answer.json["failed"][0]["reason"].text?.contains("it has no team") == true)
                #expect(service.linear.world.issues.count == 6)
            }
        }
    }

    @Test func whatACrashLeftUnplannedHoldsItsKey() async throws {
        try await Self.afterACrash { folder in
            try await RunningService.run(.init(folder: folder)) { service in
                let other = try await service.create(["title": "Other", "team": "TID"], key: "k")
                let same = try await service.create(Self.issues[0], Self.issues[1], key: "k")

                #expect(other.status == .unprocessableContent, "\(other.text)")
                #expect(same.json["created"].list.count == 1, "\(same.text)")
            }
        }
    }

    @Test func anOutageOfMoreThanTenTriesLosesNothing() async throws {
        let linear = LinearStandIn()
        linear.answer(with: .answer(status: 503, body: ""), forEver: true)
        let ambient = Ambient(clock: FastClock(), makeUUID: { UUID() }, randomFraction: { 0 })
        try await Self.afterACrash { folder in
            let store = try ServiceStore(in: folder)
            try await RunningService.run(.init(ambient: ambient, folder: folder), linear: linear) { service in
                try await eventually("it was tried often") { try await store.jobAttempts.contains { $0 > 11 } }
                linear.recover()

                try await eventually("both issues are there") { linear.world.issues.count == 6 }
            }
        }
    }

    @Test func whatItsCallerWasToldIsNotCreatedIsNotCreatedLater() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let linear = LinearStandIn()
        linear.answer(with: .error("RATELIMITED", "Rate limit exceeded"), forEver: true)
        try await RunningService.run(.init(folder: folder), linear: linear) { service in
            let answer = try await service.create(Self.issues[0], key: "k")
            #expect(answer.status == .serviceUnavailable, "\(answer.text)")
        }
        linear.recover()
        linear.forgetCalls()
        let store = try ServiceStore(in: folder)

        try await RunningService.run(.init(ambient: Self.later, folder: folder), linear: linear) { service in
            try await eventually("the job is over") { try await store.jobStates == ["done"] }
            #expect(linear.calls.isEmpty)

            let answer = try await service.create(Self.issues[0], key: "k")
            #expect(answer.json["created"].list.count == 1, "\(answer.text)")
        }
    }
}
