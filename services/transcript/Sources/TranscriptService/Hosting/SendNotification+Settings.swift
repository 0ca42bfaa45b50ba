internal import Domain
internal import Logging
internal import OutboundHTTP
internal import Persistence
internal import ServiceClients
internal import Settings

extension SendNotification {
    /// Nil where no slack service is set.
    init?(
        _ configuration: TranscriptConfiguration, database: any Database, client: HTTPClientService, ambient: Ambient,
        logger: Logger
    ) {
        guard let url = configuration.slackService else { return nil }
        let upstream = Upstream(
            "slack", client: client, limits: .ownService(maxResponseBytes: 64 * 1024), ambient: ambient, logger: logger)
        self.init(
            client: SlackServiceClient(
                url, token: configuration.common.apiToken, upstream: upstream, ambient: ambient),
            database: database, logger: logger)
    }
}
