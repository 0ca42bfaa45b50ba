internal import DurableJobs
internal import FoundationEssentials
internal import HTTPTypes
internal import MeetingForgetting
internal import Operations
internal import Persistence
public import ServiceHost

extension NotionService {
    /// What the executable does with its data when it is given arguments.
    public static let commands: ServiceMain.Commands = OperatedService(
        migrations: NotionMigrations.all, care: [PublicationCare.jobs, .none(ReadPage.jobKind), DropTraces.care]
    )
    .commands
}

/// What somebody's decision on a job means for the notes that it was to publish.
enum PublicationCare {
    static let jobs = JobCare(PublishNotes.jobKind, retrying: retry, discarding: discard)

    /// The publication is pending again, and goes on with the page and the blocks that it has.
    @Sendable private static func retry(_ job: JobRecord, at now: Date, on connection: any SQLConnection) throws
        -> String?
    {
        guard let (id, version) = PublishNotes.subject(job.payload) else { return "It names no publication." }
        let changed = try connection.execute(
            """
            UPDATE publications SET state = 'pending', problem_status = NULL, reason = NULL, updated_at = ?
            WHERE id = ? AND version = ? AND state = 'failed'
            """, [.instant(now), .id(id), .integer(version)])
        return changed > 0 ? nil : "The notes are published, or a newer version of them took their place."
    }

    @Sendable private static func discard(
        _ job: JobRecord, at now: Date, on connection: any SQLConnection
    ) throws -> String? {
        guard let (id, version) = PublishNotes.subject(job.payload) else { return nil }
        try PublicationLedger.fail(
            id, version: version, status: HTTPResponse.Status.badGateway.code, reason: "Its job was discarded.",
            at: now,
            on: connection)
        return nil
    }
}
