import Persistence
import ServicesTestKit
import Testing

@Suite struct DatabaseErrorTests {
    @Test(arguments: DatabaseUnderTest.all)
    func uniqueKeyInTheWayIsAConflict(_ kind: DatabaseUnderTest) async throws {
        for sql in [
            "INSERT INTO things (id) VALUES ('hunter2')", "INSERT INTO things (id, name) VALUES ('x', 'hunter2')",
        ] {
            let error = try await kind.use(migrations: ContractSchema.migrations) { under in
                try await under.database.write { try $0.addThing("hunter2", name: "hunter2") }
                return await #expect(throws: DatabaseError.self) {
                    try await under.database.write { try $0.execute(sql, []) }
                }
            }

            #expect(error?.code == .conflict)
            #expect(error?.isTransient == false)
            #expect(!"\(error as Any)".contains("hunter2"))
        }
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [
            "INSERT INTO things (id, size) VALUES ('hunter2', 20000)",
            "INSERT INTO things (id, parent) VALUES ('a', 'hunter2')",
            "INSERT INTO samples (id, number) VALUES ('a', 'hunter2')",
        ])
    func otherConstraintHasItsOwnCode(_ kind: DatabaseUnderTest, sql: String) async throws {
        let error = try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: DatabaseError.self) {
                try await under.database.write { try $0.execute(sql, []) }
            }
        }

        #expect(error?.code == .constraint)
        #expect(!"\(error as Any)".contains("hunter2"))
    }

    @Test(
        arguments: DatabaseUnderTest.all,
        [
            "SELECT 'hunter2' FROM nowhere", "SELEKT 'hunter2'", "SELECT * FROM things WHERE id = ? AND name = ?",
            "INSERT INTO things (id) VALUES ('hunter2'); DELETE FROM things",
        ])
    func wrongStatementIsAnErrorOfOursThatShowsNothing(_ kind: DatabaseUnderTest, sql: String) async throws {
        let error = try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: DatabaseError.self) {
                try await under.database.write { try $0.rows(sql, [.text("hunter2")]) }
            }
        }

        #expect(error?.code == .failed)
        #expect(!"\(error as Any) \(String(reflecting: error))".contains("hunter2"))
    }

    @Test(arguments: [
        (DatabaseError.Code.unavailable, true), (.full, true), (.overloaded, true), (.conflict, false),
        (.constraint, false), (.schemaTooNew, false), (.schemaChanged, false), (.unexpectedData, false),
        (.failed, false),
    ])
    func laterTryHelpsOnlyWhereThingsPass(_ code: DatabaseError.Code, isTransient: Bool) {
        #expect(DatabaseError(code, "reason").isTransient == isTransient)
    }
}
