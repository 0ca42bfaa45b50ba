/// How urgent a ticket is, with Linear's numbers: 0 none, 1 urgent, 2 high, 3 medium, 4 low.
public enum Priority: Int, Sendable, Hashable, CaseIterable {
    case none = 0
    case urgent = 1
    case high = 2
    case medium = 3
    case low = 4

    /// Reads a number 0 to 4, or a name: `none`, `urgent`, `high`, `medium` (or `normal`), `low`, in any case.
    public init?(_ text: some StringProtocol) {
        let word = text.lowercased()
        if let number = Int(word) {
            self.init(rawValue: number)
            return
        }
        switch word {
        case "none", "no priority": self = .none
        case "urgent": self = .urgent
        case "high": self = .high
        case "medium", "normal": self = .medium
        case "low": self = .low
        default: return nil
        }
    }
}

extension Priority: Codable {
    /// Reads a number or a name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let read: Priority?
        if let number = try? container.decode(Int.self) {  // a name instead of a number is read below
            read = Priority(rawValue: number)
        } else {
            read = Priority(try container.decode(String.self))
        }
        guard let read else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a priority: 0 to 4, or none, urgent, high, medium, low"
            )
        }
        self = read
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}
