import Domain
public import FoundationEssentials

/// Why a file is no workspace.
public struct SeedError: Error, Sendable {
    /// What is wrong and where, without the file's contents.
    public let message: String
}

extension Workspace {
    /// The workspace that a `workspace.json` describes.
    ///
    /// - Throws: ``SeedError`` when the file cannot be read as one, or something in it refers to nothing.
    public init(seed bytes: Data) throws(SeedError) {
        let file: WorkspaceFile
        do { file = try JSONDecoder().decode(WorkspaceFile.self, from: bytes) } catch let error as DecodingError {
            throw SeedError(message: error.place)
        } catch { throw SeedError(message: "it is not JSON") }
        try self.init(file)
    }

    /// A workspace with one team, one user and nothing to do.
    public static func blank(at now: Date) -> Workspace {
        let name = "sandbox"
        let team = TeamID(.derived(from: name, "team"))
        let states = [
            ("Backlog", "backlog"), ("Todo", "unstarted"), ("In Progress", "started"), ("Done", "completed"),
            ("Canceled", "canceled"),
        ]
        var workspace = Workspace(
            organization: Organization(
                id: Identifier(.derived(from: name, "organization")), createdAt: now, updatedAt: now, name: "Sandbox",
                urlKey: name
            )
        )
        for (position, (stateName, type)) in states.enumerated() {
            let state = WorkflowState(
                id: StateID(.derived(from: name, stateName)), createdAt: now, updatedAt: now, teamID: team,
                name: stateName, type: type, position: Double(position), color: StateColor.color(of: type)
            )
            workspace.put(.state(state))
        }
        workspace.put(.team(Team(id: team, createdAt: now, updatedAt: now, key: "SBX", name: "Sandbox")))
        let user = User(
            id: UserID(.derived(from: name, "user")), createdAt: now, updatedAt: now, name: "Sandbox User",
            displayName: name, email: "user@sandbox.example", isAdmin: true
        )
        workspace.put(.user(user))
        workspace.addMissingProjectStatuses(at: now)
        return workspace
    }

    /// The statuses that every Linear workspace begins with, where there is none of their type.
    mutating func addMissingProjectStatuses(at now: Date) {
        let standard = [
            ("Backlog", "backlog"), ("Planned", "planned"), ("In Progress", "started"), ("Paused", "paused"),
            ("Completed", "completed"), ("Canceled", "canceled"),
        ]
        for (position, (name, type)) in standard.enumerated()
        where !projectStatuses.all.contains(where: { $0.type == type }) {
            let status = ProjectStatus(
                id: ProjectStatusID(.derived(from: organization.id.description, "project status", type)),
                createdAt: now, updatedAt: now, name: name, type: type, position: Double(position),
                color: StateColor.color(of: type)
            )
            put(.projectStatus(status))
        }
    }
}

/// The colours in which Linear shows types of states.
enum StateColor {
    static func color(of type: String) -> String {
        switch type {
        case "started": "#f2c94c"
        case "completed": "#5e6ad2"
        case "canceled", "duplicate": "#95a2b3"
        case "unstarted", "planned": "#e2e2e2"
        default: "#bec2c8"
        }
    }
}

extension DecodingError {
    /// What was expected where, for instance `issues[3].title: no value`.
    fileprivate var place: String {
        func path(_ context: Context) -> String {
            context.codingPath.reduce("") { $0 + ($1.intValue.map { "[\($0)]" } ?? ".\($1.stringValue)") }
        }
        return switch self {
        case .keyNotFound(let key, let context): "\(path(context)).\(key.stringValue) is missing"
        case .valueNotFound(_, let context): "\(path(context)) is null"
        case .typeMismatch(_, let context): "\(path(context)) has a wrong type"
        case .dataCorrupted(let context): context.codingPath.isEmpty ? "it is not JSON" : "\(path(context)) is damaged"
        @unknown default: "it is not a workspace"
        }
    }
}
