public import CoreTestKit
public import Domain
internal import FoundationEssentials
public import Persistence

/// A kind of database that the contract suites run on: `@Test(arguments: DatabaseUnderTest.all)`.
public struct DatabaseUnderTest: Sendable, CustomStringConvertible {
    public let description: String
    private let open: @Sendable (_ folder: String, Ambient) async throws -> any Database

    /// Every kind that this computer has.
    public static let all = [sqlite]

    public static let sqlite = DatabaseUnderTest(description: "SQLite") { folder, ambient in
        try SQLiteDatabase(path: "\(folder)/test.db", ambient: ambient)
    }

    /// Gives `test` a database of its own on disk, and removes it afterwards.
    ///
    /// - Parameter migrations: what the schema is brought up to first.
    public func use<Value: Sendable>(
        migrations: [Migration] = [], ambient: Ambient = .manual(),
        _ test: @Sendable (OpenDatabase) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "alpha-test-\(UUID())").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let open = open
        let under = OpenDatabase(database: try await open(folder, ambient), folder: folder) {
            try await open(folder, ambient)
        }
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
    public let folder: String
    private let open: @Sendable () async throws -> any Database

    init(database: any Database, folder: String, open: @escaping @Sendable () async throws -> any Database) {
        self.database = database
        self.folder = folder
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
        try? FileManager.default.removeItem(atPath: folder)  // a folder left in the temporary one does no harm
    }
}
