internal import Domain
internal import Logging
internal import OutboundHTTP
internal import SlackAPI

/// The ways to Slack of this process: the Web API at Slack's pace, and the response URLs, each with a circuit of its own.
struct SlackAccess: Sendable {
    let client: @Sendable (Secret?, SlackTeamID?) -> SlackClient
    let responder: SlackResponder

    init(_ configuration: SlackConfiguration, client: HTTPClientService, ambient: Ambient, logger: Logger) {
        let upstream = Upstream(
            "Slack", client: client, limits: UpstreamLimits(maxResponseBytes: 8 * 1024 * 1024, retries: .none),
            ambient: ambient, logger: logger)
        let pace = SlackPace(ambient: ambient)
        let url = configuration.apiURL
        self.client = { token, team in
            SlackClient(url: url, token: token, team: team, upstream: upstream, ambient: ambient, pace: pace)
        }
        self.responder = SlackResponder(
            upstream: Upstream(
                "Slack's response addresses", client: client,
                limits: UpstreamLimits(maxResponseBytes: 64 * 1024, retries: .none), ambient: ambient, logger: logger),
            ambient: ambient)
    }
}
