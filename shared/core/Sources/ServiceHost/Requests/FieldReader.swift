public import Domain
internal import FoundationEssentials
internal import HTTPTypes

/// Reads the fields of one JSON object and notes what is wrong, by JSON pointer.
public struct FieldReader {
    public let fields: [String: JSONValue]
    public let pointer: String
    public private(set) var problems: [Problem.Field] = []

    /// - Parameter pointer: where the object stands in the body, such as `/issues/3`; empty for the body itself.
    public init(_ fields: [String: JSONValue], at pointer: String) {
        self.fields = fields
        self.pointer = pointer
    }

    /// Whether the field is there, be it null.
    public func has(_ name: String) -> Bool { fields[name] != nil }

    /// Whether the field is there and null.
    public func isNull(_ name: String) -> Bool { fields[name] == .null }

    public mutating func note(_ name: String, _ detail: String) {
        problems.append(.init(pointer: "\(pointer)/\(name)", detail: detail))
    }

    public mutating func note(contentsOf problems: [Problem.Field]) {
        self.problems += problems
    }

    /// A text of at most `limit` characters; nil when it is absent, null or only spaces.
    public mutating func text(_ name: String, limit: Int) -> String? {
        switch fields[name] {
        case nil, .null: return nil
        case .text(let text):
            if text.unicodeScalars.contains("\0") {
                note(name, "must not contain the character NUL")
                return nil
            }
            guard text.count <= limit else {
                note(name, "must be at most \(limit) characters; it has \(text.count)")
                return nil
            }
            return text.contains { !$0.isWhitespace } ? text : nil
        default:
            note(name, "must be text")
            return nil
        }
    }

    /// A name: text without spaces around it, at most 255 characters.
    public mutating func name(_ name: String) -> String? { text(name, limit: 255).map(Self.trimmed) }

    public mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        switch fields[name] {
        case nil, .null: return nil
        case .number(let number):
            if let integer = Int(exactly: number), range.contains(integer) { return integer }
        default: break
        }
        note(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    public mutating func priority(_ name: String) -> Priority? {
        switch fields[name] {
        case nil, .null: return nil
        case .number(let number):
            if let priority = Int(exactly: number).flatMap(Priority.init(rawValue:)) { return priority }
        case .text(let text):
            if let priority = Priority(Self.trimmed(text)) { return priority }
        default: break
        }
        note(name, "must be a priority: 0 to 4, or none, urgent, high, medium, low")
        return nil
    }

    public mutating func date(_ name: String) -> CalendarDate? {
        switch fields[name] {
        case nil, .null: return nil
        case .text(let text):
            if let date = CalendarDate(text) { return date }
        default: break
        }
        note(name, "must be a date such as 2025-10-17")
        return nil
    }

    public mutating func list(_ name: String, atMost limit: Int) -> [JSONValue]? {
        switch fields[name] {
        case nil, .null: return nil
        case .list(let values):
            guard values.count <= limit else {
                note(name, "must have at most \(limit) entries; it has \(values.count)")
                return nil
            }
            return values
        default:
            note(name, "must be a list")
            return nil
        }
    }

    /// Names, without repeats and empty ones.
    public mutating func names(_ name: String, atMost limit: Int) -> [String]? {
        guard let values = list(name, atMost: limit) else { return nil }
        var names: [String] = []
        for (index, value) in values.enumerated() {
            guard case .text(let text) = value, text.count <= 255 else {
                note("\(name)/\(index)", "must be text of at most 255 characters")
                continue
            }
            let trimmed = Self.trimmed(text)
            if !trimmed.isEmpty, !names.contains(trimmed) { names.append(trimmed) }
        }
        return names
    }

    public static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

extension Problem {
    /// 422 with every field that is wrong.
    public static func fields(_ errors: [Problem.Field]) -> Problem {
        Problem(.unprocessableContent, "The body has fields that are missing or wrong.", errors: errors)
    }
}
