public import Persistence
public import ServiceHost

extension Readiness {
    /// Whether `database` answers and has `table`.
    public static func of(_ database: any Database, table: String) async -> Readiness {
        do {
            _ = try await database.read { connection in
                try connection.rows("SELECT 1 AS one FROM \(table) LIMIT 1", [])
            }
            return .ready
        } catch {
            return .notReady(reason: "the database does not answer")
        }
    }
}
