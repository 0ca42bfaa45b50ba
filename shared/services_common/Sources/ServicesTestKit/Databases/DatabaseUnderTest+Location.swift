internal import CoreTestKit
public import Domain
public import FoundationEssentials
public import Persistence
public import Settings

/// Where something that opens a database by its settings finds one that a test has for itself.
public struct TestLocation: Sendable {
    public let location: DatabaseLocation
    /// The schema on a server, which takes the place of the service's own.
    public let schema: String

    /// A door of the test's own to it.
    public func open() throws -> any Database {
        switch location {
        case .sqlite(let path): return try SQLiteDatabase(path: path, ambient: .system)
        case .postgres(let connection):
            // The suites make more calls at a time than a service that gives up after seconds should wait for.
            let options = PostgresOptions(schema: schema, poolSize: 1, acquireLimit: .seconds(60))
            return try PostgresDatabase(connection, options: options, ambient: .system)
        }
    }

    /// The settings of a service that keeps its data here.
    public func settings(apiToken: Secret? = nil, timeZone: TimeZone = .gmt) -> ServiceSettings {
        ServiceSettings(
            port: 0, database: location, databasePoolSize: 3, databaseSchema: schema, apiToken: apiToken,
            timeZone: timeZone)
    }
}

extension DatabaseUnderTest {
    /// Gives `test` a place for what opens a database by its settings, and empties it afterwards.
    public func useLocation<Value: Sendable>(_ test: (TestLocation) async throws -> Value) async throws -> Value {
        let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: ""))"
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        let path = folder.appending(path: "test.db").path()
        let location = server.map { DatabaseLocation.postgres(connection: Secret($0)) } ?? .sqlite(path: path)
        let place = TestLocation(location: location, schema: name)
        return try await turnstile.pass {
            do {
                let value = try await test(place)
                await clear(place, folder)
                return value
            } catch {
                await clear(place, folder)
                throw error
            }
        }
    }

    /// What is left behind goes with the system's folder, or with the server of the tests.
    private func clear(_ place: TestLocation, _ folder: URL) async {
        guard server != nil, let database = try? place.open() else {
            try? FileManager.default.removeItem(at: folder)
            return
        }
        _ = try? await database.write { try $0.execute("DROP SCHEMA IF EXISTS \"\(place.schema)\" CASCADE", []) }
        await database.close()
    }
}
