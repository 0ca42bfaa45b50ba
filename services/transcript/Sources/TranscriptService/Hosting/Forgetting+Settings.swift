internal import Domain
internal import DurableJobs
internal import Logging
internal import OutboundHTTP
internal import Persistence
internal import ServiceClients
internal import ServiceLifecycle
internal import Settings

extension ForgetElsewhere {
    /// One for each service that the settings name.
    static func handlers(
        _ configuration: TranscriptConfiguration, client: HTTPClientService, ambient: Ambient, logger: Logger
    ) -> [ForgetElsewhere] {
        let token = configuration.common.apiToken
        func upstream(_ service: Service) -> Upstream {
            Upstream(
                service.rawValue, client: client, limits: .ownService(maxResponseBytes: 64 * 1024), ambient: ambient,
                logger: logger)
        }
        return [
            configuration.slackService.map { url in
                let slack = SlackServiceClient(url, token: token, upstream: upstream(.slack), ambient: ambient)
                return ForgetElsewhere(service: .slack, ambient: ambient, forget: slack.forget)
            },
            configuration.linearService.map { url in
                let linear = LinearServiceClient(url, token: token, upstream: upstream(.linear), ambient: ambient)
                return ForgetElsewhere(service: .linear, ambient: ambient, forget: linear.forget)
            },
            configuration.notionService.map { url in
                let notion = NotionServiceClient(url, token: token, upstream: upstream(.notion), ambient: ambient)
                return ForgetElsewhere(service: .notion, ambient: ambient, forget: notion.forget)
            },
        ].compactMap(\.self)
    }
}

/// What deletes old meetings, and when; nothing where they are kept for ever.
struct Retention: Sendable {
    let handlers: [any JobHandler]
    let schedules: [any Service]

    init(
        _ configuration: TranscriptConfiguration, database: any Database, queue: JobQueue, ambient: Ambient,
        logger: Logger
    ) {
        guard let days = configuration.retainDays else {
            self.handlers = []
            self.schedules = []
            return
        }
        self.handlers = [
            RemoveOldMeetings(
                days: days, database: database, removal: MeetingRemoval(queue: queue, ambient: ambient),
                zone: configuration.common.timeZone, logger: logger)
        ]
        // The days are a part of the name: after a change it is looked at once.
        self.schedules = [
            JobSchedule(
                RemoveOldMeetings.kind, name: "\(days)", every: RemoveOldMeetings.every, queue: queue, ambient: ambient,
                logger: logger)
        ]
    }
}
