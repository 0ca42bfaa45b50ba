import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import ServicesTestKit
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
    private static func afterACrash(
        _ kind: DatabaseUnderTest, _ body: @Sendable (ServiceStore) async throws -> Void
    ) async throws {
        try await ServiceStore.use(kind) { store in
            let linear = LinearStandIn()
            let gate = Gate()
            linear.answer("Workspace", with: .wait(gate))
            try await RunningService.run(.init(store: store), linear: linear) { service in
                async let answer = service.create(Self.issues[0], Self.issues[1], key: "k")
                try await eventually("the workspace is read") { gate.arrivals == 1 }
                service.kill()
                gate.open()
                _ = try await answer
            }
            try await body(store)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aCrashWhileTheWorkspaceIsReadLosesNothing(_ kind: DatabaseUnderTest) async throws {
        try await Self.afterACrash(kind) { store in
            try await RunningService.run(.init(ambient: Self.later, store: store)) { service in
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

    @Test(arguments: DatabaseUnderTest.all)
    func whatACrashLeftUnplannedHoldsItsKey(_ kind: DatabaseUnderTest) async throws {
        try await Self.afterACrash(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                let other = try await service.create(["title": "Other", "team": "TID"], key: "k")
                let same = try await service.create(Self.issues[0], Self.issues[1], key: "k")

                #expect(other.status == .unprocessableContent, "\(other.text)")
                #expect(same.json["created"].list.count == 1, "\(same.text)")
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anOutageOfMoreThanTenTriesLosesNothing(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.answer(with: .answer(status: 503, body: ""), forEver: true)
        let ambient = Ambient(clock: FastClock(), makeUUID: { UUID() }, randomFraction: { 0 })
        try await Self.afterACrash(kind) { store in
            try await RunningService.run(.init(ambient: ambient, store: store), linear: linear) { service in
                try await eventually("it was tried often") { try await store.jobAttempts.contains { $0 > 11 } }
                linear.recover()

                try await eventually("both issues are there") { linear.world.issues.count == 6 }
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatItsCallerWasToldIsNotCreatedIsNotCreatedLater(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            let linear = LinearStandIn()
            linear.answer(with: .error("RATELIMITED", "Rate limit exceeded"), forEver: true)
            try await RunningService.run(.init(store: store), linear: linear) { service in
                let answer = try await service.create(Self.issues[0], key: "k")
                #expect(answer.status == .serviceUnavailable, "\(answer.text)")
            }
            linear.recover()
            linear.forgetCalls()

            try await RunningService.run(.init(ambient: Self.later, store: store), linear: linear) { service in
                try await eventually("the job is over") { try await store.jobStates == ["done"] }
                #expect(linear.calls.isEmpty)

                let answer = try await service.create(Self.issues[0], key: "k")
                #expect(answer.json["created"].list.count == 1, "\(answer.text)")
            }
        }
    }
}
