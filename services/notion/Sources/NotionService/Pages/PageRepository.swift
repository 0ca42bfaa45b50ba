internal import Domain
internal import FoundationEssentials
internal import Logging
internal import NotionAPI
internal import Persistence

/// The pages that were read, on disk, each for the connection that read it.
///
/// No method throws: without the copy the service works as well, only slower, and not without Notion.
struct PageRepository: Sendable {
    /// The pages that are kept; those that nobody asked for the longest go first.
    static let maxPages = 2_000
    /// A larger one is not kept.
    static let maxBytes = 16 * 1024 * 1024
    /// What is older is not shown while Notion is away: somebody may have taken it from the connection since.
    static let maxAge: TimeInterval = 7 * 24 * 3600

    let connection: ConnectionName
    let database: any Database
    let ambient: Ambient
    let logger: Logger

    func page(_ id: NotionID) async -> StoredPage? {
        do {
            let row = try await database.read { [connection] database in
                try database.row(
                    "SELECT page, tree, read_at, checked_at FROM pages WHERE connection = ? AND id = ?",
                    [.text(connection.text), .id(id)])
            }
            return try row.map { row in
                StoredPage(
                    page: try Self.decode(try row.blob("page")), tree: try Self.decode(try row.blob("tree")),
                    readAt: try row.instant("read_at"), checkedAt: try row.instant("checked_at"))
            }
        } catch {
            report(error, "stored page could not be read")
            return nil
        }
    }

    func save(_ page: StoredPage) async {
        do {
            let body = Array(try JSONEncoder().encode(page.page))
            let tree = Array(try JSONEncoder().encode(page.tree))
            guard body.count + tree.count <= Self.maxBytes else { return }
            try await database.write { [connection] database in
                try database.execute(
                    """
                    INSERT INTO pages (connection, id, page, tree, last_edited_time, read_at, checked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (connection, id) DO UPDATE SET page = excluded.page, tree = excluded.tree,
                        last_edited_time = excluded.last_edited_time, read_at = excluded.read_at,
                        checked_at = excluded.checked_at
                    """,
                    [
                        .text(connection.text), .id(page.page.id), .blob(body), .blob(tree),
                        .instant(page.page.lastEditedTime), .instant(page.readAt), .instant(page.checkedAt),
                    ])
                try database.execute(
                    """
                    DELETE FROM pages WHERE checked_at <
                        (SELECT checked_at FROM pages ORDER BY checked_at DESC LIMIT 1 OFFSET ?)
                    """, [.integer(Self.maxPages - 1)])
            }
        } catch {
            report(error, "page could not be stored")
        }
    }

    func remove(_ id: NotionID) async {
        do {
            _ = try await database.write { [connection] database in
                try database.execute(
                    "DELETE FROM pages WHERE connection = ? AND id = ?", [.text(connection.text), .id(id)])
            }
        } catch {
            report(error, "stored page could not be removed")
        }
    }

    /// The pages that are kept and not too old, without their text, and when Notion was last asked about each.
    func recent() async -> [(page: NotionPage, checkedAt: Date)] {
        let oldest = ambient.now.addingTimeInterval(-Self.maxAge)
        do {
            let rows = try await database.read { [connection] database in
                try database.rows(
                    "SELECT page, checked_at FROM pages WHERE connection = ? AND checked_at >= ? ORDER BY checked_at DESC",
                    [.text(connection.text), .instant(oldest)])
            }
            return rows.compactMap { row in
                // One that cannot be read leaves the others.
                guard let page: NotionPage = try? Self.decode(try row.blob("page")),
                    let checkedAt = try? row.instant("checked_at")
                else { return nil }
                return (page, checkedAt)
            }
        } catch {
            report(error, "stored pages could not be read")
            return []
        }
    }

    private static func decode<Value: Decodable>(_ body: [UInt8]) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(body))
    }

    private func report(_ error: any Error, _ message: Logger.Message) {
        logger.warning(message, metadata: ["error.type": "\(type(of: error))"])
    }
}
