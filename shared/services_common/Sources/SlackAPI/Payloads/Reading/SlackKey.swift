/// A name in Slack's JSON, written as Slack writes it.
struct SlackKey: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringLiteral value: String) {
        self.stringValue = value
    }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
}

typealias SlackObject = KeyedDecodingContainer<SlackKey>

extension Decoder {
    /// The object at this place.
    func slackObject() throws -> SlackObject { try container(keyedBy: SlackKey.self) }
}

extension SlackObject {
    /// A member that must be there.
    func required<Value: Decodable>(_ key: SlackKey) throws -> Value {
        try decode(Value.self, forKey: key)
    }

    /// A member that may be absent, null, empty or of a form that is not known here: nil in all these cases, as Slack
    /// changes what it tells beside the main thing without notice.
    func optional<Value: Decodable>(_ key: SlackKey) -> Value? {
        try? decodeIfPresent(Value.self, forKey: key)  // see above
    }

    /// An object that may be absent.
    func object(_ key: SlackKey) -> SlackObject? {
        try? nestedContainer(keyedBy: SlackKey.self, forKey: key)  // as above
    }

    func flag(_ key: SlackKey) -> Bool { optional(key) ?? false }

    /// A text; empty when absent.
    func text(_ key: SlackKey) -> String { optional(key) ?? "" }
}
