/// A text object: with mark-up or without.
///
/// - SeeAlso: Slack, "Text object"
public enum SlackText: Sendable, Hashable {
    /// Shown as it is.
    case plain(String)
    case mrkdwn(Mrkdwn)

    /// The text as it is sent.
    var source: String {
        switch self {
        case .plain(let text): text
        case .mrkdwn(let text): text.source
        }
    }
}

extension SlackText: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, text
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(String.self, forKey: .type) {
        case "plain_text": self = .plain(try container.decode(String.self, forKey: .text))
        case "mrkdwn": self = .mrkdwn(try container.decode(Mrkdwn.self, forKey: .text))
        case let type: throw TypeTag.unknown(type, in: decoder)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .plain(let text): try SlackPlainText(text).encode(to: encoder)
        case .mrkdwn(let text):
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode("mrkdwn", forKey: .type)
            try container.encode(text, forKey: .text)
        }
    }
}
