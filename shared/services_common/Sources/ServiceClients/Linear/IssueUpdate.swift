public import Domain

/// What is to happen to one field.
public enum FieldUpdate<Value: Sendable & Hashable & Encodable>: Sendable, Hashable {
    /// Left out: it stays as it is.
    case keep
    /// Written as null: it is emptied.
    case clear
    case set(Value)
}

/// Changes of an issue: the body of `PATCH /linear/issues/{id}`.
public struct IssueUpdate: Encodable, Sendable, Hashable {
    public var title: String?
    public var description: FieldUpdate<String> = .keep
    /// Name or type of a state of the issue's team.
    public var status: String?
    public var assignee: FieldUpdate<String> = .keep
    public var priority: Priority?
    public var dueDate: FieldUpdate<CalendarDate> = .keep
    public var estimate: FieldUpdate<Int> = .keep
    public var project: FieldUpdate<String> = .keep
    public var milestone: FieldUpdate<String> = .keep
    /// All labels afterwards.
    public var labels: [String]?

    public init() {}

    private enum CodingKeys: String, CodingKey {
        case title, description, status, assignee, priority, dueDate, estimate, project, milestone, labels
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(title, forKey: .title)
        try container.encode(description, forKey: .description)
        try container.encodeIfPresent(status, forKey: .status)
        try container.encode(assignee, forKey: .assignee)
        try container.encodeIfPresent(priority, forKey: .priority)
        try container.encode(dueDate, forKey: .dueDate)
        try container.encode(estimate, forKey: .estimate)
        try container.encode(project, forKey: .project)
        try container.encode(milestone, forKey: .milestone)
        try container.encodeIfPresent(labels, forKey: .labels)
    }
}

extension KeyedEncodingContainer {
    fileprivate mutating func encode<Value>(_ update: FieldUpdate<Value>, forKey key: Key) throws {
        switch update {
        case .keep: break
        case .clear: try encodeNil(forKey: key)
        case .set(let value): try encode(value, forKey: key)
        }
    }
}
