import CoreTestKit
import Persistence
import ServicesTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2))) struct TransactionTests {
    @Test(arguments: DatabaseUnderTest.all)
    func writeIsThereWhenTheCallReturns(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a") }

            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == ["a"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func writeThatThrowsLeavesNothing(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: Refused.self) {
                try await under.database.write { connection in
                    try connection.addThing("a")
                    try connection.addThing("b")
                    throw Refused()
                }
            }

            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func writeThatBreaksARuleLeavesNothing(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: DatabaseError.self) {
                try await under.database.write { connection in
                    try connection.addThing("a")
                    try connection.addThing("a")
                }
            }

            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == [])
        }
    }

    /// SQLite undoes a refused statement alone. PostgreSQL ends the transaction with it, so the next test has the general rule.
    @Test(arguments: [DatabaseUnderTest.sqlite])
    func writeMayGoOnAfterAConflict(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a", name: "first") }

            let name: String? = try await under.database.write { connection in
                do {
                    try connection.addThing("b", name: "first")
                    return "second"
                } catch let error as DatabaseError where error.code == .conflict {
                    return try connection.row("SELECT name FROM things WHERE id = ?", [.text("a")])?.text("name")
                }
            }

            #expect(name == "first")
        }
    }

    /// Nothing is committed of a write that hid a statement's failure, and its caller hears of it.
    @Test(arguments: DatabaseUnderTest.servers)
    func hiddenFailureIsNotCommitted(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a", name: "first") }

            let error = await #expect(throws: DatabaseError.self) {
                try await under.database.write { connection in
                    try connection.addThing("c")
                    try? connection.addThing("b", name: "first")
                }
            }

            #expect(error?.code == .conflict)
            #expect(try await under.database.read { try $0.thingIDs() } == ["a"])
        }
    }

    /// What stands in the way is asked for in the statement that writes, which works everywhere.
    @Test(arguments: DatabaseUnderTest.all)
    func secondOfTwoGetsWhatTheFirstMade(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a", name: "first") }

            let id: String? = try await under.database.write { connection in
                let isNew =
                    try connection.execute(
                        "INSERT INTO things (id, name) VALUES ('b', 'first') ON CONFLICT DO NOTHING", []) == 1
                return isNew ? "b" : try connection.row("SELECT id FROM things WHERE name = 'first'", [])?.text("id")
            }

            #expect(id == "a")
        }
    }

    /// The writer is held, so that all others wait together and share a commit.
    @Test(arguments: DatabaseUnderTest.all)
    func failuresAmongWritersThatWaitTogetherTouchNobodyElse(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let held = HeldWriter(under.database)
            try await eventually("the writer is held") { held.isHeld }

            let stored = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        do {
                            return try await under.database.write { connection in
                                try connection.addThing("\(number)", name: number % 10 == 1 ? "taken" : nil)
                                if number % 10 == 2 { throw Refused() }
                                return "\(number)"
                            }
                        } catch is Refused {
                            return nil
                        } catch let error as DatabaseError where error.code == .conflict {
                            return nil
                        }
                    }
                }
                held.letGo()
                return try await group.reduce(into: Set<String>()) { ids, id in id.map { _ = ids.insert($0) } }
            }
            try await held.end()

            #expect(stored.count == 81)
            #expect(Set(try await under.database.read { try $0.thingIDs() }) == stored)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func thousandConcurrentWritesAreAllThere(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await withThrowingDiscardingTaskGroup { group in
                for number in 0..<1000 {
                    group.addTask { try await under.database.write { try $0.addThing("\(number)", size: number) } }
                }
            }

            let sum = try await under.database.read { connection in
                try connection.row("SELECT count(*) AS number, sum(size) AS total FROM things", [])
            }
            #expect(try sum?.integer("number") == 1000)
            #expect(try sum?.integer("total") == 499_500)
        }
    }

    /// Two processes count up the same row. Who decides by what it has read takes the lock first: no update is lost.
    @Test(arguments: DatabaseUnderTest.all)
    func twoDoorsThatLockLoseNoUpdate(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let other = try await under.openAgain()
            try await under.database.write { try $0.addThing("a", size: 0) }

            try await withThrowingDiscardingTaskGroup { group in
                for number in 0..<200 {
                    let database = number % 2 == 0 ? under.database : other
                    group.addTask {
                        try await database.write { connection in
                            try connection.lock("things")
                            let size = try connection.row("SELECT size FROM things", [])?.integer("size") ?? 0
                            try connection.execute("UPDATE things SET size = ?", [.integer(size + 1)])
                        }
                    }
                }
            }

            #expect(try await other.read { try $0.row("SELECT size FROM things", [])?.integer("size") } == 200)
            await other.close()
        }
    }

    /// SQLite's one writer needs no lock.
    @Test(arguments: [DatabaseUnderTest.sqlite])
    func twoDoorsToOneDatabaseLoseNoUpdate(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let other = try await under.openAgain()
            try await under.database.write { try $0.addThing("a", size: 0) }

            try await withThrowingDiscardingTaskGroup { group in
                for number in 0..<200 {
                    let database = number % 2 == 0 ? under.database : other
                    group.addTask {
                        try await database.write { connection in
                            let size = try connection.row("SELECT size FROM things", [])?.integer("size") ?? 0
                            try connection.execute("UPDATE things SET size = ?", [.integer(size + 1)])
                        }
                    }
                }
            }

            #expect(try await other.read { try $0.row("SELECT size FROM things", [])?.integer("size") } == 200)
            await other.close()
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func cancelledWriteIsCarriedOutWholeOrNotAtAll(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            let task = Task {
                try await under.database.write { connection in
                    try connection.addThing("a")
                    try connection.addThing("b")
                }
            }
            task.cancel()
            let isStored = (try? await task.value) != nil

            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == (isStored ? ["a", "b"] : []))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func readDoesNotWaitForTheWriterAndSeesWhatWasCommitted(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("a") }
            let held = HeldWriter(under.database)
            try await eventually("the writer is held") { held.isHeld }

            let seen = try await under.database.read { try $0.thingIDs() }

            #expect(seen == ["a"])
            held.letGo()
            try await held.end()
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func readCannotWrite(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            await #expect(throws: DatabaseError.self) { try await under.database.read { try $0.addThing("a") } }

            let ids = try await under.database.read { try $0.thingIDs() }
            #expect(ids == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func closedDatabaseRefusesCalls(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            await under.database.close()

            await #expect(throws: DatabaseError.self) { try await under.database.write { try $0.addThing("a") } }
            await #expect(throws: DatabaseError.self) { try await under.database.read { try $0.thingIDs() } }
        }
    }
}
