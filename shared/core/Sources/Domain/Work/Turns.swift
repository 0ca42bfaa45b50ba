/// Lets those who do the same thing in one process do it one after another.
public actor Turns<Thing: Hashable & Sendable> {
    private var waiting: [Thing: [CheckedContinuation<Void, Never>]] = [:]

    public init() {}

    /// Runs `body` when nobody else runs one for `thing`.
    public func take<Value: Sendable>(_ thing: Thing, _ body: @Sendable () async throws -> Value) async throws -> Value
    {
        await enter(thing)
        defer { leave(thing) }
        return try await body()
    }

    private func enter(_ thing: Thing) async {
        guard waiting[thing] != nil else {
            waiting[thing] = []
            return
        }
        await withCheckedContinuation { waiting[thing]?.append($0) }
    }

    /// Hands the turn to whoever waited longest.
    private func leave(_ thing: Thing) {
        guard var queue = waiting[thing], !queue.isEmpty else {
            waiting[thing] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[thing] = queue
        next.resume()
    }
}
