public import Domain

/// A label of issues.
public struct LinearLabel: Sendable, Hashable, Codable {
    public let id: LinearID
    public let name: String
    /// A group holds labels and cannot be put on an issue itself.
    public let isGroup: Bool
    /// The team that it belongs to; nil for a label of the whole workspace.
    public let teamID: LinearID?
    /// The group that it is in. An issue can have one label of a group.
    public let groupID: LinearID?

    public init(
        id: LinearID, name: String, isGroup: Bool = false, teamID: LinearID? = nil, groupID: LinearID? = nil
    ) {
        self.id = id
        self.name = name
        self.isGroup = isGroup
        self.teamID = teamID
        self.groupID = groupID
    }
}

struct LinearLabelNode: Decodable, Sendable {
    let id: LinearID
    let name: String
    let isGroup: Bool
    let team: LinearPointer?
    let parent: LinearPointer?

    var label: LinearLabel {
        LinearLabel(id: id, name: name, isGroup: isGroup, teamID: team?.id, groupID: parent?.id)
    }
}
