/// Any JSON, so that a body can be checked field by field and every problem told at once.
public enum JSONValue: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {  // each is tried in turn
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {  // as above
            self = .number(number)
        } else if let text = try? container.decode(String.self) {  // as above
            self = .text(text)
        } else if let list = try? container.decode([JSONValue].self) {  // as above
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}
