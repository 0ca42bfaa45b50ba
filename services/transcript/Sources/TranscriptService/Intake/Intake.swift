internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Persistence
internal import Redaction
internal import TranscriptFormats

/// Takes transcripts in: stored with their job in one transaction, before the caller hears that they are.
struct Intake: Sendable {
    struct Receipt: Sendable {
        let id: MeetingID
        let status: Meeting.Status
        /// The meeting was here already.
        let isDuplicate: Bool
    }

    let database: any Database
    let queue: JobQueue
    let ambient: Ambient
    /// Where the day of an arrival begins.
    let zone: TimeZone
    private let meetings = MeetingRepository()
    private let segments = SegmentRepository()
    private let proposals = ProposalRepository()

    init(database: any Database, queue: JobQueue, ambient: Ambient, zone: TimeZone) {
        self.database = database
        self.queue = queue
        self.ambient = ambient
        self.zone = zone
    }

    /// Stores `delivery`, unless its meeting is here already.
    ///
    /// - Parameter replace: put it in the place of the meeting with the same id, words or file name; a name that lost
    ///   something to the filter is nobody's. A meeting that failed is replaced in any case: its text is gone.
    func accept(_ delivery: Delivery, replace: Bool) async throws -> Receipt {
        let receipt = try await database.write { connection in
            let known = try knownAndHeld(delivery, byFilename: replace, on: connection)
            guard let first = known.first else {
                return try store(delivery, inPlaceOf: nil, on: connection)
            }
            guard replace || first.status == .failed else {
                return Receipt(id: first.id, status: first.status, isDuplicate: true)
            }
            // The id may be one meeting's and the words another's: all give way to this delivery.
            for other in known.dropFirst() {
                try proposals.moveDecided(from: other.id, to: first.id, on: connection)
                try MeetingRemoval(queue: queue, ambient: ambient).remove([other.id], on: connection)
            }
            return try store(delivery, inPlaceOf: first, on: connection)
        }
        queue.announce()
        return receipt
    }

    /// Two deliveries of one meeting follow one another, and nobody changes the meetings that this one is about.
    private func knownAndHeld(
        _ delivery: Delivery, byFilename: Bool, on connection: any SQLConnection
    ) throws -> [Meeting] {
        let names = [
            "words \(delivery.contentHash)", delivery.externalID.map { "id \($0)" },
            byFilename ? delivery.filename.map { "file \($0.text(for: .store))" } : nil,
        ].compactMap(\.self)
        // Always in the same order, so that no two wait for each other.
        for name in names.sorted() { try connection.lock("delivery \(name)") }
        let found = try known(delivery, byFilename: byFilename, on: connection)
        for id in found.map(\.id.description).sorted().compactMap(MeetingID.init) {
            try meetings.hold(id, on: connection)
        }
        return found.isEmpty ? [] : try known(delivery, byFilename: byFilename, on: connection)
    }

    private func known(
        _ delivery: Delivery, byFilename: Bool, on connection: any SQLConnection
    ) throws -> [Meeting] {
        let known = try meetings.matches(
            externalID: delivery.externalID, contentHash: delivery.contentHash, on: connection)
        // Behind a placeholder, many names look the same.
        guard known.isEmpty, byFilename, let filename = delivery.filename, !filename.hasPlaceholder else {
            return known
        }
        return try meetings.find(filename: filename, on: connection).map { [$0] } ?? []
    }

    /// - Parameter old: the meeting that keeps its id and the tickets made of it, and loses all that rests on its words.
    private func store(
        _ delivery: Delivery, inPlaceOf old: Meeting?, on connection: any SQLConnection
    ) throws -> Receipt {
        let now = ambient.now
        let id = old?.id ?? ambient.makeID()
        let arrival = old?.createdAt ?? now
        let meeting = Meeting(
            id: id, externalID: delivery.externalID, contentHash: delivery.contentHash, title: delivery.title,
            filename: delivery.filename, format: delivery.format.rawValue, status: .queued, isReadable: false,
            error: nil, meetingDate: delivery.meetingDate, startedAt: delivery.startedAt,
            heldOn: delivery.meetingDate ?? CalendarDate(arrival, in: zone),
            durationSeconds: delivery.durationSeconds,
            participants: delivery.participants, projectTags: [], originalLength: delivery.length,
            filteredLength: nil, redactions: RedactionCounts(), redactionPasses: [], redactionNotice: nil,
            revision: (old?.revision ?? 0) + 1, createdAt: arrival, updatedAt: now)
        if old == nil {
            try meetings.insert(meeting, on: connection)
        } else {
            try meetings.replace(with: meeting, on: connection)
            try proposals.deleteUndecided(of: id, on: connection)
        }
        try segments.storeOriginal(delivery.bytes, of: id, on: connection)
        try meetings.note(
            "received", "\(delivery.format.rawValue), \(delivery.bytes.count) bytes", of: id, at: now, on: connection)
        try queue.enqueue(ProcessMeeting.job(for: meeting, ambient: ambient), on: connection)
        return Receipt(id: id, status: .queued, isDuplicate: false)
    }
}
