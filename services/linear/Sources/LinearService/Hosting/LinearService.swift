internal import Domain
internal import DurableJobs
internal import Logging
internal import MeetingForgetting
internal import OutboundHTTP
internal import Persistence
public import ServiceHost
internal import ServiceLifecycle
internal import ServiceProblems
internal import Settings

/// The linear service: shows a Linear workspace and writes to it, each thing once.
public enum LinearService {
    public static let identity = ServiceIdentity(name: "linear", prefix: "/linear", defaultPort: 8002)

    /// Opens the store and puts the parts together.
    ///
    /// - Throws: `DatabaseError` when the database cannot be opened or is newer than this program.
    public static func build(
        _ configuration: LinearConfiguration, _ surroundings: ServiceMain.Surroundings
    ) async throws -> HostedService {
        let store = try await DatabaseService.open(
            configuration.common, schema: identity.name, migrations: LinearMigrations.all, ambient: surroundings.ambient
        )
        let surroundings = ServiceMain.Surroundings(
            ambient: store.ambient, logger: surroundings.logger, metrics: surroundings.metrics)
        return host(configuration, surroundings, over: store.database, keptBy: [store])
    }

    /// Puts the parts together over a database that has the schema.
    ///
    /// - Parameter keepers: what keeps the database open as long as the service runs.
    static func host(
        _ configuration: LinearConfiguration, _ surroundings: ServiceMain.Surroundings, over database: any Database,
        keptBy keepers: [any Service]
    ) -> HostedService {
        let client = HTTPClientService()
        let parts = LinearParts(
            configuration: configuration, database: database, client: client, ambient: surroundings.ambient,
            logger: surroundings.logger
        )
        if configuration.apiKey == nil {
            surroundings.logger.warning("LINEAR_API_KEY is not set: routes that need Linear answer 503")
        }
        let runner = JobRunner(
            queue: parts.queue, handlers: [parts.resume, DropTraces(database: database)],
            ambient: surroundings.ambient, logger: surroundings.logger
        )
        let refresher = WorkspaceRefresher(cache: parts.cache, ambient: surroundings.ambient)
        return HostedService(
            identity: identity, settings: configuration.common, ambient: surroundings.ambient,
            logger: surroundings.logger, metrics: surroundings.metrics, openAPI: LinearOpenAPI.document,
            readiness: { await .of(database, table: "issue_writes") },
            background: keepers + [client, refresher, runner],
            onListening: { await runner.takeUp() },
            addRoutes: { LinearRoutes(parts: parts).add(to: $0) }
        )
    }
}
