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

/// The notion service: reads what Notion has about clients and projects, and publishes meeting notes there.
public enum NotionService {
    public static let identity = ServiceIdentity(name: "notion", prefix: "/notion", defaultPort: 8003)

    /// Opens the store and puts the parts together.
    ///
    /// - Throws: `DatabaseError` when the database cannot be opened or is newer than this program.
    public static func build(
        _ configuration: NotionConfiguration, _ surroundings: ServiceMain.Surroundings
    ) async throws -> HostedService {
        let store = try await DatabaseService.open(
            configuration.common, schema: identity.name, migrations: NotionMigrations.all, ambient: surroundings.ambient
        )
        let client = HTTPClientService()
        let parts = NotionParts(
            configuration: configuration, database: store.database, client: client, ambient: store.ambient,
            logger: surroundings.logger
        )
        if configuration.token == nil {
            surroundings.logger.warning("NOTION_TOKEN is not set: routes that need Notion answer 503")
        }
        let runner = JobRunner(
            queue: parts.queue, handlers: [parts.publishing, parts.readingOn, DropTraces(database: store.database)],
            ambient: store.ambient, logger: surroundings.logger
        )
        return HostedService(
            identity: identity, settings: configuration.common, ambient: store.ambient,
            logger: surroundings.logger, metrics: surroundings.metrics, openAPI: NotionOpenAPI.document,
            readiness: { await .of(store.database, table: "publications") }, background: [store, client, runner],
            onListening: { await runner.takeUp() },
            addRoutes: { NotionRoutes(parts: parts).add(to: $0) }
        )
    }
}
