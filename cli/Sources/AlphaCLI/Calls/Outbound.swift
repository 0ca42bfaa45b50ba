internal import Domain
internal import Logging
internal import OutboundHTTP

/// The way to other programs for as long as a command runs.
struct Outbound: Sendable {
    private let client: HTTPClientService
    private let ambient: Ambient
    private let logger = Logger(label: "alpha") { _ in SwiftLogNoOpLogHandler() }

    /// Calls `name` without retries: the gateway holds a call while a service restarts, and then a person is told.
    func upstream(_ name: String) -> Upstream {
        let limits = UpstreamLimits(maxResponseBytes: 64 * 1024 * 1024, retries: .none)
        return Upstream(name, client: client, limits: limits, ambient: ambient, logger: logger)
    }

    /// Calls `name` once a time: for asking again and again whether it is there.
    func probe(_ name: String) -> Upstream {
        let limits = UpstreamLimits(
            maxResponseBytes: 1024 * 1024, retries: .none, circuit: CircuitBreaker(threshold: .max)
        )
        return Upstream(name, client: client, limits: limits, ambient: ambient, logger: logger)
    }

    /// Opens the way, and closes it when `body` is done.
    static func open<Result>(
        ambient: Ambient, _ body: (Outbound) async throws -> Result
    ) async throws -> Result {
        let client = HTTPClientService(connectionsPerHost: 8)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await client.run() }
            defer { group.cancelAll() }
            return try await body(Outbound(client: client, ambient: ambient))
        }
    }
}
