/// A value as a document writes it, before a type gives it meaning.
indirect enum Literal: Sendable, Equatable {
    case variable(String)
    case integer(String)
    case float(String)
    case string(String)
    case bool(Bool)
    case null
    case enumeration(String)
    case list([Literal])
    case object([Member])

    struct Member: Sendable, Equatable {
        let name: String
        let value: Literal
    }
}

extension Literal: CustomStringConvertible {
    /// The literal in GraphQL's own notation, for messages and for introspection's default values.
    var description: String {
        switch self {
        case .variable(let name): "$\(name)"
        case .integer(let digits), .float(let digits): digits
        case .string(let text): String(decoding: GraphQLValue.string(text).json(), as: UTF8.self)
        case .bool(let truth): truth ? "true" : "false"
        case .null: "null"
        case .enumeration(let name): name
        case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
        case .object(let members): "{\(members.map { "\($0.name): \($0.value)" }.joined(separator: ", "))}"
        }
    }
}
