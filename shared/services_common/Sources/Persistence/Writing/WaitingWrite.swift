internal import Synchronization

/// A write that waits for its turn, and then for its commit.
protocol WaitingWrite: Sendable {
    /// Runs the write and keeps its result, or its error, for whoever waits; a later run replaces it.
    ///
    /// - Throws: that error, so that what the write changed is undone.
    func run(on connection: any SQLConnection) throws

    /// Says that nothing was committed.
    func fail(_ error: any Error)
}

final class Write<Value: Sendable>: WaitingWrite {
    private let body: @Sendable (any SQLConnection) throws -> Value
    private let outcome = Mutex<Result<Value, any Error>?>(nil)

    init(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) {
        self.body = body
    }

    func run(on connection: any SQLConnection) throws {
        let result = Result { try body(connection) }
        outcome.withLock { $0 = result }
        _ = try result.get()
    }

    func fail(_ error: any Error) {
        outcome.withLock { $0 = .failure(error) }
    }

    func result() throws -> Value {
        guard let outcome = outcome.withLock({ $0 }) else {
            throw DatabaseError(.unavailable, "the write was not carried out")
        }
        return try outcome.get()
    }
}
