internal import FoundationEssentials

/// Lets those who do the same thing do it one after another.
actor Turns {
    private var waiting: [UUID: [CheckedContinuation<Void, Never>]] = [:]

    /// Runs `body` when nobody else runs one for `id`.
    func take<Value: Sendable>(_ id: UUID, _ body: @Sendable () async throws -> Value) async throws -> Value {
        await enter(id)
        defer { leave(id) }
        return try await body()
    }

    private func enter(_ id: UUID) async {
        guard waiting[id] != nil else {
            waiting[id] = []
            return
        }
        await withCheckedContinuation { waiting[id]?.append($0) }
    }

    /// Hands the turn to whoever waited longest.
    private func leave(_ id: UUID) {
        guard var queue = waiting[id], !queue.isEmpty else {
            waiting[id] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[id] = queue
        next.resume()
    }
}
