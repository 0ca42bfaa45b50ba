import FoundationEssentials
import Persistence
import ServicesTestKit
import Testing

/// What is promised of SQLite only: PostgreSQL overwrites a deleted row when it uses the space again (docs/operations.md).
@Suite struct ErasureTests {
    private static let marker = "MARKER-OF-ERASED-TEXT-5b1f"

    /// Long enough to fill pages of its own.
    private static let secret = String(repeating: "\(marker) said the customer. ", count: 4_000)

    @Test(
        arguments: [DatabaseUnderTest.sqlite],
        ["DELETE FROM samples WHERE id = 'erased'", "UPDATE samples SET words = NULL WHERE id = 'erased'"])
    func erasedTextIsNoLongerOnTheDisk(_ kind: DatabaseUnderTest, erase: String) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { connection in
                for id in ["kept", "erased", "kept too"] {
                    let words = id == "erased" ? Self.secret : "words that stay"
                    try connection.execute("INSERT INTO samples (id, words) VALUES (?, ?)", [.text(id), .text(words)])
                }
            }
            try #require(holdsMarker(try under.storedBytes()), "the text must be seen before it is erased")

            try await under.database.write { _ = try $0.execute(erase, []) }
            try await under.database.dropTraces()

            #expect(!holdsMarker(try under.storedBytes()))
            let kept = try await under.database.read { connection in
                try connection.rows("SELECT id FROM samples WHERE words = 'words that stay'", []).count
            }
            #expect(kept == 2)
        }
    }

    /// A short text shares its page with others.
    @Test(arguments: [DatabaseUnderTest.sqlite])
    func erasedShortTextIsNoLongerOnTheDisk(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { connection in
                try connection.addThing("erased", name: Self.marker)
                try connection.addThing("kept", name: "stays")
            }
            try await under.database.dropTraces()
            try #require(holdsMarker(try under.storedBytes()), "the text must be seen before it is erased")

            try await under.database.write { _ = try $0.execute("DELETE FROM things WHERE id = 'erased'", []) }
            try await under.database.dropTraces()

            #expect(!holdsMarker(try under.storedBytes()))
        }
    }

    /// Readers that ran before keep their connections, which must not hold the log.
    @Test(arguments: [DatabaseUnderTest.sqlite])
    func idleReadersDoNotKeepTraces(_ kind: DatabaseUnderTest) async throws {
        try await kind.use(migrations: ContractSchema.migrations) { under in
            try await under.database.write { try $0.addThing("erased", name: Self.marker) }
            try await withThrowingDiscardingTaskGroup { group in
                for _ in 1...8 { group.addTask { _ = try await under.database.read { try $0.thingIDs() } } }
            }

            try await under.database.write { _ = try $0.execute("DELETE FROM things", []) }
            try await under.database.dropTraces()

            #expect(!holdsMarker(try under.storedBytes()))
        }
    }

    private func holdsMarker(_ bytes: [UInt8]) -> Bool {
        Data(bytes).firstRange(of: Data(Self.marker.utf8)) != nil
    }
}
