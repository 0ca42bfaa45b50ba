internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import Metrics
internal import Persistence
internal import SlackAPI

/// Brings a stored reply to Slack, part after part. What cannot be delivered is kept with its reason.
struct DeliverReply: JobHandler {
    /// How long a reply waits for a Slack that is away.
    static let longestWait: Duration = .seconds(86_400)

    let kind = ReplyRepository.job
    let concurrency = 16

    let repository: ReplyRepository
    let carrier: ReplyCarrier
    let logger: Logger

    func run(_ job: LeasedJob) async throws {
        guard let id = ReplyID(job.payload) else { throw JobFailure.permanent("the job names no reply") }
        guard var stored = try await repository.waiting(id) else { return }
        while stored.sent < stored.reply.parts.count {
            let wasBegun = stored.begun > stored.sent
            if !wasBegun {
                guard try await repository.begin(stored.sent, of: id) else { return }
                stored.begun = stored.sent + 1
            }
            let posted = try await send(stored, wasBegun: wasBegun)
            stored.sent += 1
            if let posted { stored.posted.append(posted) }
            if stored.sent < stored.reply.parts.count { try await repository.note(stored) }
        }
        try await finish(stored, job)
    }

    private func send(_ stored: StoredReply, wasBegun: Bool) async throws -> SlackPlace? {
        do {
            return try await carrier.send(stored, wasBegun: wasBegun)
        } catch let error as any Undelivered {
            // What was certainly not taken need not be looked for before the next try.
            if !error.mayHaveHappened, !wasBegun { try await repository.takeBack(stored.sent, of: stored.id) }
            throw failure(of: error, stored)
        } catch let error as SlackResponseURLError {
            throw JobFailure.permanent(error.description)
        } catch let error as NoWorkspace {
            // Somebody may install the app, or mend the settings.
            throw postponed(error.description, wait: .seconds(60), stored)
        }
    }

    private func failure(of error: any Undelivered, _ stored: StoredReply) -> JobFailure {
        guard error.isRetryable else { return .permanent("\(error)") }
        guard error.mayHaveHappened || !error.isUnsent else {
            return postponed("\(error)", wait: max(error.retryAfter ?? .seconds(5), .seconds(1)), stored)
        }
        return .transient("\(error)", retryAfter: error.retryAfter)
    }

    /// Waiting for Slack uses up no tries, only the reply's time.
    private func postponed(_ reason: String, wait: Duration, _ stored: StoredReply) -> JobFailure {
        let age = repository.ambient.now.timeIntervalSince(stored.createdAt)
        return age < Self.longestWait.seconds ? .postponed(reason, wait: wait) : .permanent(reason)
    }

    private func finish(_ stored: StoredReply, _ job: LeasedJob) async throws {
        let now = repository.ambient.now
        try await repository.database.write { connection in
            try ReplyRepository.finish(stored, at: now, on: connection)
            if let meeting = stored.reply.notice {
                try NoticeRepository.keep(stored.posted, of: meeting, in: stored.reply.team, at: now, on: connection)
            }
            try repository.queue.complete(job, on: connection)
        }
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let id = ReplyID(job.payload) else { return }
        Counter(label: "alpha.slack.replies.dead").increment()
        logger.error("a reply could not be delivered", metadata: ["reply.id": "\(id)", "reason": "\(reason)"])
        try ReplyRepository.bury(id, reason: reason, at: repository.ambient.now, on: connection)
    }
}
