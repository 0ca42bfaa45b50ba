internal import FoundationEssentials

/// Any JSON, as Notion sends it and as it is sent to Notion. What a value means is read from it by the types that
/// know; what nobody knows is kept.
public indirect enum NotionJSON: Sendable, Hashable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([NotionJSON])
    case object([String: NotionJSON])
}

extension NotionJSON {
    /// The member `name`; nil when there is none, when it is null, or when this is no object.
    public subscript(name: String) -> NotionJSON? {
        guard case .object(let members) = self, let member = members[name], member != .null else { return nil }
        return member
    }

    /// The text; nil for anything else.
    public var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The number; nil for anything else.
    public var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The number, when it is a whole one.
    public var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// True or false; nil for anything else.
    public var flag: Bool? {
        guard case .flag(let flag) = self else { return nil }
        return flag
    }

    /// The items of a list; none for anything else.
    public var items: [NotionJSON] {
        guard case .list(let items) = self else { return [] }
        return items
    }

    /// The members of an object; none for anything else.
    public var members: [String: NotionJSON] {
        guard case .object(let members) = self else { return [:] }
        return members
    }
}

extension NotionJSON {
    /// As JSON text, with sorted names.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self))
    }
}

extension NotionJSON: Codable {
    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
        // A container of another kind than expected is no error: the next kind is tried.
        if let object = try? decoder.container(keyedBy: Name.self) {
            var members: [String: NotionJSON] = [:]
            for key in object.allKeys { members[key.stringValue] = try object.decode(NotionJSON.self, forKey: key) }
            self = .object(members)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {  // as above
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {  // as above
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {  // as above
            self = .number(number)
        } else {
            self = .list(try container.decode([NotionJSON].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .number(let number):
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        case .text(let text): try container.encode(text)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}
