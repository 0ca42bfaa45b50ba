import Persistence
import ServicesTestKit
import Testing

@Suite struct StatementTests {
    @Test(arguments: DatabaseUnderTest.all)
    func executeSaysHowManyRowsItChanged(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let counts = try await under.database.write { connection in
                [
                    try connection.execute("INSERT INTO things (id) VALUES ('a'), ('b')", []),
                    try connection.execute("INSERT INTO things (id) VALUES ('a') ON CONFLICT DO NOTHING", []),
                    try connection.execute("UPDATE things SET size = 1", []),
                    try connection.execute("UPDATE things SET size = 2 WHERE id = 'nobody'", []),
                    try connection.execute("DELETE FROM things", []),
                ]
            }

            #expect(counts == [2, 0, 2, 0, 2])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func returningGivesTheRowsThatWereChanged(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let sizes = try await under.database.write { connection in
                try connection.addThing("a", size: 1)
                return try connection.rows("UPDATE things SET size = size + 1 RETURNING size", []).map {
                    try $0.integer("size")
                }
            }

            #expect(sizes == [2])
            #expect(try await under.database.read { try $0.row("SELECT size FROM things", [])?.integer("size") } == 2)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func rowIsTheFirstOrNone(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { connection in
                for id in ["b", "a"] { try connection.addThing(id) }
            }

            let first = try await under.database.read { try $0.row("SELECT id FROM things ORDER BY id", []) }
            let none = try await under.database.read { try $0.row("SELECT id FROM things WHERE id = 'z'", []) }

            #expect(try first?.text("id") == "a")
            #expect(try none?.text("id") == nil)
        }
    }
}
