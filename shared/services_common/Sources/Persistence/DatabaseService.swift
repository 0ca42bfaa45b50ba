public import Domain
public import ServiceLifecycle
public import Settings

/// Keeps a database open as long as the process runs. List it before whatever uses it.
public struct DatabaseService: Service {
    public let database: any Database

    public init(database: any Database) {
        self.database = database
    }

    /// Opens the database of a service and brings its schema up to date.
    ///
    /// - Throws: ``SettingsError`` that names `DATABASE_URL` when the database cannot be opened, is newer than this
    ///   program, or is PostgreSQL, which this version does not serve.
    public static func open(
        _ location: DatabaseLocation, migrations: [Migration], ambient: Ambient
    ) async throws -> DatabaseService {
        switch location {
        case .sqlite(let path):
            do {
                let database = try SQLiteDatabase(path: path, ambient: ambient)
                try await database.migrate(migrations)
                return DatabaseService(database: database)
            } catch let error as DatabaseError {
                throw SettingsError(problems: [
                    SettingProblem(
                        "DATABASE_URL", problem: "names a database that cannot be used: \(error.reason)",
                        mend: "Mend that, or give another sqlite:PATH")
                ])
            }
        case .postgres:
            throw SettingsError(problems: [
                SettingProblem(
                    "DATABASE_URL", problem: "names PostgreSQL, which this version cannot use yet",
                    mend: "Give sqlite:PATH")
            ])
        }
    }

    public func run() async throws {
        do {
            try await gracefulShutdown()
        } catch {
            return  // cancelled: others may still be using it, the process is about to end, and the file is consistent
        }
        await database.close()
    }
}
