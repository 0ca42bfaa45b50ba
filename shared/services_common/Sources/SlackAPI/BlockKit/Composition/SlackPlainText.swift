/// Text without mark-up, where Slack takes nothing else: labels, titles, placeholders. Needs no escaping.
public struct SlackPlainText: Sendable, Hashable, ExpressibleByStringLiteral {
    public var text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(stringLiteral value: String) {
        self.text = value
    }
}

extension SlackPlainText: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, text, emoji
    }

    public init(from decoder: any Decoder) throws {
        self.text = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .text)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("plain_text", forKey: .type)
        try container.encode(text, forKey: .text)
        try container.encode(true, forKey: .emoji)
    }
}
