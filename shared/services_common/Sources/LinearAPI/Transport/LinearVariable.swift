internal import Domain

/// A value among a document's variables. `null` clears a field; a field that is left out stays as it is.
enum LinearVariable: Sendable, Hashable {
    case null
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([LinearVariable])
    case object([String: LinearVariable])

    static func id(_ id: LinearID) -> LinearVariable { .text(id.description) }
    static func ids(_ ids: [LinearID]) -> LinearVariable { .list(ids.map { .id($0) }) }
    static func date(_ date: CalendarDate) -> LinearVariable { .text(date.description) }
}

extension LinearVariable: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .integer(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let values): try container.encode(values)
        case .object(let fields): try container.encode(fields)
        }
    }
}
