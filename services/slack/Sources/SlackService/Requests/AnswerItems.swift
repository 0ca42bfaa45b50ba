internal import Domain
internal import DurableJobs
internal import Logging
internal import Persistence

/// Answers what came in, of one kind: works out the outcome and stores it together with the end of the request.
struct AnswerItems: JobHandler {
    let itemKind: InboxItem.Kind
    let concurrency: Int
    let inbox: Inbox
    let replies: ReplyRepository
    let desk: any Desk

    var kind: JobKind { itemKind.job }

    func run(_ job: LeasedJob) async throws {
        guard let id = InboxID(job.payload) else { throw JobFailure.permanent("the job names no request") }
        guard let item = try await inbox.item(id) else { return }
        let outcome = try await desk.answer(item)
        try await end(item, with: outcome, answered: true) { connection in
            try inbox.queue.complete(job, on: connection)
        }
    }

    /// Nobody is left without an answer: when all tries failed, the asker is told so.
    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let id = InboxID(job.payload),
            let item = try Inbox.item(id, on: connection)
        else { return }
        try store(desk.apology(for: item), for: item, answered: false, on: connection)
    }

    private func end(
        _ item: InboxItem, with outcome: Outcome, answered: Bool,
        also: @escaping @Sendable (any SQLConnection) throws -> Void
    ) async throws {
        try await inbox.database.write { connection in
            try store(outcome, for: item, answered: answered, on: connection)
            try also(connection)
        }
        if !outcome.replies.isEmpty { inbox.queue.announce(ReplyRepository.job) }
        // A decision adds a notification of our own.
        if !outcome.writes.isEmpty { inbox.queue.announce(InboxItem.Kind.notification.job) }
    }

    private func store(
        _ outcome: Outcome, for item: InboxItem, answered: Bool, on connection: any SQLConnection
    ) throws {
        try RequestMeetings.note(outcome.meetings, of: item.id, at: inbox.ambient.now, on: connection)
        try replies.store(outcome.replies, cause: item.id, on: connection)
        for write in outcome.writes { try write(connection) }
        try Inbox.end(item.id, answered: answered, at: inbox.ambient.now, on: connection)
    }
}

/// Works out what a request comes to.
protocol Desk: Sendable {
    /// - Throws: when another try can help; what cannot be mended by one is an outcome that says so.
    func answer(_ item: InboxItem) async throws -> Outcome

    /// What is shown when all tries failed.
    func apology(for item: InboxItem) -> Outcome
}
