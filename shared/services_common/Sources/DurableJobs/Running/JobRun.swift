internal import Domain
internal import FoundationEssentials
internal import Logging
internal import Metrics

/// One try of one job: the work beside a heartbeat, and then the ending.
struct JobRun: Sendable {
    let job: LeasedJob
    let handler: any JobHandler
    let queue: JobQueue
    let settings: JobRunnerSettings
    let ambient: Ambient
    let logger: Logger
    let isStopping: @Sendable () -> Bool

    /// The most that a failure may ask to be waited; dates far beyond would not sort.
    private static let longestWait: Duration = .seconds(86_400)

    private enum Ending: Sendable {
        case finished
        case failed(any Error)
        case leaseLost
    }

    func run() async {
        logger.debug("job begun", metadata: metadata())
        let ending = await work()
        do {
            try await conclude(ending)
        } catch is LeaseLost {
            // The handler completed the job in its own transaction, or another worker has it.
        } catch {
            // The lease runs out and the job is run again: nothing is lost.
            logger.warning("job could not be concluded", metadata: metadata(["reason": "\(error)"]))
        }
        logger.debug("job ended", metadata: metadata())
    }

    private func work() async -> Ending {
        await withTaskGroup(of: Ending?.self) { group in
            group.addTask {
                do {
                    try await handler.run(job)
                    return .finished
                } catch {
                    return .failed(error)
                }
            }
            group.addTask { await holdIsLost() ? .leaseLost : nil }
            for await ending in group {
                guard let ending else { continue }  // the runner was cancelled; how the work takes it is still to come
                group.cancelAll()
                return ending
            }
            return .failed(CancellationError())
        }
    }

    /// Renews the hold until the work ends. Returns true when it was lost, or could not be renewed before it ran out, so that
    /// the work is cancelled: another worker may begin it then.
    private func holdIsLost() async -> Bool {
        var heldUntil = ambient.now + settings.lease.seconds
        while !Task.isCancelled {
            do {
                try await ambient.clock.sleep(for: settings.heartbeat)
                // One that finishes its work holds it longer, by which a process that takes its place leaves it alone.
                let lease = isStopping() ? settings.lease * 2 : settings.lease
                let until = ambient.now + lease.seconds
                try await queue.renew(job, for: lease)
                heldUntil = until
            } catch is LeaseLost {
                return true
            } catch {
                // A busy database: the hold lasts for some heartbeats more.
                if ambient.now + settings.heartbeat.seconds >= heldUntil { return true }
            }
        }
        return false
    }

    private func conclude(_ ending: Ending) async throws {
        switch ending {
        case .finished:
            count("done")
            try await queue.complete(job)
        case .leaseLost:
            count("lost")
            logger.info("job was taken over or completed", metadata: metadata())
        case .failed(is LeaseLost):
            count("lost")
        case .failed(let error) where Task.isCancelled && (error as? JobFailure)?.isPermanent != true:
            try await queue.release(job, runAt: ambient.now, reason: "the service stopped", countsAsTry: false)
        case .failed(let error):
            try await fail(error)
        }
    }

    private func fail(_ error: any Error) async throws {
        let failure = error as? JobFailure
        // The text of an error that is not ours may hold anything, so only its type is kept.
        let reason = failure?.reason ?? "\(type(of: error))"
        let countsAsTry = failure?.countsAsTry ?? true
        guard failure?.isPermanent != true, !countsAsTry || job.attempt < job.maxAttempts else {
            count("dead")
            logger.error("job given up", metadata: metadata(["reason": "\(reason)"]))
            try await queue.bury(job, reason: reason) { connection in
                try handler.buried(job, reason: reason, on: connection)
            }
            return
        }
        count("retried")
        let delay =
            failure?.retryAfter.map { min($0, Self.longestWait) }
            ?? settings.backoff.delay(attempt: job.attempt, fraction: ambient.fraction())
        logger.info("job failed and is tried again", metadata: metadata(["reason": "\(reason)"]))
        try await queue.release(job, runAt: ambient.now + delay.seconds, reason: reason, countsAsTry: countsAsTry)
    }

    private func count(_ outcome: String) {
        Counter(label: "alpha.jobs.ended", dimensions: [("kind", job.kind.rawValue), ("outcome", outcome)]).increment()
    }

    private func metadata(_ more: Logger.Metadata = [:]) -> Logger.Metadata {
        more.merging(["job.id": "\(job.id)", "job.kind": "\(job.kind)", "job.attempt": "\(job.attempt)"]) { first, _ in
            first
        }
    }
}
