/// A value as GraphQL and JSON know it: what a variable holds, an argument becomes, a resolver returns and a response
/// carries. The constants of an enum are strings here; the schema tells them apart.
public enum GraphQLValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case list([GraphQLValue])
    case object(Fields)
}

extension GraphQLValue {
    public var isNull: Bool { self == .null }

    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The number as a `Double`, whether it was written with a fraction or not.
    public var number: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }

    /// A whole number; a fraction of zero is allowed, as in `3.0`.
    public var integer: Int? {
        switch self {
        case .int(let number): number
        case .double(let number): Int(exactly: number)
        default: nil
        }
    }

    public var truth: Bool? {
        if case .bool(let truth) = self { truth } else { nil }
    }

    public var items: [GraphQLValue]? {
        if case .list(let items) = self { items } else { nil }
    }

    public var fields: Fields? {
        if case .object(let fields) = self { fields } else { nil }
    }

    /// The member `key` of an object; nil for anything else.
    public subscript(key: String) -> GraphQLValue? { fields?[key] }

    /// The element at `index` of a list; nil outside it.
    public subscript(index: Int) -> GraphQLValue? {
        guard let items, items.indices.contains(index) else { return nil }
        return items[index]
    }
}

extension GraphQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: GraphQLValue...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, GraphQLValue)...) { self = .object(Fields(elements)) }
}
