internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import MeetingForgetting
internal import NotionAPI
internal import OutboundHTTP
internal import Persistence
internal import ServiceClients
internal import Settings

/// The parts of the service, put together in one place.
struct NotionParts: Sendable {
    let configuration: NotionConfiguration
    let platform: NotionPlatform
    let reader: PageReader
    let finder: SubjectFinder
    let publications: PublicationDesk
    let publishing: PublishNotes
    let readingOn: ReadPage
    let forgetting: ForgetMeeting
    let queue: JobQueue

    init(
        configuration: NotionConfiguration, database: any Database, client: HTTPClientService, ambient: Ambient,
        logger: Logger
    ) {
        self.configuration = configuration
        // One after another: a burst and what follows it would be more than that in one second.
        let pace = NotionPace(
            ambient: ambient, interval: .milliseconds(1_020) / configuration.requestsPerSecond, burst: 1)
        let upstream = Upstream("Notion", client: client, limits: Self.limits, ambient: ambient, logger: logger)
        let platform = NotionPlatform(
            client: configuration.token.map { token in
                NotionClient(
                    url: configuration.apiURL, token: token, upstream: upstream, ambient: ambient, pace: pace)
            }
        )
        let connection = ConnectionName(token: configuration.token, url: configuration.apiURL)
        let outage = RecentOutage(ambient: ambient)
        let pages = PageRepository(connection: connection, database: database, ambient: ambient, logger: logger)
        let queue = JobQueue(
            database: database, ambient: ambient, workplace: configuration.common.place.map(Workplace.init))
        let reader = PageReader(
            platform: platform, pages: pages, rest: RestOfPages(database: database, queue: queue, ambient: ambient),
            outage: outage, ambient: ambient, logger: logger)
        let ledger = PublicationLedger(database: database, queue: queue, ambient: ambient)
        let transcript = configuration.transcript.map { url in
            TranscriptServiceClient(
                url, token: configuration.common.apiToken,
                upstream: Upstream(
                    "transcript", client: client, limits: .ownService(), ambient: ambient, logger: logger),
                ambient: ambient)
        }
        self.platform = platform
        self.reader = reader
        self.finder = SubjectFinder(
            platform: platform, reader: reader,
            directories: DirectoryReader(
                database: database, connection: connection, outage: outage, ambient: ambient, logger: logger),
            pages: pages, outage: outage, ambient: ambient)
        self.publications = PublicationDesk(
            platform: platform, ledger: ledger, meetings: MeetingNotes(transcript: transcript),
            defaultParent: configuration.notesParent, ambient: ambient)
        self.publishing = PublishNotes(
            platform: platform, ledger: ledger, pages: pages, ambient: ambient, logger: logger)
        self.readingOn = ReadPage(reader: reader)
        self.forgetting = ForgetMeeting(
            database: database, queue: queue, ambient: ambient, erase: PublicationLedger.forget)
        self.queue = queue
    }

    /// A page of 100 blocks with long texts is a megabyte. The client tries again itself, as Notion's pace allows.
    private static let limits = UpstreamLimits(maxResponseBytes: 16 * 1024 * 1024, retries: .none)
}
