import CoreTestKit
import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

/// What only SQLite does.
@Suite(.timeLimit(.minutes(2))) struct SQLiteDatabaseTests {
    @Test(arguments: [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)])
    func writerKeepsItsPromises(_ pragma: String, value: Int) async throws {
        try await DatabaseUnderTest.sqlite.use { under in
            let row = try await under.database.write { try $0.row("PRAGMA \(pragma)", []) }

            #expect(try row?.integer(pragma) == value)
        }
    }

    @Test func fileIsInWriteAheadMode() async throws {
        try await DatabaseUnderTest.sqlite.use { under in
            let row = try await under.database.read { try $0.row("PRAGMA journal_mode", []) }

            #expect(try row?.text("journal_mode") == "wal")
        }
    }

    @Test func folderIsMade() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "alpha-test-\(UUID())").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }  // no harm if it stays

        let database = try SQLiteDatabase(path: "\(folder)/deep/er/a b.db", ambient: .manual())
        await database.close()

        #expect(FileManager.default.fileExists(atPath: "\(folder)/deep/er/a b.db"))
    }

    @Test(arguments: ["/proc/nowhere/a.db", "/"])
    func fileThatCannotBeOpenedIsSaidSo(_ path: String) {
        let error = #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: path, ambient: .manual()) }

        #expect(error?.code == .failed)
    }

    @Test func fileThatIsNoDatabaseIsSaidSo() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "alpha-test-\(UUID()).db").path()
        try Data(String(repeating: "no database ", count: 1000).utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }  // no harm if it stays

        #expect(throws: DatabaseError.self) { try SQLiteDatabase(path: path, ambient: .manual()) }
    }

    /// A full disk costs a whole commit; the writes that still have room are stored all the same, and only they.
    @Test func fullDiskLosesNothingThatWasPromised() async throws {
        try await DatabaseUnderTest.sqlite.use(migrations: ContractSchema.migrations) { under in
            let page = try await under.database.write { connection in
                let count = try connection.row("PRAGMA page_count", [])?.integer("page_count") ?? 0
                return try connection.row("PRAGMA max_page_count = \(count + 100)", [])?.integer("max_page_count")
            }
            try #require(page != nil)

            let outcomes = await withTaskGroup { group in
                for number in 0..<60 {
                    group.addTask { await Self.store(number, in: under.database) }
                }
                return await group.reduce(into: [Int: DatabaseError.Code?]()) { $0[$1.number] = $1.failure }
            }

            let promised = outcomes.filter { $0.value == nil }.keys.sorted().map(String.init)
            let found = try await under.database.read { connection in
                try connection.rows("SELECT id FROM samples", []).map { try $0.text("id") }
            }
            #expect(Set(found) == Set(promised))
            #expect(promised.count >= 9)
            #expect(Set(outcomes.values.compactMap { $0 }) == [.full])
        }
    }

    /// A deferred constraint fails at the commit, which many share.
    @Test func failureAtTheCommitIsTheWritersOwn() async throws {
        try await DatabaseUnderTest.sqlite.use(migrations: [Self.deferred]) { under in
            let held = HeldWriter(under.database, sql: "INSERT INTO children VALUES (-1, NULL)")
            try await eventually("the writer is held") { held.isHeld }

            let stored = await withTaskGroup(of: Int?.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let parent = number == 7 ? SQLValue.integer(404) : .null
                        let isStored: Void? = try? await under.database.write { connection in
                            _ = try connection.execute(
                                "INSERT INTO children VALUES (?, ?)", [.integer(number), parent])
                        }
                        return isStored == nil ? nil : number
                    }
                }
                held.letGo()
                return await group.reduce(into: Set<Int>()) { ids, id in if let id { ids.insert(id) } }
            }
            try await held.end()

            #expect(stored == Set(0..<20).subtracting([7]))
            let count = try await under.database.read { try $0.rows("SELECT id FROM children", []).count }
            #expect(count == 19)
        }
    }

    private static let deferred = Migration(
        component: "deferred", number: 1, why: "A constraint that is looked at when the transaction ends.",
        sqlite: """
            CREATE TABLE children (
                id INTEGER PRIMARY KEY, parent INTEGER REFERENCES children DEFERRABLE INITIALLY DEFERRED
            ) STRICT
            """
    )

    @Test func writesBeyondTheBoundAreRefused() async throws {
        try await DatabaseUnderTest.sqlite.use(migrations: ContractSchema.migrations) { under in
            let held = HeldWriter(under.database)
            try await eventually("the writer is held") { held.isHeld }
            let refused = Notes<Int>()

            await withDiscardingTaskGroup { group in
                for _ in 0..<(SQLiteDatabase.maxWaitingWrites + 5) {
                    group.addTask {
                        do {
                            try await under.database.write { _ in }
                        } catch let error as DatabaseError where error.code == .overloaded {
                            refused.add(1)
                        } catch {
                            Issue.record("\(error)")
                        }
                    }
                }
                while refused.values.count < 5 { await Task.yield() }
                held.letGo()
            }
            try await held.end()

            #expect(refused.values.count == 5)
        }
    }

    /// One write of about ten pages; nil for one that was promised to be stored.
    private static func store(
        _ number: Int, in database: any Database
    ) async -> (number: Int, failure: DatabaseError.Code?) {
        do {
            _ = try await database.write { connection in
                try connection.execute(
                    "INSERT INTO samples (id, bytes) VALUES (?, ?)",
                    [.text("\(number)"), .blob(Array(repeating: UInt8(number), count: 40_000))])
            }
            return (number, nil)
        } catch {
            return (number, (error as? DatabaseError)?.code ?? .failed)
        }
    }
}
