internal import GRDB
internal import Synchronization

/// A write that waits for its turn, and then for its commit.
protocol WaitingWrite: Sendable {
    /// Runs the write in a savepoint of the common transaction.
    ///
    /// - Throws: only when the whole transaction is lost; the write's own error is kept for its caller.
    func run(on connection: GRDB.Database) throws

    /// Tells how the commit went.
    func finish(failure: (any Error)?)
}

final class Write<Value: Sendable>: WaitingWrite {
    private let body: @Sendable (any SQLConnection) throws -> Value
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) {
        self.body = body
    }

    func run(on connection: GRDB.Database) throws {
        var result: Result<Value, any Error>?
        do {
            try connection.inSavepoint {
                do {
                    result = .success(try body(SQLiteConnection(connection)))
                    return .commit
                } catch {
                    result = .failure(SQLiteConnection.translate(error))
                    return .rollback
                }
            }
        } catch {
            // A full disk, for one, makes SQLite end the whole transaction; the write's own error says why.
            if case .failure(let own) = result { throw own }
            throw error
        }
        outcome.withLock { $0 = result }
    }

    func finish(failure: (any Error)?) {
        guard let failure else { return }
        outcome.withLock { $0 = .failure(failure) }
    }

    func result() throws -> Value {
        guard let outcome = outcome.withLock({ $0 }) else {
            throw DatabaseError(.unavailable, "the write was not carried out")
        }
        return try outcome.get()
    }
}
