internal import Domain

extension PostgresDatabase {
    /// How often a transaction is run before its caller hears that it lost.
    private static let maxRuns = 8
    private static let betweenRuns = Backoff(first: .milliseconds(5), longest: .milliseconds(200))

    /// Runs `body`, and runs it again while it lost against other transactions or its connection was lost before the
    /// commit.
    func again<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        var run = 1
        while true {
            do {
                return try await body()
            } catch let failure as PostgresFailure {
                guard failure.remedy != .none, run < Self.maxRuns else { throw failure.error }
                try await Task.sleep(for: Self.betweenRuns.delay(attempt: run, fraction: ambient.fraction()))
                run += 1
            }
        }
    }

    /// Commits what waits, transaction by transaction, until nothing does.
    func commitWaiting() async {
        while true {
            do {
                let isOver = try await pool.withLink { [self] link in
                    let batch = writes.next()
                    if !batch.isEmpty { await commit(batch, on: link) }
                    return batch.isEmpty
                }
                if isOver { return }
            } catch {
                // No connection could be had: those who have waited long enough hear of it, the others wait on.
                let canWait = (error as? DatabaseError)?.isTransient != false && !pool.isClosed
                let patience = canWait ? options.acquireLimit : .zero
                for entry in writes.expired(since: .now - patience) { entry.fail(error) }
                if writes.retire() { return }
                try? await Task.sleep(for: options.backoff.first)  // nobody cancels this task
            }
        }
    }

    private func commit(_ batch: [WriteQueue.Entry], on link: PostgresLink) async {
        do {
            try await link.commit(batch.map(\.write))
            for entry in batch { entry.done.resume() }
        } catch let failure as PostgresFailure where failure.remedy != .none {
            // One of them may have cost the others the transaction: now each has its own.
            let deadline = ContinuousClock.now + options.acquireLimit
            for entry in batch { await commitAlone(entry, on: link, by: deadline) }
        } catch {
            for entry in batch { entry.fail((error as? PostgresFailure)?.error ?? error) }
        }
    }

    /// - Parameter deadline: until when it is tried to connect again.
    private func commitAlone(
        _ entry: WriteQueue.Entry, on link: PostgresLink, by deadline: ContinuousClock.Instant
    ) async {
        do {
            try await again { [pool] in
                try await pool.connect(link, by: deadline)
                try await link.commit([entry.write])
            }
            entry.done.resume()
        } catch {
            entry.fail((error as? PostgresFailure)?.error ?? error)
        }
    }
}

extension WriteQueue.Entry {
    fileprivate func fail(_ error: any Error) {
        write.fail(error)
        done.resume()
    }
}
