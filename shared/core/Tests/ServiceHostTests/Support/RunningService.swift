import CoreTestKit
import Logging
import ServiceHost
import ServiceLifecycle

/// A service that runs on a free port in a service group, as its executable runs it.
struct RunningService: Sendable {
    let group: ServiceGroup
    let port: Int

    /// Runs `service` until `test` is over, then stops it gracefully.
    ///
    /// - Parameter logs: those of `service`, which tell the port.
    static func use(
        _ service: HostedService, logs: CapturedLogs, test: @Sendable (Int) async throws -> Void
    ) async throws {
        try await run(service, logs: logs) { running in
            try await test(running.port)
            await running.group.triggerGracefulShutdown()
        }
    }

    /// Runs `service` until it stops; `test` has to ask it to.
    static func run(
        _ service: HostedService, logs: CapturedLogs, within limit: Duration = .seconds(60),
        test: @Sendable (RunningService) async throws -> Void
    ) async throws {
        var configuration = ServiceGroupConfiguration(
            services: service.background + [buildApplication(service)], logger: CapturedLogs().logger
        )
        configuration.maximumGracefulShutdownDuration = limit
        let group = ServiceGroup(configuration: configuration)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            do {
                try await eventually("the service listens") { port(in: logs) != nil }
                try await test(RunningService(group: group, port: port(in: logs) ?? 0))
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            try await tasks.waitForAll()
        }
    }

    private static func port(in logs: CapturedLogs) -> Int? {
        logs.entries("listening").first?.metadata["address"]?.split(separator: ":").last.flatMap { Int($0) }
    }
}
