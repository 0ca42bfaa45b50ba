internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import MeetingAnalysis
internal import Persistence
internal import Redaction
internal import ServiceHost
internal import TranscriptFormats

/// Makes a meeting of what came in: parse, redact, store the filtered text and erase the original, let a language model
/// hide more where one is set, analyse.
///
/// Each part ends in one transaction, so a crash at any point repeats a part at most: once the filtered text is stored
/// the original is gone, and what follows goes on from the filtered text.
struct ProcessMeeting: JobHandler {
    static let kind: JobKind = "process-meeting"

    let database: any Database
    let queue: JobQueue
    let redactor: CurrentRedactor
    let analyst: any MeetingAnalyst
    /// Nil when the rules alone filter.
    let modelPass: ModelPass?
    let workspaces: any WorkspaceSource
    let retainOriginal: Bool
    let zone: TimeZone
    let ambient: Ambient
    let logger: Logger
    var kind: JobKind { Self.kind }

    var concurrency: Int {
        Self.concurrency(cores: ProcessInfo.processInfo.activeProcessorCount, asksModel: modelPass != nil)
    }

    let meetings = MeetingRepository()
    let segments = SegmentRepository()
    private let summaries = SummaryRepository()
    private let proposals = ProposalRepository()

    init(
        database: any Database, queue: JobQueue, redactor: CurrentRedactor, analyst: any MeetingAnalyst,
        modelPass: ModelPass?,
        workspaces: any WorkspaceSource, retainOriginal: Bool, zone: TimeZone, ambient: Ambient, logger: Logger
    ) {
        self.database = database
        self.queue = queue
        self.redactor = redactor
        self.analyst = analyst
        self.modelPass = modelPass
        self.workspaces = workspaces
        self.retainOriginal = retainOriginal
        self.zone = zone
        self.ambient = ambient
        self.logger = logger
    }

    /// Processing keeps a core busy for as long as it takes, so one core is left to answer callers. Waiting for a model
    /// keeps none busy.
    static func concurrency(cores: Int, asksModel: Bool) -> Int { max(1, cores - 1) + (asksModel ? 2 : 0) }

    static func job(for meeting: Meeting, ambient: Ambient) -> NewJob {
        NewJob(id: ambient.makeID(), kind: kind, payload: Target(meeting).payload, runAt: ambient.now)
    }

    /// One delivery of one meeting.
    struct Target: Sendable {
        let id: MeetingID
        let revision: Int

        init(_ meeting: Meeting) {
            self.id = meeting.id
            self.revision = meeting.revision
        }

        init?(_ payload: String) {
            let parts = payload.split(separator: "/")
            guard parts.count == 2, let id = MeetingID(parts[0]), let revision = Int(parts[1]) else { return nil }
            self.id = id
            self.revision = revision
        }

        var payload: String { "\(id)/\(revision)" }
    }

    /// The meeting was deleted, or another delivery took its place.
    private struct Superseded: Error {}

    func run(_ job: LeasedJob) async throws {
        guard let target = Target(job.payload) else { throw JobFailure.permanent("the job names no meeting") }
        do {
            let redactor = await redactor.redactor()
            let original = try await begin(target, job: job)
            if let original { try await filter(original, of: target, by: redactor) }
            try await refilter(target, by: redactor, isFresh: original != nil)
            // Also when a try before this one erased the original and went no further.
            if !retainOriginal { await dropTraces() }
            if let modelPass { try await hideMore(with: modelPass, in: target, job: job) }
            try await analyse(target, job: job)
            logger.info("meeting ready", metadata: ["meeting.id": "\(target.id)"])
        } catch is Superseded {
            return
        } catch let error as DatabaseError {
            throw error.isTransient ? JobFailure.transient(error.description) : JobFailure.permanent(error.description)
        }
    }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        guard let target = Target(job.payload) else { return }
        do {
            _ = try held(target, on: connection)
        } catch is Superseded {
            return
        }
        let error = "The meeting could not be processed: \(reason). Send the transcript again."
        try meetings.setStatus(.failed, error: error, of: target.id, at: ambient.now, on: connection)
        try meetings.note("failed", reason, of: target.id, at: ambient.now, on: connection)
        guard !retainOriginal else { return }
        try segments.eraseOriginal(of: target.id, on: connection)
        try queue.enqueue(DropTraces.job(ambient: ambient), on: connection)
    }

    /// At once where nobody reads just then, else by a job that tries until it can.
    private func dropTraces() async {
        do {
            try await database.dropTraces()
        } catch {
            logger.info("traces of erased text are dropped later", metadata: ["reason": "\(error)"])
            do {
                try await database.write { connection in
                    _ = try queue.enqueue(DropTraces.job(ambient: ambient), on: connection)
                }
            } catch {
                logger.warning("traces of erased text could not be dropped", metadata: ["reason": "\(error)"])
            }
        }
    }

    func current(_ target: Target, on connection: any SQLConnection) throws -> Meeting {
        guard let meeting = try meetings.find(target.id, on: connection), meeting.revision == target.revision else {
            throw Superseded()
        }
        return meeting
    }

    /// - Returns: the original, where it is kept and to be filtered.
    /// The meeting, which nobody else changes until the transaction ends.
    ///
    /// - Throws: `Superseded` as above.
    func held(_ target: Target, on connection: any SQLConnection) throws -> Meeting {
        try meetings.hold(target.id, on: connection)
        return try current(target, on: connection)
    }

    private func begin(_ target: Target, job: LeasedJob) async throws -> [UInt8]? {
        try await database.write { connection in
            let meeting = try held(target, on: connection)
            try meetings.setStatus(.processing, of: target.id, at: ambient.now, on: connection)
            // The rules alone would bring back what a model hid, and the model may be away this time.
            guard !meeting.redactionPasses.contains(.model) else { return nil }
            // What an earlier try said of the model stays with the text that it was asked about.
            guard try !isModelPassOver(for: job, of: target, on: connection) else { return nil }
            return try segments.original(of: target.id, on: connection)
        }
    }

    private func filter(_ original: [UInt8], of target: Target, by redactor: Redactor) async throws {
        let (filtered, redactions) = try await HeavyWork.run {
            try await Self.redact(original, by: redactor)
        }
        try await database.write { connection in
            _ = try held(target, on: connection)
            try segments.replace(
                with: filtered, redactions: redactions, of: target.id, at: ambient.now, on: connection)
            if !retainOriginal { try segments.eraseOriginal(of: target.id, on: connection) }
            // What the model hid in an earlier text stands in this one again until it was asked.
            if modelPass != nil { try meetings.setReadable(false, target.id, on: connection) }
            try meetings.setRedaction([.rules], notice: nil, of: target.id, on: connection)
            try meetings.note(
                "filtered", "\(filtered.count) segments, \(redactions.total) redactions, rules", of: target.id,
                at: ambient.now, on: connection)
        }
    }

    /// Parses and redacts, beside the event loop.
    @concurrent
    private static func redact(
        _ original: [UInt8], by redactor: Redactor
    ) async throws -> ([Segment], RedactionCounts) {
        let transcript: ParsedTranscript
        do {
            transcript = try TranscriptReader().read(original)
        } catch {
            throw JobFailure.permanent("its file cannot be read")
        }
        let redacted = redactor.redact(turns: transcript.turns.map(\.text))
        // Fails closed: a turn without its filtered text would shift all that follow.
        guard redacted.count == transcript.turns.count else {
            throw JobFailure.permanent("redaction did not cover every segment")
        }
        var speakers: [OriginalText: FilteredText] = [:]
        for speaker in transcript.turns.compactMap(\.speaker) where speakers[speaker] == nil {
            speakers[speaker] = redactor.redact(speaker).filtered
        }
        let filtered = zip(transcript.turns, redacted).map { turn, redacted in
            Segment(
                index: turn.index, speaker: turn.speaker.flatMap { speakers[$0] }, startSeconds: turn.startSeconds,
                text: redacted.filtered)
        }
        return (filtered, RedactionCounts(redacted))
    }

    /// Takes terms that are new since then out of what was filtered before.
    ///
    /// - Parameter isFresh: whether the text itself was filtered just now.
    private func refilter(_ target: Target, by redactor: Redactor, isFresh: Bool) async throws {
        let filtered = try await database.read { connection in
            _ = try current(target, on: connection)
            return isFresh ? [] : try segments.segments(of: target.id, on: connection)
        }
        let text = await HeavyWork.run { await Refiltering.text(filtered, by: redactor) }
        try await database.write { connection in
            let meeting = try held(target, on: connection)
            let refiltering = Refiltering(meeting: meeting, text: text, redactor: redactor, now: ambient.now)
            guard try refiltering.store(on: connection) else { return }
            try meetings.note(
                "filtered again", "\(text?.redactions.total ?? 0) redactions more", of: target.id, at: ambient.now,
                on: connection)
            try queue.enqueue(DropTraces.job(ambient: ambient), on: connection)
        }
    }

    private func analyse(_ target: Target, job: LeasedJob) async throws {
        let (meeting, filtered) = try await database.read { connection in
            (try current(target, on: connection), try segments.segments(of: target.id, on: connection))
        }
        let workspace = await workspaces.workspace()
        let input = FilteredMeeting(
            title: meeting.title, date: meeting.meetingDate ?? CalendarDate(meeting.createdAt, in: zone),
            segments: filtered.map(\.forAnalysis), participants: meeting.participants)
        let analysis = try await HeavyWork.run { try await analyst.analyse(input, in: workspace.view) }
        try await database.write { connection in
            let now = ambient.now
            _ = try held(target, on: connection)
            try summaries.store(Summary(analysis, notes: workspace.notes), of: target.id, on: connection)
            try proposals.merge(
                analysis.proposals, checked: EvidenceCheck(input), of: target.id, at: now, on: connection)
            let tags = Set(analysis.proposals.compactMap(\.project)).sorted()
            try meetings.setProjectTags(tags, of: target.id, on: connection)
            try meetings.setStatus(.ready, of: target.id, at: now, on: connection)
            try meetings.note(
                "analysed", "\(analysis.proposals.count) proposals, engine \(analysis.engine)", of: target.id,
                at: now, on: connection)
            try Notices(queue: queue, ambient: ambient).tellReady(target.id, on: connection)
            try queue.complete(job, on: connection)
        }
    }
}
