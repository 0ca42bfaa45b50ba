internal import Domain
internal import FoundationEssentials
internal import Hummingbird
internal import Persistence
internal import ServiceHost
internal import WireFormat

/// | Method | Path             | Caller proves | Answer                                                                     |
/// |--------|------------------|---------------|----------------------------------------------------------------------------|
/// | GET    | `/slack/replies` | token         | replies, `state` waiting, sent or dead (the default), with the reason; no words |
struct ReplyRoutes: Sendable {
    let database: any Database

    struct Wire: Codable, Sendable {
        let id: ReplyID
        let team: String
        let state: String
        @OrNull var reason: String?
        let parts: Int
        let sent: Int
        let createdAt: Date
        let updatedAt: Date
    }

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("replies", use: list)
    }

    @Sendable private func list(_ request: Request, _: AuthenticatedContext) async throws -> Page<Wire> {
        let query = QueryReader(request)
        try query.refuseOthers(than: ["state", "limit", "cursor"])
        let state = query.text("state") ?? "dead"
        guard ["waiting", "sent", "dead"].contains(state) else {
            throw Problem.query("state", "must be waiting, sent or dead")
        }
        let page = try OffsetPage(request)
        let rows = try await database.read { connection in
            try connection.rows(
                """
                SELECT id, team, state, reason, part_count, sent, created_at, updated_at FROM replies WHERE state = ?
                ORDER BY updated_at DESC, id LIMIT ? OFFSET ?
                """, [.text(state), .integer(page.limit + 1), .integer(page.offset)]
            ).map { row in
                Wire(
                    id: try row.id("id"), team: try row.text("team"), state: try row.text("state"),
                    reason: try row.optionalText("reason"), parts: try row.integer("part_count"),
                    sent: try row.integer("sent"), createdAt: try row.instant("created_at"),
                    updatedAt: try row.instant("updated_at"))
            }
        }
        return page.page(of: rows) { $0 }
    }
}
