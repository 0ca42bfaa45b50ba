import CoreTestKit
import Domain
import FoundationEssentials
import ServicesTestKit
import Testing

@testable import Persistence

/// What is promised of PostgreSQL alone, directly and behind PgBouncer.
@Suite(.timeLimit(.minutes(2))) struct PostgresDatabaseTests {
    private static func open(_ url: String, _ options: PostgresOptions) throws -> PostgresDatabase {
        try PostgresDatabase(Secret(url), options: options, ambient: .system)
    }

    private static func use(
        _ url: String, _ options: PostgresOptions = PostgresOptions(schema: "public", poolSize: 1),
        _ test: @Sendable (PostgresDatabase) async throws -> Void
    ) async throws {
        let database = try open(url, options)
        do { try await test(database) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    private static func sleep(_ connection: any SQLConnection) throws {
        _ = try connection.rows("SELECT pg_sleep(60)", [])
    }

    @Test(arguments: TestServers.urls)
    func slowStatementIsEndedAndTheConnectionGoesOn(_ url: String) async throws {
        let options = PostgresOptions(schema: "public", poolSize: 1, statementLimit: .milliseconds(200))
        try await Self.use(url, options) { database in
            let error = await #expect(throws: DatabaseError.self) { try await database.read(Self.sleep) }

            #expect(error?.code == .unavailable)
            let one = try await database.read { try $0.row("SELECT 1 AS one", [])?.integer("one") }
            #expect(one == 1)
        }
    }

    @Test(arguments: TestServers.urls)
    func cancelledReadEndsOnTheServerToo(_ url: String) async throws {
        let name = "sleeper \(UUID())"
        try await Self.use(url) { database in
            let task = Task {
                try await database.read { connection in
                    _ = try connection.rows("SELECT pg_sleep(60), CAST(? AS text)", [.text(name)])
                }
            }
            try await Self.use(TestServers.urls[0]) { other in
                func running() async throws -> Bool {
                    try await other.read { connection in
                        try connection.row(
                            "SELECT 1 AS one FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep(60), CAST%'",
                            []) != nil
                    }
                }
                try await eventually("it runs") { try await running() }
                task.cancel()
                await #expect(throws: (any Error).self) { try await task.value }
            }
            let one = try await database.read { try $0.row("SELECT 1 AS one", [])?.integer("one") }
            #expect(one == 1)
        }
    }

    @Test(arguments: TestServers.urls)
    func lostConnectionIsMadeAnew(_ url: String) async throws {
        try await Self.use(url) { database in
            _ = try? await database.read { try $0.rows("SELECT pg_terminate_backend(pg_backend_pid())", []) }

            let one = try await database.write { try $0.row("SELECT 1 AS one", [])?.integer("one") }
            #expect(one == 1)
        }
    }

    @Test(arguments: TestServers.urls)
    func whatWasLostBeforeTheCommitIsRunAgain(_ url: String) async throws {
        let runs = Notes<Int>()
        try await Self.use(url) { database in
            let one = try await database.write { connection in
                runs.add(0)
                if runs.values.count == 1 {
                    _ = try connection.rows("SELECT pg_terminate_backend(pg_backend_pid())", [])
                }
                return try connection.row("SELECT 1 AS one", [])?.integer("one")
            }

            #expect(one == 1)
            #expect(runs.values.count == 2)
        }
    }

    @Test func serverThatIsAwayIsNamedAfterTheWait() async throws {
        let options = PostgresOptions(schema: "public", poolSize: 1, acquireLimit: .milliseconds(100))
        try await Self.use("postgres://alpha:hunter2@127.0.0.1:1/alpha", options) { database in
            for _ in 1...2 {
                let read = await #expect(throws: DatabaseError.self) { try await database.read { try $0.thingIDs() } }
                let write = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.addThing("a") }
                }

                #expect(read?.code == .unavailable && write?.code == .unavailable)
            }
        }
    }

    @Test(arguments: TestServers.urls)
    func moreThanMayWaitAreRefusedAtOnce(_ url: String) async throws {
        let options = PostgresOptions(schema: "public", poolSize: 1, maxWaiting: 1, acquireLimit: .seconds(60))
        try await Self.use(url, options) { database in
            let gate = HeldWriter(database, sql: "SELECT 1")
            try await eventually("the connection is taken") { gate.isHeld }

            let codes = await withTaskGroup(of: DatabaseError.Code?.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        do { _ = try await database.read { try $0.rows("SELECT 1", []) } } catch {
                            return (error as? DatabaseError)?.code
                        }
                        return nil
                    }
                }
                var codes: [DatabaseError.Code?] = []
                for await code in group {
                    codes.append(code)
                    if codes.count == 7 { gate.letGo() }
                }
                return codes
            }
            try await gate.end()

            #expect(codes.count { $0 == .overloaded } == 7)
            #expect(codes.count { $0 == nil } == 1, "the one that waited is served")
        }
    }

    @Test(arguments: TestServers.urls)
    func numbersOfAnyKindAreRead(_ url: String) async throws {
        try await Self.use(url) { database in
            let row = try await database.read { connection in
                try connection.row(
                    """
                    SELECT CAST(1.5 AS numeric) AS a, CAST(-12345.000678 AS numeric) AS b, CAST(0 AS numeric) AS c,
                        CAST(100000000 AS numeric) AS d, CAST(0.00001234 AS numeric) AS e, CAST(7 AS smallint) AS f,
                        CAST(-0.5 AS real) AS g, DATE '2026-02-28' AS day, to_tsvector('simple', 'x') AS unread
                    """, [])
            }
            let numbers = try "abcde".map { try row?.real(String($0)) ?? .nan }
            let expected = [1.5, -12345.000678, 0, 100_000_000, 0.00001234]
            for (number, wanted) in zip(numbers, expected) { #expect(abs(number - wanted) <= abs(wanted) * 1e-12) }
            #expect(try row?.integer("f") == 7)
            #expect(try row?.real("g") == -0.5)
            #expect(try row?.date("day").description == "2026-02-28")
        }
    }

    /// What Supabase's public roles may do: nothing.
    @Test(arguments: DatabaseUnderTest.servers)
    func nobodyButTheOwnerSeesATable(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.read { connection in
                let open = try connection.rows(
                    """
                    SELECT c.relname AS name, r.rolname AS role FROM pg_class c CROSS JOIN pg_roles r
                    WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind IN ('r', 'v')
                        AND r.rolname IN ('anon', 'authenticated')
                        AND (NOT c.relrowsecurity AND c.relkind = 'r' OR has_table_privilege(r.rolname, c.oid, 'SELECT')
                            OR has_schema_privilege(r.rolname, current_schema(), 'USAGE'))
                    """, [])
                let roles = try connection.rows(
                    "SELECT 1 AS one FROM pg_roles WHERE rolname IN ('anon', 'authenticated')", [])

                #expect(open.isEmpty)
                #expect(roles.count == 2, "there is somebody to shut out")
            }
        }
    }

    /// Replicas that start together: one makes the schema, and the others find it made.
    @Test(arguments: DatabaseUnderTest.servers)
    func replicasMigrateOneAtATime(_ kind: DatabaseUnderTest) async throws {
        try await kind.use { under in
            let others = [try await under.openAgain(), try await under.openAgain()]
            try await withThrowingDiscardingTaskGroup { group in
                for database in [under.database] + others {
                    group.addTask { try await database.migrate(ContractSchema.migrations) }
                }
            }
            for other in others { await other.close() }

            let states = try await under.database.migrationStates(ContractSchema.migrations)
            #expect(states.map(\.standing) == [.applied])
        }
    }
}

/// The servers of this run, the direct one first.
enum TestServers {
    static let urls = ["ALPHA_TEST_POSTGRES", "ALPHA_TEST_PGBOUNCER"].compactMap {
        ProcessInfo.processInfo.environment[$0]
    }
}
