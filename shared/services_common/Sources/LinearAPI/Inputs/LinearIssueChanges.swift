public import Domain

/// What is to happen to one field of an issue.
public enum FieldChange<Value: Sendable & Hashable>: Sendable, Hashable {
    /// Left out: the field stays as it is.
    case keep
    /// An explicit null: the field is emptied.
    case clear
    case set(Value)

    public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> FieldChange<Other> {
        switch self {
        case .keep: .keep
        case .clear: .clear
        case .set(let value): .set(try transform(value))
        }
    }
}

/// Changes of an issue.
public struct LinearIssueChanges: Sendable, Hashable {
    public var title: String?
    public var description: FieldChange<String> = .keep
    public var priority: Priority?
    public var estimate: FieldChange<Int> = .keep
    public var dueDate: FieldChange<CalendarDate> = .keep
    public var stateID: LinearID?
    public var assigneeID: FieldChange<LinearID> = .keep
    public var projectID: FieldChange<LinearID> = .keep
    public var milestoneID: FieldChange<LinearID> = .keep
    /// All labels of the issue afterwards.
    public var labelIDs: [LinearID]?
    public var parentID: FieldChange<LinearID> = .keep

    public init() {}

    public var isEmpty: Bool { self == LinearIssueChanges() }

    /// `IssueUpdateInput`.
    var variable: LinearVariable {
        var fields: [String: LinearVariable] = [:]
        fields["title"] = title.map { .text($0) }
        fields["description"] = Self.variable(description) { .text($0) }
        fields["priority"] = priority.map { .integer($0.rawValue) }
        fields["estimate"] = Self.variable(estimate) { .integer($0) }
        fields["dueDate"] = Self.variable(dueDate) { .date($0) }
        fields["stateId"] = stateID.map { .id($0) }
        fields["assigneeId"] = Self.variable(assigneeID) { .id($0) }
        fields["projectId"] = Self.variable(projectID) { .id($0) }
        fields["projectMilestoneId"] = Self.variable(milestoneID) { .id($0) }
        fields["labelIds"] = labelIDs.map { .ids($0) }
        fields["parentId"] = Self.variable(parentID) { .id($0) }
        return .object(fields)
    }

    private static func variable<Value>(
        _ change: FieldChange<Value>, _ transform: (Value) -> LinearVariable
    ) -> LinearVariable? {
        switch change {
        case .keep: nil
        case .clear: .null
        case .set(let value): transform(value)
        }
    }
}
