public import Persistence
internal import Synchronization

/// What a process that dies is to its database: from then on nothing of what it does is kept.
public final class MortalDatabase: Database {
    private let database: any Database
    private let isDead = Atomic(false)

    public var dialect: SQLDialect { database.dialect }

    public init(_ database: any Database) {
        self.database = database
    }

    /// What is under way may still be carried out.
    public func die() { isDead.store(true, ordering: .sequentiallyConsistent) }

    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try live()
        return try await database.read(body)
    }

    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try live()
        return try await database.write(body)
    }

    public func migrate(_ migrations: [Migration]) async throws {
        try live()
        try await database.migrate(migrations)
    }

    public func migrationStates(_ migrations: [Migration]) async throws -> [MigrationState] {
        try live()
        return try await database.migrationStates(migrations)
    }

    public func dropTraces() async throws {
        try live()
        try await database.dropTraces()
    }

    public func close() async { await database.close() }

    private func live() throws(DatabaseError) {
        if isDead.load(ordering: .sequentiallyConsistent) { throw DatabaseError(.unavailable, "the process is dead") }
    }
}
