internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence

/// What people do with meetings that are here: read, process again, delete.
struct MeetingArchive: Sendable {
    let database: any Database
    let queue: JobQueue
    let ambient: Ambient
    private let meetings = MeetingRepository()
    private let segments = SegmentRepository()
    private let summaries = SummaryRepository()

    init(database: any Database, queue: JobQueue, ambient: Ambient) {
        self.database = database
        self.queue = queue
        self.ambient = ambient
    }

    func list(
        _ filter: MeetingFilter, limit: Int, after position: MeetingPosition?
    ) async throws -> [Meeting] {
        try await database.read { connection in
            try meetings.list(filter, limit: limit, after: position, on: connection)
        }
    }

    /// - Throws: ``ArchiveError`` `.unknown`.
    func meeting(_ id: MeetingID) async throws -> Meeting {
        try await database.read { connection in try existing(id, on: connection) }
    }

    /// The filtered text; of a meeting that is processed again the last one.
    ///
    /// - Throws: ``ArchiveError`` `.unknown`, `.notReady`, `.failed`.
    func text(of id: MeetingID) async throws -> [Segment] {
        try await database.read { connection in
            let meeting = try existing(id, on: connection)
            guard meeting.status != .failed else { throw ArchiveError.failed }
            guard meeting.isReadable else { throw ArchiveError.notReady(meeting.status) }
            return try segments.segments(of: id, on: connection)
        }
    }

    /// - Throws: ``ArchiveError`` `.unknown`, `.notReady`, `.failed`.
    func summary(of id: MeetingID) async throws -> Summary {
        try await database.read { connection in
            let meeting = try existing(id, on: connection)
            guard meeting.status != .failed else { throw ArchiveError.failed }
            guard meeting.isReadable, let summary = try summaries.find(id, on: connection) else {
                throw ArchiveError.notReady(meeting.status)
            }
            return summary
        }
    }

    /// Queues the meeting again: from its original where it is kept, else from its filtered text.
    ///
    /// - Throws: ``ArchiveError`` `.unknown`, and `.nothingLeft` when neither is there.
    func reprocess(_ id: MeetingID) async throws {
        try await database.write { connection in
            try meetings.hold(id, on: connection)
            let meeting = try existing(id, on: connection)
            guard try segments.isAnythingLeft(of: id, on: connection) else { throw ArchiveError.nothingLeft }
            // One that waits or runs will be ready anyway.
            guard meeting.status == .ready || meeting.status == .failed else { return }
            try meetings.setStatus(.queued, of: id, at: ambient.now, on: connection)
            try meetings.note("queued", "asked to process again", of: id, at: ambient.now, on: connection)
            try queue.enqueue(ProcessMeeting.job(for: meeting, ambient: ambient), on: connection)
        }
        queue.announce()
    }

    /// Deletes the meeting and all that was made of it, in the other services by jobs.
    ///
    /// - Throws: ``ArchiveError`` `.unknown`.
    func delete(_ id: MeetingID) async throws {
        let deleted = try await database.write { connection in
            try MeetingRemoval(queue: queue, ambient: ambient).remove([id], on: connection)
        }
        guard deleted > 0 else { throw ArchiveError.unknown }
        queue.announce()
    }

    private func existing(_ id: MeetingID, on connection: any SQLConnection) throws -> Meeting {
        guard let meeting = try meetings.find(id, on: connection) else { throw ArchiveError.unknown }
        return meeting
    }
}
