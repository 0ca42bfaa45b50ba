import FoundationEssentials

/// `workspace.json`: a workspace as Linear showed it at one moment. Things refer to each other by `{id, name}`.
struct WorkspaceFile: Decodable {
    let snapshotAt: String
    let organization: Organization
    let teams: [Team]
    let users: [User]
    let projects: [Project]
    let milestones: [Milestone]
    let labels: [Label]
    let issues: [Issue]

    struct Reference: Decodable {
        let id: UUID
    }

    struct Organization: Decodable {
        let id: UUID
        let name: String
        let urlKey: String
    }

    struct Team: Decodable {
        let id: UUID
        let key: String
        let name: String
        let description: String?
        let states: [State]
    }

    struct State: Decodable {
        let id: UUID
        let name: String
        let type: String
        let position: Double
    }

    struct User: Decodable {
        let id: UUID
        let name: String
        let displayName: String
        let email: String
        let active: Bool
        let admin: Bool
    }

    struct Project: Decodable {
        let id: UUID
        let name: String
        let description: String
        let status: Status
        let startDate: String?
        let targetDate: String?
        let lead: Reference?
        let teams: [Reference]
    }

    struct Status: Decodable {
        let id: UUID
        let name: String
        let type: String
    }

    struct Milestone: Decodable {
        let id: UUID
        let name: String
        let description: String?
        let targetDate: String?
        let sortOrder: Double
        let project: Reference
    }

    struct Label: Decodable {
        let id: UUID
        let name: String
        let color: String
    }

    struct Issue: Decodable {
        let id: UUID
        let number: Int
        let title: String
        let description: String?
        let team: Reference
        let state: Reference
        let priority: Int
        let estimate: Int?
        let assignee: Reference?
        let project: Reference?
        let milestone: Reference?
        let labels: [Reference]
        let createdAt: String
        let updatedAt: String
        let completedAt: String?
        let canceledAt: String?
        let dueDate: String?
    }
}
