public import GraphQLEngine

/// A JSON value. The engine's serves here as well: it keeps the order of members.
typealias JSON = GraphQLValue

extension GraphQLValue {
    static func text(_ text: String?) -> GraphQLValue { text.map(GraphQLValue.string) ?? .null }

    static func texts(_ texts: [String]) -> GraphQLValue { .list(texts.map(GraphQLValue.string)) }
}

/// JSON as it is written down, in the order of its members.
public struct StoredJSON: Codable, Sendable, Equatable {
    public var value: GraphQLValue

    init(_ value: GraphQLValue) {
        self.value = value
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        value = try GraphQLValue(json: Array(text.utf8), maximumDepth: 512)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(String(decoding: value.json(), as: UTF8.self))
    }
}
