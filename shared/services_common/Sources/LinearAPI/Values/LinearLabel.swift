public import Domain

/// A label of issues.
public struct LinearLabel: Sendable, Hashable, Codable {
    public let id: LinearID
    public let name: String
    /// A group holds labels and cannot be put on an issue itself.
    public let isGroup: Bool
    /// The team that it belongs to; nil for a label of the whole workspace.
    public let teamID: LinearID?

    public init(id: LinearID, name: String, isGroup: Bool = false, teamID: LinearID? = nil) {
        self.id = id
        self.name = name
        self.isGroup = isGroup
        self.teamID = teamID
    }
}

struct LinearLabelNode: Decodable, Sendable {
    let id: LinearID
    let name: String
    let isGroup: Bool
    let team: LinearPointer?

    var label: LinearLabel { LinearLabel(id: id, name: name, isGroup: isGroup, teamID: team?.id) }
}
