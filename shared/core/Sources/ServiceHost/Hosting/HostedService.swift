public import Domain
public import Hummingbird
internal import HummingbirdCore
public import Logging
public import Observability
public import ServiceLifecycle
public import Settings

/// What a service gives to be hosted: its routes, what runs beside them, and whether it is ready.
public struct HostedService: Sendable {
    public let identity: ServiceIdentity
    public let settings: ServiceSettings
    public let ambient: Ambient
    public let logger: Logger
    public let metrics: PrometheusRegistry
    /// OpenAPI 3.1 as JSON, served at `/<prefix>/openapi.json`.
    public let openAPI: String?
    public let readiness: @Sendable () async -> Readiness
    /// What runs as long as the process: stores first, so that they stop last; the server stops first of all.
    public let background: [any Service]
    public internal(set) var limits: LoadLimits
    /// Called once the port is this process's.
    public let onListening: @Sendable () async -> Void
    /// Mounts the service's own routes.
    public let addRoutes: @Sendable (Router<CallContext>) -> Void

    public init(
        identity: ServiceIdentity, settings: ServiceSettings, ambient: Ambient, logger: Logger,
        metrics: PrometheusRegistry, openAPI: String?, readiness: @escaping @Sendable () async -> Readiness,
        background: [any Service], onListening: @escaping @Sendable () async -> Void = {},
        limits: LoadLimits = .standard,
        addRoutes: @escaping @Sendable (Router<CallContext>) -> Void
    ) {
        self.identity = identity
        self.settings = settings
        self.ambient = ambient
        self.logger = logger
        self.metrics = metrics
        self.openAPI = openAPI
        self.readiness = readiness
        self.background = background
        self.onListening = onListening
        self.limits = limits
        self.addRoutes = addRoutes
    }
}

/// The router of a hosted service. The order of the middleware is: identity and trace, metrics, access log, errors,
/// load; body limits and authentication stand at the routes.
public func buildRouter(_ service: HostedService) -> Router<CallContext> {
    let router = Router(context: CallContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: CallIdentityMiddleware(ambient: service.ambient))
    router.add(middleware: MethodMiddleware())
    router.add(middleware: MetricsMiddleware())
    router.add(middleware: AccessLogMiddleware(logger: service.logger))
    router.add(middleware: ProblemMiddleware(logger: service.logger))
    router.add(middleware: LoadMiddleware(load: Load(service.limits)))
    OperationalRoutes(
        service: service.identity, openAPI: service.openAPI, metrics: service.metrics, readiness: service.readiness
    ).add(to: router)
    service.addRoutes(router)
    return router
}

/// The application of a hosted service, ready to run.
public func buildApplication(_ service: HostedService) -> some ApplicationProtocol {
    let logger = service.logger
    let router = buildRouter(service)
    let limits = service.limits.connections
    OtherMethods(of: router).add(to: router)
    return Application(
        router: router,
        server: .service(limits),
        configuration: ApplicationConfiguration(
            address: .hostname(service.settings.host, port: service.settings.port),
            serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(limits.served + limits.surplus)
        ),
        onServerRunning: { channel in
            let address = channel.localAddress.map { "\($0.ipAddress ?? "unix"):\($0.port ?? 0)" } ?? "unknown"
            logger.info("listening", metadata: ["address": "\(address)"])
            await service.onListening()
        },
        logger: logger
    )
}
