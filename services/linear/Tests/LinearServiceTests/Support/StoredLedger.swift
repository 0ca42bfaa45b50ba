import Domain
import Foundation
import Persistence

/// The ledger in a service's store, read beside it through one connection of the test's own.
struct StoredLedger: Sendable {
    private let database: SQLiteDatabase

    init(in folder: URL) throws {
        self.database = try SQLiteDatabase(path: folder.appending(path: "linear.db").path, ambient: .system)
    }

    /// How many calls and issues it has.
    var size: [Int] {
        get async throws {
            try await database.read { connection in
                try ["creations", "issue_writes"].map { table in
                    try connection.rows("SELECT id FROM \(table)", []).count
                }
            }
        }
    }
}
