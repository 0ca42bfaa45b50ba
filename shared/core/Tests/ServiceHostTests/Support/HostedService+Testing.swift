import CoreTestKit
import Domain
import Hummingbird
import HummingbirdTesting
import Logging
import Observability
import ServiceHost
import ServiceLifecycle
import Settings

extension HostedService {
    /// The linear service with the routes of a test.
    static func testing(
        prefix: String? = "/linear", logs: CapturedLogs = CapturedLogs(),
        metrics: PrometheusRegistry = PrometheusRegistry(),
        readiness: Readiness = .ready, openAPI: String? = #"{"openapi":"3.1.0"}"#, background: [any Service] = [],
        limits: LoadLimits = .standard,
        addRoutes: @escaping @Sendable (Router<CallContext>) -> Void = { _ in }
    ) -> HostedService {
        HostedService(
            identity: ServiceIdentity(name: "linear", prefix: prefix, defaultPort: 8002),
            settings: ServiceSettings(port: 0, database: .sqlite(path: "unused.db")),
            ambient: .manual(), logger: logs.logger, metrics: metrics, openAPI: openAPI,
            readiness: { readiness }, background: background, limits: limits, addRoutes: addRoutes
        )
    }

    /// Asks the router, without a socket.
    @discardableResult func throughRouter<Value: Sendable>(
        _ test: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await Application(router: buildRouter(self), logger: logger).test(.router) { try await test($0) }
    }

    /// Asks the running application over a socket.
    @discardableResult func throughSocket<Value: Sendable>(
        _ test: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await buildApplication(self).test(.live) { try await test($0) }
    }
}
