import CoreTestKit
import Domain
import DurableJobs
import Foundation
import Persistence
import ServiceHost
import Settings

@testable import Operations

/// A kind of database that the commands are tested on.
enum Place: String, CaseIterable, CustomStringConvertible {
    case sqlite, postgres

    /// Those that this run has.
    static let all = allCases.filter { $0 == .sqlite || server != nil }
    static let server = ProcessInfo.processInfo.environment["ALPHA_TEST_POSTGRES"]

    var description: String { rawValue }
}

/// A service's database and its commands, as an executable has them.
struct OperatorBench: Sendable {
    let name: String
    let folder: String
    let environment: [String: String]
    let clock = SteppedClock()

    var databasePath: String { "\(folder)/data/test.db" }
    var ambient: Ambient { Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 }) }

    static func use(_ place: Place, _ test: (OperatorBench) async throws -> Void) async throws {
        let id = UUID().uuidString.lowercased()
        let folder = FileManager.default.temporaryDirectory.appending(path: "alpha-operations-\(id)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let url = place == .sqlite ? "sqlite:\(folder)/data/test.db" : Place.server ?? ""
        let bench = OperatorBench(name: "ops_\(id.prefix(8))", folder: folder, environment: ["DATABASE_URL": url])
        do {
            try await test(bench)
            await bench.clear(place)
        } catch {
            await bench.clear(place)
            throw error
        }
    }

    /// What a command came to.
    struct Ending: Sendable {
        let status: Int32
        let result: String
        let notes: String
    }

    func run(
        _ arguments: String..., on service: OperatedService = .sample, environment: [String: String]? = nil
    ) async -> Ending {
        let (results, notes) = (Notes<String>(), Notes<String>())
        let call = ServiceMain.Call(
            identity: ServiceIdentity(name: name, prefix: nil, defaultPort: 8000), arguments: arguments,
            ambient: ambient,
            environment: environment ?? self.environment)
        let output = Output(results: { results.add($0) }, notes: { notes.add($0) })
        let status = await Operator.run(call, on: service, output: output)
        return Ending(status: status, result: results.values.joined(), notes: notes.values.joined())
    }

    /// The database, as the service has it open.
    func open() async throws -> any Database {
        var reader = SettingsReader(values: environment)
        let settings = ServiceSettings(name: name, defaultPort: 8000, reader: &reader)
        return try await DatabaseService.openAsItIs(settings, schema: name, making: true, ambient: ambient).database
    }

    func withDatabase<Value: Sendable>(
        _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        let database = try await open()
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    func write(_ sql: String, _ arguments: [SQLValue] = []) async throws {
        try await withDatabase { database in _ = try await database.write { try $0.execute(sql, arguments) } }
    }

    func texts(_ sql: String) async throws -> [String] {
        try await withDatabase { database in
            try await database.read { try $0.rows(sql, []).map { try $0.text("value") } }
        }
    }

    private func clear(_ place: Place) async {
        if place == .postgres {
            for schema in [name, "\(name) before restore"] {
                try? await write("DROP SCHEMA IF EXISTS \"\(schema)\" CASCADE")
            }
        }
        try? FileManager.default.removeItem(atPath: folder)
    }
}

extension OperatedService {
    static let sample = OperatedService(
        migrations: JobsMigrations.all + [things], care: [.none("work")],
        withheld: [
            Withheld("secrets", why: "secrets"), Withheld("things", column: "token", why: "a secret"),
        ])

    /// The same, by a program that knows a step more.
    static let newer = OperatedService(migrations: sample.migrations + [more], care: [])

    private static let things = Migration(
        component: "things", number: 1, why: "There are things.",
        sqlite: """
            CREATE TABLE things (
                id TEXT PRIMARY KEY, name TEXT, number INTEGER, fraction REAL, flag INTEGER, bytes BLOB, time TEXT,
                list TEXT, document TEXT, token TEXT
            ) STRICT;
            CREATE TABLE pairs (first TEXT, second INTEGER, PRIMARY KEY (first, second)) STRICT;
            CREATE TABLE secrets (id TEXT PRIMARY KEY) STRICT;
            CREATE VIRTUAL TABLE things_text USING fts5 (name);
            """,
        postgres: """
            CREATE TABLE things (
                id text PRIMARY KEY, name text, number bigint, fraction double precision, flag boolean, bytes bytea,
                time timestamptz, list text[], document jsonb, token text,
                words tsvector GENERATED ALWAYS AS (to_tsvector('simple', coalesce(name, ''))) STORED, span interval
            );
            CREATE TABLE pairs (first text, second bigint, PRIMARY KEY (first, second));
            CREATE TABLE secrets (id text PRIMARY KEY);
            """)

    private static let more = Migration(
        component: "things", number: 2, why: "There are more.",
        sqlite: "CREATE TABLE more (id TEXT PRIMARY KEY) STRICT",
        postgres: "CREATE TABLE more (id text PRIMARY KEY)")
}
