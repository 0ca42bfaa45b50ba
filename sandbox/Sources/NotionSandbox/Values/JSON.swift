public import GraphQLEngine

/// A JSON value. The engine's serves here as well: it keeps the order of members.
public typealias JSON = GraphQLValue

extension GraphQLValue {
    /// The value as Notion quotes it in an error: JSON without white space, its beginning only.
    var quoted: String {
        let text = String(decoding: json(), as: UTF8.self)
        return text.count > 100 ? text.prefix(97) + "..." : text
    }

    static func text(_ text: String?) -> GraphQLValue { text.map(GraphQLValue.string) ?? .null }
}

/// An object as it is written down: its JSON, which keeps the order of its members.
public struct StoredJSON: Codable, Sendable, Equatable {
    public var fields: Fields

    public init(_ fields: Fields) {
        self.fields = fields
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard
            let fields = try GraphQLValue(json: Array(try container.decode(String.self).utf8), maximumDepth: 512).fields
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an object") }
        self.fields = fields
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: GraphQLValue.object(fields).json(), as: UTF8.self))
    }
}
