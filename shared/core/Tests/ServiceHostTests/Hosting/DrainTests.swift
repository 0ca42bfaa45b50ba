import CoreTestKit
import Hummingbird
import ServiceHost
import ServiceLifecycle
import Testing

/// What happens to calls when the process is asked to stop.
@Suite(.timeLimit(.minutes(2))) struct DrainTests {
    private static let slow = "GET /slow HTTP/1.1\r\nHost: h\r\n\r\n"

    private let logs = CapturedLogs()
    private let gate = Gate()

    /// A service with a route that waits at the gate.
    private func service(background: [any Service] = []) -> HostedService {
        HostedService.testing(logs: logs, background: background) { [gate] router in
            router.get("/slow") { _, _ in
                try await gate.pass()
                return "finished"
            }
        }
    }

    @Test func runningCallFinishesAndNoNewOneIsAccepted() async throws {
        try await RunningService.run(service(), logs: logs) { running in
            let answer = try await RawConnection.open(port: running.port).talk { dialogue in
                try await dialogue.write(Self.slow)
                try await eventually("the call is under way") { gate.arrivals == 1 }

                await running.group.triggerGracefulShutdown()
                try await eventually("nobody listens") { await !RawConnection.isAccepted(port: running.port) }
                gate.open()

                return try await dialogue.read()
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
            #expect(answer.hasSuffix("finished"))
        }
    }

    @Test func idleConnectionDoesNotHoldTheStop() async throws {
        gate.open()
        try await RunningService.run(service(), logs: logs) { running in
            let rest = try await RawConnection.open(port: running.port).talk { dialogue in
                try await dialogue.write(Self.slow)
                _ = try await dialogue.read(until: "finished")
                await running.group.triggerGracefulShutdown()
                return try await dialogue.read()
            }
            #expect(rest.isEmpty)
        }
    }

    @Test func connectionThatNeverAskedDoesNotHoldTheStop() async throws {
        try await RunningService.run(service(), logs: logs) { running in
            try await RawConnection.open(port: running.port).talk { dialogue in
                await running.group.triggerGracefulShutdown()
                _ = try? await dialogue.read()  // closed or reset: either way it is over
            }
        }
    }

    @Test func serverStopsBeforeWhatItUses() async throws {
        let order = Notes<String>()
        let store = Store(order: order)
        try await RunningService.run(service(background: [store]), logs: logs) { running in
            try await RawConnection.open(port: running.port).talk { dialogue in
                try await dialogue.write(Self.slow)
                try await eventually("the call is under way") { gate.arrivals == 1 }
                await running.group.triggerGracefulShutdown()
                try await eventually("nobody listens") { await !RawConnection.isAccepted(port: running.port) }
                order.add("call finishes")
                gate.open()
                _ = try await dialogue.read()
            }
        }

        #expect(order.values == ["call finishes", "store stops"])
    }

    @Test func callThatDoesNotEndIsCutOff() async throws {
        try await RunningService.run(service(), logs: logs, within: .milliseconds(50)) { running in
            let answer = try await RawConnection.open(port: running.port).talk { dialogue in
                try await dialogue.write(Self.slow)
                try await eventually("the call is under way") { gate.arrivals == 1 }
                await running.group.triggerGracefulShutdown()
                return try await dialogue.read()
            }
            #expect(!answer.contains("finished"))
        }
    }

    private struct Store: Service {
        let order: Notes<String>

        func run() async throws {
            try await gracefulShutdown()
            order.add("store stops")
        }
    }
}
