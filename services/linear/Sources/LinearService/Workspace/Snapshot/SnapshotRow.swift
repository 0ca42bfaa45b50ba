internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import Persistence

/// One thing of a workspace as it is on disk.
struct SnapshotRow: Sendable {
    /// A larger one is not kept; it comes again when everything is read.
    static let maxBytes = 1024 * 1024

    let kind: WorkspaceKind
    let id: LinearID
    /// Of an issue: when it changed last, so that an older copy never takes the place of a newer one.
    let updatedAt: Date?
    /// JSON; nil when the thing is gone.
    let body: [UInt8]?

    /// The rows that `changes` asks for, with what `workspace` has of them.
    static func rows(_ workspace: Workspace, _ changes: SnapshotChanges) throws -> [SnapshotRow] {
        var rows: [SnapshotRow] = []
        try add(.team, workspace.teams, changes, to: &rows)
        try add(.state, workspace.states, changes, to: &rows)
        try add(.user, workspace.users, changes, to: &rows)
        try add(.project, workspace.projects, changes, to: &rows)
        try add(.milestone, workspace.milestones, changes, to: &rows)
        try add(.label, workspace.labels, changes, to: &rows)
        try add(.issue, workspace.issues, changes, to: &rows) { $0.updatedAt }
        return rows
    }

    private static func add<Item: LinearThing & Encodable>(
        _ kind: WorkspaceKind, _ items: [Item], _ changes: SnapshotChanges, to rows: inout [SnapshotRow],
        updatedAt: (Item) -> Date? = { _ in nil }
    ) throws {
        let encoder = LinearJSON.encoder()
        var missing = changes.ids[kind] ?? []
        for item in items where changes.contains(kind, item.id) {
            missing.remove(item.id)
            let body = Array(try encoder.encode(item))
            guard body.count <= maxBytes else { continue }
            rows.append(SnapshotRow(kind: kind, id: item.id, updatedAt: updatedAt(item), body: body))
        }
        rows += missing.map { SnapshotRow(kind: kind, id: $0, updatedAt: nil, body: nil) }
    }

    func write(on connection: any SQLConnection) throws {
        guard let body else {
            try connection.execute(
                "DELETE FROM workspace_entities WHERE kind = ? AND id = ?", [.text(kind.rawValue), .id(id)])
            return
        }
        try connection.execute(
            """
            INSERT INTO workspace_entities (kind, id, updated_at, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (kind, id) DO UPDATE SET updated_at = excluded.updated_at, body = excluded.body
            WHERE workspace_entities.updated_at IS NULL OR excluded.updated_at >= workspace_entities.updated_at
            """, [.text(kind.rawValue), .id(id), .optional(updatedAt), .blob(body)]
        )
    }
}
