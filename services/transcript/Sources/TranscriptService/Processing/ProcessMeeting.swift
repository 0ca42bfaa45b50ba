internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import MeetingAnalysis
internal import Persistence
internal import Redaction
internal import TranscriptFormats

/// Makes a meeting of what came in: parse, redact, store the filtered text and erase the original, analyse.
///
/// Each half ends in one transaction, so a crash at any point repeats a half at most: once the filtered text is stored
/// the original is gone, and the analysis goes on from the filtered text.
struct ProcessMeeting: JobHandler {
    static let kind: JobKind = "process-meeting"

    let database: any Database
    let queue: JobQueue
    let analyst: any MeetingAnalyst
    let workspaces: any WorkspaceSource
    let retainOriginal: Bool
    let zone: TimeZone
    let ambient: Ambient
    let logger: Logger
    var kind: JobKind { Self.kind }

    private let meetings = MeetingRepository()
    private let segments = SegmentRepository()
    private let summaries = SummaryRepository()
    private let proposals = ProposalRepository()

    init(
        database: any Database, queue: JobQueue, analyst: any MeetingAnalyst, workspaces: any WorkspaceSource,
        retainOriginal: Bool, zone: TimeZone, ambient: Ambient, logger: Logger
    ) {
        self.database = database
        self.queue = queue
        self.analyst = analyst
        self.workspaces = workspaces
        self.retainOriginal = retainOriginal
        self.zone = zone
        self.ambient = ambient
        self.logger = logger
    }

    static func job(for id: MeetingID, ambient: Ambient) -> NewJob {
        NewJob(id: ambient.makeID(), kind: kind, payload: id.description, runAt: ambient.now)
    }

    func run(_ job: LeasedJob) async throws {
        guard let id = MeetingID(job.payload) else { throw JobFailure.permanent("the job names no meeting") }
        guard let (meeting, original) = try await begin(id) else { return }  // deleted in the meantime
        if let original { try await filter(original, of: id, job: job) }
        try await analyse(meeting, job: job)
        logger.info("meeting ready", metadata: ["meeting.id": "\(id)"])
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let id = MeetingID(job.payload) else { return }
        let error = "The meeting could not be processed: \(reason). Send the transcript again."
        try meetings.setStatus(.failed, error: error, of: id, at: ambient.now, on: connection)
        try meetings.note("failed", reason, of: id, at: ambient.now, on: connection)
        if !retainOriginal { try segments.eraseOriginal(of: id, on: connection) }
    }

    private func begin(_ id: MeetingID) async throws -> (Meeting, original: [UInt8]?)? {
        try await database.write { connection in
            guard let meeting = try meetings.find(id, on: connection) else { return nil }
            try meetings.setStatus(.processing, of: id, at: ambient.now, on: connection)
            return (meeting, try segments.original(of: id, on: connection))
        }
    }

    private func filter(_ original: [UInt8], of id: MeetingID, job: LeasedJob) async throws {
        let (filtered, redactions) = try await Self.redact(original)
        try await database.write { connection in
            try segments.replace(
                with: filtered, redactions: redactions, of: id, at: ambient.now, on: connection)
            if !retainOriginal { try segments.eraseOriginal(of: id, on: connection) }
            try meetings.note(
                "filtered", "\(filtered.count) segments, \(redactions.total) redactions, rules", of: id,
                at: ambient.now, on: connection)
        }
        if !retainOriginal { try await database.dropTraces() }
    }

    /// Parses and redacts, beside the event loop.
    @concurrent
    private static func redact(_ original: [UInt8]) async throws -> ([Segment], RedactionCounts) {
        let transcript: ParsedTranscript
        do {
            transcript = try TranscriptReader().read(original)
        } catch {
            throw JobFailure.permanent("its file cannot be read")
        }
        let redacted = Redactor().redact(conversation: transcript.turns.map(\.text))
        // Fails closed: a turn without its filtered text would shift all that follow.
        guard redacted.count == transcript.turns.count else {
            throw JobFailure.permanent("redaction did not cover every segment")
        }
        let filtered = zip(transcript.turns, redacted).map { turn, redacted in
            Segment(
                index: turn.index, speaker: turn.speaker, startSeconds: turn.startSeconds, text: redacted.filtered)
        }
        return (filtered, RedactionCounts(redacted))
    }

    private func analyse(_ meeting: Meeting, job: LeasedJob) async throws {
        let filtered = try await database.read { connection in
            try segments.segments(of: meeting.id, on: connection)
        }
        let workspace = await workspaces.workspace()
        let analysis = try await analyst.analyse(
            FilteredMeeting(
                title: meeting.title, date: meeting.meetingDate ?? CalendarDate(meeting.createdAt, in: zone),
                segments: filtered.map(\.forAnalysis), participants: meeting.participants),
            in: workspace.view)
        try await database.write { connection in
            let now = ambient.now
            try summaries.store(Summary(analysis, notes: workspace.notes), of: meeting.id, on: connection)
            try proposals.merge(analysis.proposals, of: meeting.id, at: now, on: connection)
            let tags = Set(analysis.proposals.compactMap(\.project)).sorted()
            try meetings.setProjectTags(tags, of: meeting.id, on: connection)
            try meetings.setStatus(.ready, of: meeting.id, at: now, on: connection)
            try meetings.note(
                "analysed", "\(analysis.proposals.count) proposals, engine \(analysis.engine)", of: meeting.id,
                at: now, on: connection)
            try queue.complete(job, on: connection)
        }
    }
}
