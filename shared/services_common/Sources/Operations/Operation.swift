internal import Domain
internal import DurableJobs
internal import Persistence
internal import ServiceHost
internal import Settings

/// One call of one command, with what it works on.
struct Operation: Sendable {
    let call: ServiceMain.Call
    let service: OperatedService
    let output: Output

    var name: String { call.identity.name }
    var ambient: Ambient { call.ambient }

    /// Opens the database as it is for as long as `body` runs.
    func withDatabase<Value>(
        making: Bool = false, _ body: (DatabaseService) async throws -> Value
    ) async throws -> Value {
        let store = try await DatabaseService.openAsItIs(
            try call.settings(), schema: name, making: making, ambient: ambient)
        do {
            let value = try await body(store)
            await store.database.close()
            return value
        } catch {
            await store.database.close()
            throw error
        }
    }

    /// As ``withDatabase(making:_:)``, for what takes the schema of this program.
    ///
    /// - Throws: ``DatabaseError`` for a newer schema, ``NotDone`` for an older one.
    func withCurrentDatabase<Value>(_ body: (DatabaseService) async throws -> Value) async throws -> Value {
        try await withDatabase { store in
            let states = try await store.database.migrationStates(service.migrations)
            guard states.allSatisfy({ $0.standing != .unknown }) else {
                throw NotDone("The database was made by a newer version: use that version's program.")
            }
            guard states.allSatisfy({ $0.standing != .pending }) else {
                throw NotDone("The database is older than this program: migrate up first.")
            }
            return try await body(store)
        }
    }

    func queue(_ store: DatabaseService) -> JobQueue { JobQueue(database: store.database, ambient: store.ambient) }
}
