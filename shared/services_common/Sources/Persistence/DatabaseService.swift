public import Domain
public import ServiceLifecycle
public import Settings

/// Keeps a database open as long as the process runs. List it before whatever uses it.
public struct DatabaseService: Service {
    public let database: any Database
    /// The surroundings with the database's time, by which all replicas agree.
    public let ambient: Ambient
    private let measureClock: (@Sendable () async throws -> Void)?

    /// How often the server's time is read.
    private static let clockInterval: Duration = .seconds(20)

    public init(database: any Database, ambient: Ambient) {
        self.database = database
        if let postgres = database as? PostgresDatabase {
            self.ambient = ambient.with(clock: postgres.clock)
            self.measureClock = { try await postgres.measureClock() }
        } else {
            self.ambient = ambient
            self.measureClock = nil
        }
    }

    /// Opens the database of a service and brings its schema up to date.
    ///
    /// - Parameter schema: what holds the service's tables in PostgreSQL: its name.
    /// - Throws: ``SettingsError`` that names `DATABASE_URL` when the database cannot be opened or is newer than this
    ///   program.
    public static func open(
        _ settings: ServiceSettings, schema: String, migrations: [Migration], ambient: Ambient
    ) async throws -> DatabaseService {
        do {
            let database: any Database =
                switch settings.database {
                case .sqlite(let path): try SQLiteDatabase(path: path, ambient: ambient)
                case .postgres(let connection):
                    try PostgresDatabase(
                        connection,
                        options: PostgresOptions(
                            schema: settings.databaseSchema ?? schema, poolSize: settings.databasePoolSize),
                        ambient: ambient)
                }
            let service = DatabaseService(database: database, ambient: ambient)
            try await service.measureClock?()
            try await database.migrate(migrations)
            return service
        } catch let error as DatabaseError {
            throw SettingsError(problems: [
                SettingProblem(
                    "DATABASE_URL", problem: "names a database that cannot be used: \(error.reason)",
                    mend: settings.database.mend)
            ])
        }
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await ambient.clock.sleep(for: Self.clockInterval) } catch { return }
                // The time goes on from what was read last.
                try? await measureClock?()
            }
        }
        // Cancelled: others may still be using it, the process is about to end, and the data is consistent.
        guard !Task.isCancelled else { return }
        await database.close()
    }
}

extension DatabaseLocation {
    fileprivate var mend: String {
        switch self {
        case .sqlite: "Mend that, or give another sqlite:PATH"
        case .postgres: "Mend that, or give another postgres://user:password@host:port/database?sslmode=require"
        }
    }
}
