/// What a person wrote, as Slack sends it: names and addresses stand in tokens, three characters are escaped.
///
/// - SeeAlso: Slack, "Formatting text for app surfaces", retrieving messages
public struct SlackInboundText: Sendable, Hashable {
    public enum Piece: Sendable, Hashable {
        /// Plain words, unescaped.
        case text(String)
        /// `<@U012ABCDEF|maria>`; newer payloads leave the name out.
        case user(SlackUserID, name: String?)
        /// `<#C012ABCDE|general>`; private channels come with an empty name.
        case channel(SlackChannelID, name: String?)
        /// `<!subteam^S012|@team>`
        case userGroup(String, name: String?)
        /// `<!here>`, `<!channel>`, `<!everyone>`
        case broadcast(String)
        /// `<https://…|shown>`
        case link(url: String, label: String?)
        /// `<!date^…|shown>` and what is not known here, by what it shows.
        case other(shown: String)
    }

    public let pieces: [Piece]

    public init(_ source: String) {
        self.pieces = InboundTextReader.pieces(of: source)
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Who is mentioned, each once, in the order of the text.
    public var mentionedUsers: [SlackUserID] {
        var seen: Set<SlackUserID> = []
        return pieces.compactMap { piece in
            guard case .user(let user, _) = piece, seen.insert(user).inserted else { return nil }
            return user
        }
    }

    /// The text without the mentions of `user`: a question without the name of whom it is asked.
    public func without(_ user: SlackUserID) -> SlackInboundText {
        SlackInboundText(
            pieces: pieces.filter { piece in
                if case .user(user, _) = piece { false } else { true }
            })
    }

    /// The text as a person reads it, without blanks at both ends.
    ///
    /// - Parameters:
    ///   - users: names that the text itself does not tell; a person without one is shown by id.
    ///   - channels: the same of channels.
    public func plain(users: [SlackUserID: String] = [:], channels: [SlackChannelID: String] = [:]) -> String {
        let text = pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .user(let user, let name): "@" + (users[user] ?? name ?? user.rawValue)
            case .channel(let channel, let name): "#" + (channels[channel] ?? name ?? channel.rawValue)
            case .userGroup(let group, let name): name ?? "@\(group)"
            case .broadcast(let name): "@\(name)"
            case .link(let url, let label): Self.shown(url, label)
            case .other(let shown): shown
            }
        }.joined()
        let start = text.drop(while: \.isWhitespace)
        return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
    }

    /// Slack makes `example.com` a link to `http://example.com`: then the label says it all.
    private static func shown(_ url: String, _ label: String?) -> String {
        guard let label, !label.isEmpty else { return url.hasPrefix("mailto:") ? String(url.dropFirst(7)) : url }
        return url.hasSuffix(label) || url.hasSuffix(label + "/") ? label : "\(label) (\(url))"
    }
}
