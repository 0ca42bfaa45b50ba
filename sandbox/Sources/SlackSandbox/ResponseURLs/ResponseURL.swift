import FoundationEssentials

/// An address that takes a few messages in answer to what somebody did.
struct ResponseURL: Sendable {
    let user: String
    let channel: String
    let madeAt: Date
    /// The message with the element that was used; nil after a command or a shortcut.
    var source: String?
    var uses = 0

    static let maximumUses = 5
    static let lifetime: TimeInterval = 30 * 60

    /// `commands` or `actions`.
    enum Kind: String, Sendable {
        case commands
        case actions
    }
}

extension Exchange {
    /// - Returns: the whole address.
    mutating func makeResponseURL(
        _ kind: ResponseURL.Kind, for user: String, in channel: String, source: String? = nil
    ) -> String {
        let id = SlackID.secret(ambient).filter(\.isNumber) + "0"
        let path = "\(kind.rawValue)/\(workspace.id)/\(id)/\(SlackID.secret(ambient))"
        surfaces.responseURLs[path] = ResponseURL(user: user, channel: channel, madeAt: now, source: source)
        return "\(settings.address)/sandbox/slack/\(path)"
    }
}
