internal import DurableJobs
internal import FoundationEssentials
internal import MeetingForgetting
internal import Operations
internal import Persistence
public import ServiceHost

extension LinearService {
    /// What the executable does with its data when it is given arguments.
    public static let commands: ServiceMain.Commands = OperatedService(
        migrations: LinearMigrations.all, care: [CreationCare.jobs, DropTraces.care]
    )
    .commands
}

/// What somebody's decision on a job means for the issues that it was to create.
enum CreationCare {
    static let jobs = JobCare(ResumeCreations.jobKind, retrying: retry) { job, now, connection in
        guard let creation = UUID(uuidString: job.payload) else { return nil }
        try CreationLedger.giveUp(creation, reason: JobQueue.discarded, at: now, on: connection)
        return nil
    }

    /// What was given up together with the job is pending again; its issues have the ids that they had, so that those
    /// which Linear has after all are found.
    @Sendable private static func retry(_ job: JobRecord, at now: Date, on connection: any SQLConnection) throws
        -> String?
    {
        guard let creation = UUID(uuidString: job.payload), let reason = job.reason else {
            return "It names no creation."
        }
        let issues = try connection.execute(
            """
            UPDATE issue_writes SET state = 'pending', reason = NULL, updated_at = ?
            WHERE creation_id = ? AND state = 'failed' AND reason = ?
            """, [.instant(now), .uuid(creation), .text(reason)])
        let comments = try connection.execute(
            """
            UPDATE issue_writes SET comment = 'pending', comment_reason = NULL, updated_at = ?
            WHERE creation_id = ? AND state <> 'failed' AND comment = 'failed' AND comment_reason = ?
            """, [.instant(now), .uuid(creation), .text(reason)])
        guard issues + comments > 0 else {
            return "Nothing of it is left to create: what was asked for was erased, or is done. Make the call again."
        }
        return nil
    }
}
