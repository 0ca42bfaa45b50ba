internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import LinearAPI
internal import Logging
internal import MeetingForgetting
internal import OutboundHTTP
internal import Persistence
internal import Settings

/// The parts of the service, put together in one place.
struct LinearParts: Sendable {
    let configuration: LinearConfiguration
    let platform: LinearPlatform
    let cache: WorkspaceCache
    let creation: CreateIssues
    let changes: ChangeIssue
    let resume: ResumeCreations
    let forgetting: ForgetMeeting
    let webhooks: WebhookIntake
    let queue: JobQueue
    let ambient: Ambient

    init(
        configuration: LinearConfiguration, database: any Database, client: HTTPClientService, ambient: Ambient,
        logger: Logger
    ) {
        self.configuration = configuration
        self.ambient = ambient
        let upstream = Upstream("Linear", client: client, limits: Self.limits, ambient: ambient, logger: logger)
        let platform = LinearPlatform(
            client: configuration.apiKey.map { key in
                LinearClient(url: configuration.apiURL, key: key, upstream: upstream, ambient: ambient)
            }
        )
        let cache = WorkspaceCache(
            platform: platform, snapshots: SnapshotRepository(database: database, logger: logger), ambient: ambient,
            logger: logger
        )
        let queue = JobQueue(
            database: database, ambient: ambient, workplace: configuration.common.place.map(Workplace.init))
        let ledger = CreationLedger(database: database, queue: queue, ambient: ambient)
        let turns = Turns<UUID>()
        let defaults = WriteDefaults(
            mode: configuration.writeMode, team: configuration.teamName, assignee: configuration.defaultAssignee,
            today: { [zone = configuration.common.timeZone] in CalendarDate(ambient.now, in: zone) }
        )
        self.platform = platform
        self.cache = cache
        self.webhooks = WebhookIntake(
            signature: configuration.webhookSecret.map(WebhookSignature.init),
            inbox: WebhookInbox(database: database, ambient: ambient), cache: cache, ambient: ambient
        )
        self.queue = queue
        self.forgetting = ForgetMeeting(
            database: database, queue: queue, ambient: ambient, erase: CreationLedger.forget)
        self.creation = CreateIssues(
            platform: platform, cache: cache, ledger: ledger, turns: turns, defaults: defaults, ambient: ambient,
            logger: logger
        )
        self.changes = ChangeIssue(
            platform: platform, cache: cache, ledger: ledger, mode: configuration.writeMode)
        self.resume = ResumeCreations(
            platform: platform, cache: cache, ledger: ledger, turns: turns, defaults: defaults,
            ambient: ambient, logger: logger
        )
    }

    /// The day it is where the firm is.
    var today: @Sendable () -> CalendarDate {
        { [ambient, zone = configuration.common.timeZone] in CalendarDate(ambient.now, in: zone) }
    }

    /// A page of 250 issues with long descriptions is some megabytes.
    private static let limits = UpstreamLimits(maxResponseBytes: 32 * 1024 * 1024, retries: RetryRule(attempts: 3))
}
