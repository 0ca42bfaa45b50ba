public import Domain

/// An issue to create, under an id that the caller chose: a second create with the same id is refused as a conflict.
public struct LinearIssueDraft: Sendable, Hashable, Codable {
    /// A UUID in version 4 form, the only one that Linear documents.
    public var id: LinearID
    public var teamID: LinearID
    public var title: String
    /// Markdown.
    public var description: String?
    public var priority: Priority?
    public var estimate: Int?
    public var dueDate: CalendarDate?
    public var stateID: LinearID?
    public var assigneeID: LinearID?
    public var projectID: LinearID?
    public var milestoneID: LinearID?
    public var labelIDs: [LinearID]
    /// The issue that this one is a part of; it must exist already.
    public var parentID: LinearID?

    public init(
        id: LinearID, teamID: LinearID, title: String, description: String? = nil, priority: Priority? = nil,
        estimate: Int? = nil, dueDate: CalendarDate? = nil, stateID: LinearID? = nil, assigneeID: LinearID? = nil,
        projectID: LinearID? = nil, milestoneID: LinearID? = nil, labelIDs: [LinearID] = [], parentID: LinearID? = nil
    ) {
        self.id = id
        self.teamID = teamID
        self.title = title
        self.description = description
        self.priority = priority
        self.estimate = estimate
        self.dueDate = dueDate
        self.stateID = stateID
        self.assigneeID = assigneeID
        self.projectID = projectID
        self.milestoneID = milestoneID
        self.labelIDs = labelIDs
        self.parentID = parentID
    }

    /// `IssueCreateInput`; what is nil is left out.
    var variable: LinearVariable {
        var fields: [String: LinearVariable] = [
            "id": .id(id), "teamId": .id(teamID), "title": .text(title),
        ]
        fields["description"] = description.map { .text($0) }
        fields["priority"] = priority.map { .integer($0.rawValue) }
        fields["estimate"] = estimate.map { .integer($0) }
        fields["dueDate"] = dueDate.map { .date($0) }
        fields["stateId"] = stateID.map { .id($0) }
        fields["assigneeId"] = assigneeID.map { .id($0) }
        fields["projectId"] = projectID.map { .id($0) }
        fields["projectMilestoneId"] = milestoneID.map { .id($0) }
        if !labelIDs.isEmpty { fields["labelIds"] = .ids(labelIDs) }
        fields["parentId"] = parentID.map { .id($0) }
        return .object(fields)
    }
}
