internal import Domain
internal import FoundationEssentials
internal import Logging
internal import NotionAPI
internal import Persistence

/// The pages that were read, on disk.
///
/// No method throws: without the copy the service works as well, only slower, and not without Notion.
struct PageRepository: Sendable {
    /// The pages that are kept; those that nobody asked for the longest go first.
    static let maxPages = 2_000
    /// A larger one is not kept.
    static let maxBytes = 16 * 1024 * 1024

    let database: any Database
    let logger: Logger

    func page(_ id: NotionID) async -> StoredPage? {
        do {
            let row = try await database.read { connection in
                try connection.row("SELECT body FROM pages WHERE id = ?", [.id(id)])
            }
            return try row.map { try Self.decode(try $0.blob("body")) }
        } catch {
            report(error, "stored page could not be read")
            return nil
        }
    }

    func save(_ page: StoredPage) async {
        do {
            let body = Array(try JSONEncoder().encode(page))
            guard body.count <= Self.maxBytes else { return }
            try await database.write { connection in
                try connection.execute(
                    """
                    INSERT INTO pages (id, title, last_edited_time, read_at, checked_at, body) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET title = excluded.title, last_edited_time = excluded.last_edited_time,
                        read_at = excluded.read_at, checked_at = excluded.checked_at, body = excluded.body
                    """,
                    [
                        .id(page.page.id), .text(page.page.title), .instant(page.page.lastEditedTime),
                        .instant(page.readAt), .instant(page.checkedAt), .blob(body),
                    ])
                try connection.execute(
                    """
                    DELETE FROM pages WHERE id IN
                        (SELECT id FROM pages ORDER BY checked_at DESC LIMIT -1 OFFSET ?)
                    """, [.integer(Self.maxPages)])
            }
        } catch {
            report(error, "page could not be stored")
        }
    }

    func remove(_ id: NotionID) async {
        do {
            _ = try await database.write { connection in
                try connection.execute("DELETE FROM pages WHERE id = ?", [.id(id)])
            }
        } catch {
            report(error, "stored page could not be removed")
        }
    }

    /// Every page that is kept, the last edited first.
    func all() async -> [StoredPage] {
        do {
            let rows = try await database.read { connection in
                try connection.rows("SELECT body FROM pages ORDER BY last_edited_time DESC", [])
            }
            return try rows.map { try Self.decode(try $0.blob("body")) }
        } catch {
            report(error, "stored pages could not be read")
            return []
        }
    }

    private static func decode(_ body: [UInt8]) throws -> StoredPage {
        try JSONDecoder().decode(StoredPage.self, from: Data(body))
    }

    private func report(_ error: any Error, _ message: Logger.Message) {
        logger.warning(message, metadata: ["error.type": "\(type(of: error))"])
    }
}
