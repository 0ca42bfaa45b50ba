public import CoreTestKit
public import Domain
internal import FoundationEssentials
public import Persistence

/// A kind of database that the contract suites run on: `@Test(arguments: DatabaseUnderTest.all)`.
public struct DatabaseUnderTest: Sendable, CustomStringConvertible {
    public let description: String
    /// The server's connection string; nil for SQLite.
    let server: String?

    /// Servers have a bounded number of connections; files do not mind.
    private static let atServers = Turnstile(places: 16)
    private static let atFiles = Turnstile(places: 1_000)
    var turnstile: Turnstile { server == nil ? Self.atFiles : Self.atServers }

    /// The kind that whatever opens a database for itself takes now.
    @TaskLocal public static var current = sqlite

    /// Where a test's database is: a folder for files, a schema on a server.
    struct Place: Sendable {
        let folder: String
        let schema: String
    }

    /// Every kind that this run has: SQLite always, PostgreSQL where `scripts/test` has started one.
    public static let all = [sqlite] + servers

    /// PostgreSQL directly, and behind PgBouncer in transaction mode.
    public static let servers = [
        server("PostgreSQL", variable: "ALPHA_TEST_POSTGRES"), server("PgBouncer", variable: "ALPHA_TEST_PGBOUNCER"),
    ].compactMap(\.self)

    public static let sqlite = DatabaseUnderTest(description: "SQLite", server: nil)

    private static func server(_ name: String, variable: String) -> DatabaseUnderTest? {
        ProcessInfo.processInfo.environment[variable].map { DatabaseUnderTest(description: name, server: $0) }
    }

    fileprivate func open(_ place: Place, _ ambient: Ambient) throws -> any Database {
        guard let server else { return try SQLiteDatabase(path: "\(place.folder)/test.db", ambient: ambient) }
        // The suites make more calls at a time than a service that gives up after seconds should wait for.
        let options = PostgresOptions(schema: place.schema, acquireLimit: .seconds(60))
        return try PostgresDatabase(Secret(server), options: options, ambient: ambient)
    }

    /// Gives `test` a database of its own on disk, and removes it afterwards.
    ///
    /// - Parameter migrations: what the schema is brought up to first.
    public func use<Value: Sendable>(
        migrations: [Migration] = [], ambient: Ambient = .manual(),
        _ test: @Sendable (OpenDatabase) async throws -> Value
    ) async throws -> Value {
        try await turnstile.pass { try await useAlone(migrations: migrations, ambient: ambient, test) }
    }

    private func useAlone<Value: Sendable>(
        migrations: [Migration], ambient: Ambient, _ test: @Sendable (OpenDatabase) async throws -> Value
    ) async throws -> Value {
        let id = UUID().uuidString.lowercased()
        let folder = FileManager.default.temporaryDirectory.appending(path: "alpha-test-\(id)").path()
        let place = Place(folder: folder, schema: "test_\(id)")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let under = OpenDatabase(database: try open(place, ambient), place: place) { try open(place, ambient) }
        do {
            try await under.database.migrate(migrations)
            let value = try await test(under)
            await under.clear()
            return value
        } catch {
            await under.clear()
            throw error
        }
    }
}

/// A database that a test has for itself.
public struct OpenDatabase: Sendable {
    public let database: any Database
    /// Where its files are, if it keeps files.
    public var folder: String { place.folder }
    private let place: DatabaseUnderTest.Place
    private let open: @Sendable () async throws -> any Database

    init(
        database: any Database, place: DatabaseUnderTest.Place,
        open: @escaping @Sendable () async throws -> any Database
    ) {
        self.database = database
        self.place = place
        self.open = open
    }

    /// A second door to the same data, as another process has it. The test closes it.
    public func openAgain() async throws -> any Database { try await open() }

    /// The bytes of every file that the database keeps.
    public func storedBytes() throws -> [UInt8] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
            Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
        }
    }

    fileprivate func clear() async {
        await database.close()
        if database.dialect == .postgres, let last = try? await open() {
            // A schema left behind goes with the server of the tests.
            let drop = "DROP SCHEMA IF EXISTS \"\(place.schema)\" CASCADE"
            _ = try? await last.write { try $0.execute(drop, []) }
            await last.close()
        }
        try? FileManager.default.removeItem(atPath: folder)  // a folder left in the temporary one does no harm
    }
}
