public import Domain
public import FoundationEssentials

public struct Team: Entity {
    public let id: TeamID
    public let createdAt: Date
    public var updatedAt: Date
    /// The letters before an issue's number.
    public var key: String
    public var name: String
    public var description: String?
    public var defaultStateID: StateID?
    /// `notUsed`, `exponential`, `fibonacci`, `linear` or `tShirt`.
    public var estimationType = "fibonacci"
    /// The number of the team's latest issue, whether or not that is still there.
    public var lastIssueNumber = 0
}

/// A column of a team's board.
public struct WorkflowState: Entity {
    public let id: StateID
    public let createdAt: Date
    public var updatedAt: Date
    public var teamID: TeamID
    public var name: String
    /// `triage`, `backlog`, `unstarted`, `started`, `completed`, `canceled` or `duplicate`.
    public var type: String
    public var position: Double
    public var color: String
}

public struct User: Entity {
    public let id: UserID
    public let createdAt: Date
    public var updatedAt: Date
    public var name: String
    /// The short name, one of its kind.
    public var displayName: String
    public var email: String
    public var isActive = true
    public var isAdmin = false
}

public struct Organization: Entity {
    public let id: Identifier<Organization>
    public let createdAt: Date
    public var updatedAt: Date
    public var name: String
    public var urlKey: String
}
