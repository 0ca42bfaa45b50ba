/// A field of an issue that can be changed.
public enum IssueField: String, Codable, Sendable, CaseIterable {
    case title, description, status, assignee, priority
    case dueDate = "due_date"
    case estimate, project, milestone, labels
}

/// The value of such a field: text for most (a due date as `2025-10-17`), a number for priority and estimate, a list of
/// names for labels.
public enum IssueFieldValue: Codable, Sendable, Hashable {
    case text(String)
    case number(Int)
    case names([String])

    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var number: Int? { if case .number(let number) = self { number } else { nil } }
    public var names: [String]? { if case .names(let names) = self { names } else { nil } }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Each kind is tried in turn; what is none of them fails with the last one's error.
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {  // as above
            self = .number(number)
        } else {
            self = .names(try container.decode([String].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .names(let names): try container.encode(names)
        }
    }
}
