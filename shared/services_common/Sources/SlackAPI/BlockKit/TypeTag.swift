/// The `type` with which Slack's JSON says what an object is. It is written into the same object as the rest.
struct TypeTag: Codable {
    let type: String

    static func write(_ type: String, _ content: some Encodable, to encoder: any Encoder) throws {
        try TypeTag(type: type).encode(to: encoder)
        try content.encode(to: encoder)
    }

    static func unknown(_ type: String, in decoder: any Decoder) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "\(type) is not a type known here"))
    }
}
