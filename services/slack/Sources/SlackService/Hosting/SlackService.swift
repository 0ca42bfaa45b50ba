internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import MeetingForgetting
internal import OutboundHTTP
internal import Persistence
public import ServiceHost
internal import ServiceLifecycle
internal import ServiceProblems
internal import Settings

/// The slack service: takes what Slack sends, and answers it once.
public enum SlackService {
    public static let identity = ServiceIdentity(name: "slack", prefix: "/slack", defaultPort: 8001)

    /// Opens the store and puts the parts together.
    ///
    /// - Throws: `DatabaseError` when the database cannot be opened or is newer than this program.
    public static func build(
        _ configuration: SlackConfiguration, _ surroundings: ServiceMain.Surroundings
    ) async throws -> HostedService {
        let logger = surroundings.logger
        let store = try await DatabaseService.open(
            configuration.common, schema: identity.name, migrations: SlackMigrations.all, ambient: surroundings.ambient)
        let ambient = store.ambient
        let client = HTTPClientService()
        let parts = SlackParts(
            configuration: configuration, database: store.database, client: client, ambient: ambient, logger: logger)
        warn(about: configuration, logger)
        let runner = JobRunner(
            queue: parts.queue, handlers: Desks(parts).handlers + [DropTraces(database: store.database)],
            settings: JobRunnerSettings(keepDone: .seconds(86_400)), ambient: ambient, logger: logger)
        return HostedService(
            identity: identity, settings: configuration.common, ambient: ambient, logger: logger,
            metrics: surroundings.metrics, openAPI: SlackOpenAPI.document,
            readiness: { await .of(store.database, table: "inbox") },
            background: [store, client, housekeeping(parts), runner] + schedule(parts),
            onListening: { await runner.takeUp() },
            addRoutes: { SlackRoutes(parts: parts).add(to: $0) }
        )
    }

    private static func warn(about configuration: SlackConfiguration, _ logger: Logger) {
        if configuration.signingSecret == nil {
            logger.warning("SLACK_SIGNING_SECRET is not set: what Slack sends is refused with 503")
        }
        if configuration.botToken == nil, configuration.app == nil {
            logger.warning("SLACK_BOT_TOKEN is not set, and no workspace can install the app: nothing can be posted")
        }
    }

    private static func housekeeping(_ parts: SlackParts) -> Housekeeping {
        let notices = NoticeRepository(database: parts.database)
        let ambient = parts.ambient
        return Housekeeping(
            tasks: [
                parts.inbox.forgetOld, parts.replies.forgetOld, parts.decisions.forgetOld, parts.turns.forgetOld,
                parts.selections.forgetOld, parts.people.forgetOld,
                RequestMeetings(database: parts.database, ambient: ambient).forgetOld,
                { try await notices.forgetOld(before: ambient.now - NoticeRepository.memory.seconds) },
            ], ambient: parts.ambient, logger: parts.logger)
    }

    private static func schedule(_ parts: SlackParts) -> [any Service] {
        guard let time = parts.configuration.weekly else { return [] }
        return [
            WeeklySchedule(
                time: time, zone: parts.configuration.common.timeZone, inbox: parts.inbox, ambient: parts.ambient,
                logger: parts.logger)
        ]
    }
}
