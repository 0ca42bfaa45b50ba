import Domain
import Foundation
import Persistence

/// The jobs in a service's store, read beside it through one connection of the test's own.
struct StoredJobs: Sendable {
    private let database: SQLiteDatabase

    init(in folder: URL) throws {
        self.database = try SQLiteDatabase(path: folder.appending(path: "linear.db").path, ambient: .system)
    }

    /// How often each was tried.
    var attempts: [Int] {
        get async throws {
            try await database.read { connection in
                try connection.rows("SELECT attempts FROM jobs", []).map { try $0.integer("attempts") }
            }
        }
    }

    /// `waiting`, `running`, `done` or `dead`.
    var states: [String] {
        get async throws {
            try await database.read { connection in
                try connection.rows("SELECT state FROM jobs", []).map { try $0.text("state") }
            }
        }
    }
}
