internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence

/// What somebody's decision on a job means for its meeting.
enum MeetingCare {
    private static let meetings = MeetingRepository()
    private static let segments = SegmentRepository()

    static let jobs = JobCare(ProcessMeeting.kind, retrying: retry, discarding: discard)

    /// What erases has to run.
    static let erasing = ([DropTraces.kind] + ForgetElsewhere.Service.allCases.map(\.job)).map { kind in
        JobCare(
            kind, retrying: { _, _, _ in nil },
            discarding: { _, _, _ in "It erases what is left of deleted meetings: it has to run." })
    }

    @Sendable private static func retry(_ job: JobRecord, at now: Date, on connection: any SQLConnection) throws
        -> String?
    {
        guard let meeting = try meeting(of: job, on: connection) else {
            return "The meeting was deleted, or sent again since: there is nothing to try."
        }
        guard meeting.status == .failed else {
            return "The meeting is \(meeting.status.rawValue): there is nothing to try."
        }
        guard try segments.isAnythingLeft(of: meeting.id, on: connection) else {
            return "The original was erased when the meeting failed: send the transcript again."
        }
        try meetings.setStatus(.queued, of: meeting.id, at: now, on: connection)
        try meetings.note("queued", "its job is tried again", of: meeting.id, at: now, on: connection)
        return nil
    }

    @Sendable private static func discard(
        _ job: JobRecord, at now: Date, on connection: any SQLConnection
    ) throws -> String? {
        guard let meeting = try meeting(of: job, on: connection) else { return nil }
        try meetings.note("discarded", "its job was discarded", of: meeting.id, at: now, on: connection)
        // One that was to be processed again stays as it was.
        if meeting.isReadable {
            try meetings.setStatus(.ready, of: meeting.id, at: now, on: connection)
        } else {
            let error = "The meeting was not processed: its job was discarded. Send the transcript again."
            try meetings.setStatus(.failed, error: error, of: meeting.id, at: now, on: connection)
            try segments.eraseOriginal(of: meeting.id, on: connection)
        }
        return nil
    }

    /// Nil when it is gone, or another delivery took its place.
    private static func meeting(of job: JobRecord, on connection: any SQLConnection) throws -> Meeting? {
        guard let target = ProcessMeeting.Target(job.payload) else { return nil }
        try meetings.hold(target.id, on: connection)
        guard let meeting = try meetings.find(target.id, on: connection), meeting.revision == target.revision else {
            return nil
        }
        return meeting
    }
}
