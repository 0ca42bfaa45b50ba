public import Domain

/// A state of a team's workflow.
public struct LinearState: Sendable, Hashable, Codable {
    public let id: LinearID
    public let name: String
    /// `triage`, `backlog`, `unstarted`, `started`, `completed`, `canceled` or `duplicate`; others may come.
    public let type: String
    /// Order within the team; of several states of a type the lowest is the usual one.
    public let position: Double
    public let teamID: LinearID

    public init(id: LinearID, name: String, type: String, position: Double, teamID: LinearID) {
        self.id = id
        self.name = name
        self.type = type
        self.position = position
        self.teamID = teamID
    }
}

struct LinearStateNode: Decodable, Sendable {
    let id: LinearID
    let name: String
    let type: String
    let position: Double
    let team: LinearPointer

    var state: LinearState { LinearState(id: id, name: name, type: type, position: position, teamID: team.id) }
}
