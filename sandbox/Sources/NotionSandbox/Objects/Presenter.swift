import Domain
import GraphQLEngine

/// Shows the workspace's things as Notion's API does, in one version of it.
struct Presenter {
    let workspace: NotionWorkspace
    let addresses: Addresses
    let version: APIVersion
    let bot: BotDescription

    /// A member that older versions have beside `in_trash`.
    func trash(_ isInTrash: Bool) -> [(String, JSON)] {
        version < .trash
            ? [("archived", .bool(isInTrash)), ("in_trash", .bool(isInTrash))] : [("in_trash", .bool(isInTrash))]
    }

    func times(_ authorship: Authorship) -> [(String, JSON)] {
        [
            ("created_time", .string(NotionTime.text(authorship.createdAt))),
            ("last_edited_time", .string(NotionTime.text(authorship.editedAt))),
            ("created_by", ["object": "user", "id": authorship.createdBy.json]),
            ("last_edited_by", ["object": "user", "id": authorship.editedBy.json]),
        ]
    }

    func parent(_ parent: Parent) -> JSON {
        switch parent {
        case .workspace: ["type": "workspace", "workspace": true]
        case .page(let id): ["type": "page_id", "page_id": id.json]
        case .block(let id): ["type": "block_id", "block_id": id.json]
        case .database(let id): ["type": "database_id", "database_id": id.json]
        case .dataSource(let id): dataSourceParent(id)
        }
    }

    private func dataSourceParent(_ id: NotionID) -> JSON {
        let database: JSON = workspace.dataSources[id].map { $0.databaseID.json } ?? nil
        guard version >= .dataSources else { return ["type": "database_id", "database_id": database] }
        return ["type": "data_source_id", "data_source_id": id.json, "database_id": database]
    }

    /// - Parameter type: what the list holds; its own member is an empty object.
    func list(_ results: [JSON], next: String?, type: String) -> JSON {
        [
            "object": "list", "results": .list(results), "next_cursor": .text(next), "has_more": .bool(next != nil),
            "type": .string(type), type: [:],
        ]
    }
}

/// What is told of the integration and its workspace.
struct BotDescription: Sendable {
    let id: NotionID
    let name: String
    let workspaceID: NotionID
    let workspaceName: String
    /// Whether addresses of persons are shown.
    let showsEmail: Bool
}
