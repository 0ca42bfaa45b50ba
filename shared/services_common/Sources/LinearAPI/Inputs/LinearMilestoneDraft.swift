public import Domain

/// A milestone to create, under an id that the caller chose.
public struct LinearMilestoneDraft: Sendable, Hashable {
    /// A UUID in version 4 form.
    public var id: LinearID
    public var projectID: LinearID
    public var name: String
    public var targetDate: CalendarDate?

    public init(id: LinearID, projectID: LinearID, name: String, targetDate: CalendarDate? = nil) {
        self.id = id
        self.projectID = projectID
        self.name = name
        self.targetDate = targetDate
    }

    /// `ProjectMilestoneCreateInput`.
    var variable: LinearVariable {
        var fields: [String: LinearVariable] = [
            "id": .id(id), "projectId": .id(projectID), "name": .text(name),
        ]
        fields["targetDate"] = targetDate.map { .date($0) }
        return .object(fields)
    }
}
