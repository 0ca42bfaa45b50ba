internal import Assistant
internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import LanguageModel
internal import Logging
internal import MeetingForgetting
internal import OutboundHTTP
internal import Persistence
internal import ServiceClients
internal import Settings
internal import SlackAPI

/// The parts of the service, put together in one place.
struct SlackParts: Sendable {
    let configuration: SlackConfiguration
    let database: any Database
    let queue: JobQueue
    let gate: SignatureGate
    let inbox: Inbox
    let decisions: DecisionRepository
    let responses: ResponseAddresses
    let workspaces: Workspaces
    let installing: InstallDesk?
    let people: PeopleDirectory
    let assistant: Assistant
    let replies: ReplyRepository
    let turns: TurnRepository
    let selections: SelectionRepository
    let forgetting: ForgetMeeting
    let ambient: Ambient
    let logger: Logger

    init(
        configuration: SlackConfiguration, database: any Database, client: HTTPClientService, ambient: Ambient,
        logger: Logger
    ) {
        let queue = JobQueue(
            database: database, ambient: ambient, workplace: configuration.common.place.map(Workplace.init))
        let slack = SlackAccess(configuration, client: client, ambient: ambient, logger: logger)
        let installations = configuration.seal.map {
            InstallationRepository(database: database, seal: $0, ambient: ambient)
        }
        let workspaces = Workspaces(
            botToken: configuration.botToken, installations: installations, makeClient: slack.client)
        self.configuration = configuration
        self.database = database
        self.queue = queue
        self.gate = SignatureGate(secret: configuration.signingSecret, ambient: ambient)
        let inbox = Inbox(database: database, queue: queue, ambient: ambient)
        self.inbox = inbox
        self.forgetting = ForgetMeeting(
            database: database, queue: queue, ambient: ambient, erase: ForgetWords(inbox: inbox).erase)
        self.decisions = DecisionRepository(database: database, ambient: ambient)
        self.responses = ResponseAddresses(hosts: configuration.responseHosts, responder: slack.responder)
        self.workspaces = workspaces
        self.people = PeopleDirectory(database: database, workspaces: workspaces, ambient: ambient, logger: logger)
        self.turns = TurnRepository(database: database, ambient: ambient)
        self.selections = SelectionRepository(database: database, ambient: ambient)
        self.replies = ReplyRepository(database: database, queue: queue, ambient: ambient)
        self.assistant = Self.assistant(configuration, client: client, ambient: ambient, logger: logger)
        self.ambient = ambient
        self.logger = logger
        if let app = configuration.app, let installations {
            self.installing = InstallDesk(
                app: app, apiURL: configuration.apiURL, client: slack.client(nil, nil), installations: installations,
                teams: configuration.teams, logger: logger)
        } else {
            self.installing = nil
        }
    }

    private static func assistant(
        _ configuration: SlackConfiguration, client: HTTPClientService, ambient: Ambient, logger: Logger
    ) -> Assistant {
        func upstream(_ name: String, _ limits: UpstreamLimits = .ownService()) -> Upstream {
            Upstream(name, client: client, limits: limits, ambient: ambient, logger: logger)
        }
        let token = configuration.common.apiToken
        let services = configuration.services
        return Assistant(
            transcript: TranscriptServiceClient(
                services.transcript, token: token, upstream: upstream("transcript"), ambient: ambient),
            linear: LinearServiceClient(
                services.linear, token: token,
                upstream: upstream("linear", .ownService(maxResponseBytes: 64 * 1024 * 1024)),
                ambient: ambient),
            notion: NotionServiceClient(services.notion, token: token, upstream: upstream("notion"), ambient: ambient),
            model: configuration.model.map { settings in
                let limits = ChatCompletions.limits(maxUnderWay: Desks.answersAtATime)
                return ChatCompletions(settings, upstream: upstream("language model", limits), ambient: ambient)
            },
            timeZone: configuration.common.timeZone, writeMode: configuration.writeMode,
            // Without a token nobody needs one to open a meeting; with one, a browser would be refused.
            publicURL: token == nil ? configuration.publicURL : nil, ambient: ambient, logger: logger)
    }
}
