internal import Hummingbird
internal import MeetingForgetting
internal import ServiceHost
internal import Settings

/// Mounts every route of the service: Slack's behind its signature, installation's open to browsers, ours behind the token.
///
/// Of those that every service has which keeps something of meetings:
///
/// | Method | Path                    | Caller proves | Answer                                    |
/// |--------|-------------------------|---------------|-------------------------------------------|
/// | DELETE | `/slack/meetings/{id}` | token         | 204: its words are erased here |
struct SlackRoutes: Sendable {
    let parts: SlackParts

    func add(to router: Router<CallContext>) {
        IntakeRoutes(
            gate: parts.gate, inbox: parts.inbox, responses: parts.responses,
            submissions: SubmissionDesk(decisions: parts.decisions)
        ).add(to: router)
        InstallRoutes(desk: parts.installing).add(to: router)
        let api = router.group("slack").add(
            middleware: AuthenticationMiddleware(token: parts.configuration.common.apiToken)
        ).group(context: AuthenticatedContext.self)
        NotificationRoutes(inbox: parts.inbox, channel: parts.configuration.meetingChannel).add(to: api)
        AskRoutes(assistant: parts.assistant).add(to: api)
        ReplyRoutes(database: parts.database).add(to: api)
        ForgettingRoutes(parts.forgetting).add(to: api)
    }
}
