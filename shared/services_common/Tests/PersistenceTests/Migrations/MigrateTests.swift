import CoreTestKit
import Persistence
import ServicesTestKit
import Testing

@Suite struct MigrateTests {
    private static let more = Migration(
        component: "contract", number: 2, why: "A second step.", sqlite: "ALTER TABLE things ADD COLUMN more TEXT;",
        postgres: "ALTER TABLE things ADD COLUMN more text;"
    )
    private static let broken = Migration(
        component: "contract", number: 3, why: "A step that fails half way.",
        sqlite: "CREATE TABLE half (id TEXT); INSERT INTO half VALUES ('a'); CREATE TABLE things (id TEXT);",
        postgres: "CREATE TABLE half (id text); INSERT INTO half VALUES ('a'); CREATE TABLE things (id text);"
    )

    @Test(arguments: DatabaseUnderTest.all)
    func emptyDatabaseIsBroughtUpToDateAndOnlyOnce(_ kind: DatabaseUnderTest) async throws {
        try await kind.use { under in
            for _ in 1...2 { try await under.database.migrate(ContractSchema.migrations + [Self.more]) }

            let steps = try await under.database.read { connection in
                try connection.rows("SELECT component, number FROM schema_migrations ORDER BY number", []).map {
                    "\(try $0.text("component"))/\(try $0.integer("number"))"
                }
            }
            #expect(steps == ["contract/1", "contract/2"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func newStepKeepsTheData(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a", name: "kept") }

            try await under.database.migrate(ContractSchema.migrations + [Self.more])

            let row = try await under.database.read { try $0.row("SELECT name, more FROM things", []) }
            #expect(try row?.text("name") == "kept")
            #expect(try row?.optionalText("more") == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func alteredStepIsRefused(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let altered = Migration(
                component: "contract", number: 1, why: "Altered.", sqlite: "CREATE TABLE x (id TEXT)",
                postgres: "CREATE TABLE x (id text)")

            let error = await #expect(throws: DatabaseError.self) { try await under.database.migrate([altered]) }

            #expect(error?.code == .schemaChanged)
            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func newerDatabaseIsRefused(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations + [Self.more]) { under in
            let error = await #expect(throws: DatabaseError.self) {
                try await under.database.migrate(ContractSchema.migrations)
            }

            #expect(error?.code == .schemaTooNew)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func failingStepLeavesNothing(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: DatabaseError.self) {
                try await under.database.migrate(ContractSchema.migrations + [Self.more, Self.broken])
            }

            await #expect(throws: DatabaseError.self) {
                try await under.database.read { try $0.rows("SELECT * FROM half", []) }
            }
            await #expect(throws: DatabaseError.self) {
                try await under.database.read { try $0.rows("SELECT more FROM things", []) }
            }
            try await under.database.migrate(ContractSchema.migrations + [Self.more])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func twoProcessesThatStartTogetherMigrateOnce(_ kind: DatabaseUnderTest) async throws {
        try await kind.use { under in
            let other = try await under.openAgain()

            async let one: Void = under.database.migrate(ContractSchema.migrations)
            async let two: Void = other.migrate(ContractSchema.migrations)
            _ = try await (one, two)

            #expect(try await other.read { try $0.thingIDs() } == [])
            await other.close()
        }
    }
}
