import Domain
import Foundation
import Persistence
import ServicesTestKit

@testable import LinearService

/// What a service keeps in its store, read beside it through a connection of the test's own.
struct ServiceStore: Sendable {
    let under: OpenDatabase

    private var database: any Database { under.database }

    /// A store with the service's schema, for one test.
    static func use(
        _ kind: DatabaseUnderTest = .sqlite, _ test: @Sendable (ServiceStore) async throws -> Void
    ) async throws {
        try await kind.use(migrations: LinearMigrations.all) { try await test(ServiceStore(under: $0)) }
    }

    /// How often each job was tried.
    var jobAttempts: [Int] {
        get async throws {
            try await database.read { connection in
                try connection.rows("SELECT attempts FROM jobs", []).map { try $0.integer("attempts") }
            }
        }
    }

    /// Each job is `waiting`, `running`, `done` or `dead`.
    var jobStates: [String] {
        get async throws {
            try await database.read { connection in
                try connection.rows("SELECT state FROM jobs", []).map { try $0.text("state") }
            }
        }
    }

    /// How many things the snapshot of the workspace has; nil before it is whole.
    var snapshotSize: Int? {
        get async throws {
            try await database.read { connection in
                guard try connection.row("SELECT id FROM workspace_state", []) != nil else { return nil }
                return try connection.rows("SELECT id FROM workspace_entities", []).count
            }
        }
    }

    /// How many calls and issues the ledger has.
    var ledgerSize: [Int] {
        get async throws {
            try await database.read { connection in
                try ["creations", "issue_writes"].map { table in
                    try connection.rows("SELECT id FROM \(table)", []).count
                }
            }
        }
    }

    func dropTraces() async throws { try await database.dropTraces() }

    /// All that the ledger says.
    var ledgerText: String {
        get async throws {
            try await database.read { connection in
                let calls = try connection.rows(
                    "SELECT id, COALESCE(CAST(unplanned AS text), '') AS text FROM creations", [])
                let issues = try connection.rows(
                    """
                    SELECT CAST(plan AS text) || CAST(warnings AS text) || state || COALESCE(identifier, '') || COALESCE(title, '') || COALESCE(url, '')
                        || COALESCE(reason, '') || COALESCE(comment_reason, '') AS text FROM issue_writes
                    """, [])
                return try (calls + issues).map { try $0.text("text") }.joined(separator: "\n")
            }
        }
    }
}
