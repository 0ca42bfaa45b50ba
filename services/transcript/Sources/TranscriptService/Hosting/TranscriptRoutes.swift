internal import Domain
internal import DurableJobs
internal import Hummingbird
internal import Persistence
internal import ServiceHost
internal import ServiceProblems
internal import Settings

/// Mounts every route of the service behind the proof that it needs.
struct TranscriptRoutes: Sendable {
    private let configuration: TranscriptConfiguration
    private let intake: IntakeRoutes
    private let meetings: MeetingRoutes
    private let proposals: ProposalRoutes
    private let drafts: DraftRoutes
    private let search: SearchRoutes
    private let redact: RedactRoutes
    private let statistics: StatisticsRoutes

    init(
        configuration: TranscriptConfiguration, database: any Database, queue: JobQueue, redactor: CurrentRedactor,
        creator: any TicketCreator, workspaces: any WorkspaceSource, ambient: Ambient
    ) {
        self.configuration = configuration
        self.intake = IntakeRoutes(
            intake: Intake(
                database: database, queue: queue, ambient: ambient, zone: configuration.common.timeZone),
            redactor: redactor, zone: configuration.common.timeZone)
        self.meetings = MeetingRoutes(
            archive: MeetingArchive(database: database, queue: queue, ambient: ambient), redactor: redactor,
            zone: configuration.common.timeZone)
        self.proposals = ProposalRoutes(
            desk: TicketDesk(database: database, queue: queue, creator: creator, ambient: ambient),
            answers: TicketAnswers(database: database, ambient: ambient))
        self.drafts = DraftRoutes(
            desk: DraftDesk(
                redactor: redactor, workspaces: workspaces, zone: configuration.common.timeZone, ambient: ambient))
        self.redact = RedactRoutes(redactor: redactor)
        self.search = SearchRoutes(search: MeetingSearch(database: database))
        self.statistics = StatisticsRoutes(database: database)
    }

    func add(to router: Router<CallContext>) {
        let webhook = router.group("transcript").add(
            middleware: AuthenticationMiddleware(
                token: configuration.webhookSecret, setting: "TRANSCRIPT_WEBHOOK_SECRET", header: "X-Webhook-Secret")
        ).group(context: AuthenticatedContext.self)
        intake.addWebhook(to: webhook)

        let api = router.group("transcript").add(
            middleware: AuthenticationMiddleware(token: configuration.common.apiToken)
        ).group(context: AuthenticatedContext.self)
        intake.addUpload(to: api)
        meetings.add(to: api)
        proposals.add(to: api)
        drafts.add(to: api)
        search.add(to: api)
        redact.add(to: api)
        statistics.add(to: api)
    }
}
