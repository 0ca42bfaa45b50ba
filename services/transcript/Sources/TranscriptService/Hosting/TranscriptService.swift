internal import Domain
internal import DurableJobs
internal import Hummingbird
internal import MeetingAnalysis
internal import OutboundHTTP
internal import Persistence
public import ServiceHost
internal import ServiceLifecycle
internal import ServiceProblems
internal import Settings

/// The transcript service: takes meetings in, filters them, keeps them searchable, proposes tickets.
public enum TranscriptService {
    public static let identity = ServiceIdentity(name: "transcript", prefix: "/transcript", defaultPort: 8000)

    /// Opens the store and puts the parts together.
    ///
    /// - Throws: ``DatabaseError`` when the database cannot be opened or is newer than this program.
    public static func build(
        _ configuration: TranscriptConfiguration, _ surroundings: ServiceMain.Surroundings
    ) async throws -> HostedService {
        let logger = surroundings.logger
        let store = try await DatabaseService.open(
            configuration.common, schema: identity.name, migrations: TranscriptMigrations.all,
            ambient: surroundings.ambient)
        let ambient = store.ambient
        let client = HTTPClientService(
            connectionsPerHost: max(32, ModelPass.maxCallsUnderWay),
            longestSilence: max(.seconds(60), configuration.model?.callLimit ?? .zero))
        let linear = LinearTickets(
            service: configuration.linearService, token: configuration.common.apiToken, client: client,
            ambient: ambient, logger: logger)
        let queue = JobQueue(
            database: store.database, ambient: ambient, workplace: configuration.common.place.map(Workplace.init))
        let redactor = CurrentRedactor(configuration.redactionTerms, ambient: ambient, logger: logger)
        let processing = ProcessMeeting(
            database: store.database, queue: queue, redactor: redactor, analyst: RulesAnalyst(),
            modelPass: ModelPass(configuration, client: client, ambient: ambient, logger: logger), workspaces: linear,
            retainOriginal: configuration.retainOriginal, zone: configuration.common.timeZone, ambient: ambient,
            logger: logger)
        let notifications = SendNotification(
            configuration, database: store.database, client: client, ambient: ambient, logger: logger)
        let retention = Retention(
            configuration, database: store.database, queue: queue, ambient: ambient, logger: logger)
        let forgetting = ForgetElsewhere.handlers(configuration, client: client, ambient: ambient, logger: logger)
        let handlers: [(any JobHandler)?] = [processing, DropTraces(database: store.database), notifications]
        let runner = JobRunner(
            queue: queue, handlers: handlers.compactMap(\.self) + forgetting + retention.handlers, ambient: ambient,
            logger: logger)
        let routes = TranscriptRoutes(
            configuration: configuration, database: store.database, queue: queue, redactor: redactor,
            creator: linear, workspaces: linear, ambient: ambient)
        return HostedService(
            identity: identity, settings: configuration.common, ambient: ambient, logger: logger,
            metrics: surroundings.metrics, openAPI: TranscriptOpenAPI.document,
            readiness: { await .of(store.database, table: "meetings") },
            background: [store, client, redactor, runner] + retention.schedules,
            onListening: { await runner.takeUp() },
            addRoutes: { routes.add(to: $0) })
    }
}
