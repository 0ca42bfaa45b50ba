internal import OutboundHTTP

/// How often a method may be called in one workspace.
///
/// - SeeAlso: Slack, "Rate limits": tiers 1 to 4, and about one message a second a channel
enum SlackTier: Sendable {
    /// 20 a minute.
    case two
    /// 50 a minute.
    case three
    /// 100 a minute.
    case four
    /// Several hundred messages a minute in a workspace.
    case posting

    static func of(_ method: String) -> SlackTier {
        switch method {
        case "chat.postMessage": .posting
        case "users.list", "conversations.list": .two
        case "chat.update", "chat.delete", "conversations.open", "conversations.info", "conversations.history",
            "conversations.replies", "users.lookupByEmail":
            .three
        default: .four
        }
    }

    var rules: PaceState.Rules {
        switch self {
        case .two: PaceState.Rules(interval: .seconds(3), burst: 5, maxWaiting: 50)
        case .three: PaceState.Rules(interval: .milliseconds(1_200), burst: 12, maxWaiting: 100)
        case .four: PaceState.Rules(interval: .milliseconds(600), burst: 25, maxWaiting: 200)
        case .posting: PaceState.Rules(interval: .milliseconds(200), burst: 20, maxWaiting: 500)
        }
    }

    /// Messages to one channel.
    static let channelRules = PaceState.Rules(interval: .seconds(1), burst: 3, maxWaiting: 60)
}
