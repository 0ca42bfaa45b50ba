public import Domain

/// A team with the ids of its active members.
public struct LinearTeam: Sendable, Hashable, Codable {
    public let id: LinearID
    /// What its issues' identifiers begin with, such as `TID`.
    public let key: String
    public let name: String
    public let description: String?
    public let memberIDs: [LinearID]
    /// How it estimates; nil where that is not known.
    public let estimation: LinearEstimation?

    public init(
        id: LinearID, key: String, name: String, description: String? = nil, memberIDs: [LinearID] = [],
        estimation: LinearEstimation? = nil
    ) {
        self.id = id
        self.key = key
        self.name = name
        self.description = description
        self.memberIDs = memberIDs
        self.estimation = estimation
    }
}

/// A team as the query for teams answers it, with the first page of its members.
struct LinearTeamNode: Decodable, Sendable {
    let id: LinearID
    let key: String
    let name: String
    let description: String?
    /// Nil where the query does not ask for members.
    let members: Connection<LinearPointer>?
    let issueEstimationType: String?
    let issueEstimationAllowZero: Bool?
    let issueEstimationExtended: Bool?
    let defaultIssueEstimate: Double?

    func team(memberIDs: [LinearID]) -> LinearTeam {
        LinearTeam(
            id: id, key: key, name: name, description: description, memberIDs: memberIDs,
            estimation: issueEstimationType.map {
                LinearEstimation(
                    type: $0, allowsZero: issueEstimationAllowZero ?? false,
                    isExtended: issueEstimationExtended ?? false,
                    unestimated: defaultIssueEstimate ?? 1)
            }
        )
    }
}
