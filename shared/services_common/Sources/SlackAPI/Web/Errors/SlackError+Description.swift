internal import Domain
internal import OutboundHTTP

extension SlackError: CustomStringConvertible {
    public var description: String {
        switch kind {
        case .authentication("not_authed"): "there is no token for Slack: set SLACK_BOT_TOKEN or install the app"
        case .authentication(let code):
            "Slack refused the token (\(code)): install the app again and give its new token"
        case .missingScope(let needed):
            "the app lacks the scope \(needed): add it to the app's scopes and install the app again"
        case .channelNotFound: "Slack has no such channel, or the app does not see it: invite the app to the channel"
        case .notInChannel: "the app is not in the channel: invite it there"
        case .archived: "the channel is archived: unarchive it or choose another"
        case .userNotFound: "Slack has no such person in this workspace"
        case .userNotInChannel: "the person is not in the channel"
        case .rateLimited(let retryAfter): "Slack's rate limit is used up: try again in \(Self.seconds(retryAfter)) s"
        case .busy(let retryAfter): "too many calls to Slack are waiting: try again in \(Self.seconds(retryAfter)) s"
        case .triggerExpired: "the click is older than 3 seconds, so that Slack opens no dialog for it: click again"
        case .viewGone: "the dialog is closed"
        case .viewChanged: "something else changed the dialog: try again"
        case .messageGone: "the message is not there any longer"
        case .notChangeable(let code): "Slack does not let the app change the message (\(code))"
        case .tooLong: "the message is longer than Slack takes"
        case .invalidBlocks(let messages):
            "Slack does not take the message" + (messages.isEmpty ? "" : ": " + messages.joined(separator: "; "))
        case .unknownMethod: "Slack does not know \(method) here"
        case .unavailable(let code, _): "Slack failed (\(code)): try again later"
        case .transport(let error): error.description
        case .malformedAnswer(let status): "Slack answered with something other than its JSON (status \(status))"
        case .other(let code): "Slack refused \(method): \(code)"
        }
    }

    private static func seconds(_ duration: Duration) -> Int { Int(duration.seconds.rounded(.up)) }
}
