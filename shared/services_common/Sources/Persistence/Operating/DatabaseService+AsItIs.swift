public import Domain
internal import FoundationEssentials
public import Settings

extension DatabaseService {
    /// Opens the database of a service as it is, for whoever looks after it; its schema is not touched.
    ///
    /// - Parameter making: whether a SQLite file that is not there is made.
    /// - Throws: ``DatabaseError``.
    public static func openAsItIs(
        _ settings: ServiceSettings, schema: String, making: Bool = false, ambient: Ambient
    ) async throws -> DatabaseService {
        switch settings.database {
        case .sqlite(let path):
            guard making || FileManager.default.fileExists(atPath: path) else {
                throw DatabaseError(.unavailable, "there is no file \(path); the service makes it when it starts")
            }
            return DatabaseService(database: try SQLiteDatabase(path: path, ambient: ambient), ambient: ambient)
        case .postgres(let connection):
            // One connection, so that all others of this name are somebody else's.
            let database = try PostgresDatabase(
                connection, options: PostgresOptions(schema: settings.databaseSchema ?? schema, poolSize: 1),
                ambient: ambient)
            try await database.measureClock()
            return DatabaseService(database: database, ambient: ambient)
        }
    }

    /// How each step of the schema stands; all are pending where there is no database yet.
    public static func migrationStates(
        _ settings: ServiceSettings, schema: String, migrations: [Migration], ambient: Ambient
    ) async throws -> [MigrationState] {
        if case .sqlite(let path) = settings.database, !FileManager.default.fileExists(atPath: path) {
            return MigrationState.all(of: migrations, applied: [], dialect: .sqlite)
        }
        let service = try await openAsItIs(settings, schema: schema, ambient: ambient)
        do {
            let states = try await service.database.migrationStates(migrations)
            await service.database.close()
            return states
        } catch {
            await service.database.close()
            throw error
        }
    }
}
