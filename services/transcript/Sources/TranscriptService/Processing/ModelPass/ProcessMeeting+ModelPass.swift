internal import Domain
internal import DurableJobs
internal import Logging
internal import Persistence
internal import Redaction

extension ProcessMeeting {
    /// Has a language model look at what the rules left, and hides what it found. In one transaction, and before the
    /// analysis, so that nothing is made of what is hidden. Done again after a crash it hides what is left to hide; a try
    /// that comes after this transaction does not ask again.
    func hideMore(with pass: ModelPass, in target: Target, job: LeasedJob) async throws {
        let (isOver, shown) = try await database.read { connection in
            (
                try isModelPassOver(for: job, of: target, on: connection),
                try segments.segments(of: target.id, on: connection)
            )
        }
        guard !isOver else { return }
        let result = try await pass.run(on: shown)
        let taken = try await database.write { connection in
            let meeting = try held(target, on: connection)
            let hidden = try segments.hide(result.spans, in: shown, of: target.id, on: connection)
            let notice = result.notice(after: meeting.redactionPasses)
            try meetings.setRedaction(
                result.passes(after: meeting.redactionPasses), notice: notice, of: target.id, on: connection)
            try meetings.note(
                "model pass",
                """
                \(result.progress.answered) of \(result.progress.count) parts, \(hidden.count) redactions, \
                \(result.dropped) findings dropped\(notice.map { ": \($0)" } ?? "")
                """, of: target.id, at: ambient.now, on: connection)
            try meetings.note(Self.passOver, job.id.description, of: target.id, at: ambient.now, on: connection)
            if hidden.count > 0 {
                try hidden.forget(in: target.id, on: connection)
                // The index keeps the words of what was replaced until it is merged.
                try queue.enqueue(DropTraces.job(ambient: ambient), on: connection)
            }
            return hidden.count
        }
        if taken > 0 { queue.announce() }
        logger.info(
            "model pass over",
            metadata: [
                "meeting.id": "\(target.id)", "model.parts": "\(result.progress.count)",
                "model.answered": "\(result.progress.answered)", "model.spans": "\(taken)",
                "model.dropped": "\(result.dropped)",
                "model.shortfall": "\(result.progress.shortfall?.outcome ?? "none")",
            ])
    }

    /// The step in a meeting's log that names the job whose pass is over.
    private static let passOver = "model pass over"

    /// Whether an earlier try of the same job came past the model. Processing again is another job.
    func isModelPassOver(for job: LeasedJob, of target: Target, on connection: any SQLConnection) throws -> Bool {
        try meetings.isNoted(Self.passOver, job.id.description, of: target.id, on: connection)
    }
}
