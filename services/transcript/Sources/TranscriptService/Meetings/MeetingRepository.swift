internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// Meetings, their participants and their text. Every function joins the transaction of its connection.
struct MeetingRepository: Sendable {
    /// Lets no other transaction change the meeting until this one ends. Whoever decides by what it reads of a meeting holds
    /// it first.
    func hold(_ id: MeetingID, on connection: any SQLConnection) throws {
        try connection.lock("meeting \(id)")
    }

    func insert(_ meeting: Meeting, on connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO meetings (id, external_id, content_hash, title, filename, format, status, meeting_date,
                started_at, held_on, held_at, duration_seconds, original_length, redaction_passes, revision, created_at,
                updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(meeting.id), .optional(meeting.externalID), .text(meeting.contentHash),
                .optional(meeting.title?.text(for: .store)), .optional(meeting.filename?.text(for: .store)),
                .text(meeting.format),
                .text(meeting.status.rawValue), .optional(meeting.meetingDate), .optional(meeting.startedAt),
                .text(meeting.heldOn.description), .instant(meeting.heldAt), .optional(meeting.durationSeconds),
                .integer(meeting.originalLength), .texts([]), .integer(meeting.revision), .instant(meeting.createdAt),
                .instant(meeting.updatedAt),
            ])
        try insertParticipants(of: meeting, on: connection)
    }

    /// Puts a new delivery in the place of what was known of the meeting: its row stays, with all that refers to it, and
    /// what was made of the words before goes.
    func replace(with meeting: Meeting, on connection: any SQLConnection) throws {
        for table in ["segments", "participants", "originals", "summaries", "project_tags"] {
            try connection.execute("DELETE FROM \(table) WHERE meeting_id = ?", [.id(meeting.id)])
        }
        try connection.execute(
            """
            UPDATE meetings SET external_id = ?, content_hash = ?, title = ?, filename = ?, format = ?, status = ?,
                is_readable = FALSE, error = NULL, meeting_date = ?, started_at = ?, held_on = ?, held_at = ?,
                duration_seconds = ?, original_length = ?, filtered_length = NULL,
                redactions_amount = 0, redactions_price = 0, redactions_budget = 0, redactions_finance = 0,
                redactions_term = 0, redaction_passes = ?, redaction_notice = NULL, revision = ?, updated_at = ?
            WHERE id = ?
            """,
            [
                .optional(meeting.externalID), .text(meeting.contentHash), .optional(meeting.title?.text(for: .store)),
                .optional(meeting.filename?.text(for: .store)), .text(meeting.format), .text(meeting.status.rawValue),
                .optional(meeting.meetingDate), .optional(meeting.startedAt), .text(meeting.heldOn.description),
                .instant(meeting.heldAt), .optional(meeting.durationSeconds), .integer(meeting.originalLength),
                .texts([]), .integer(meeting.revision), .instant(meeting.updatedAt),
                .id(meeting.id),
            ])
        try insertParticipants(of: meeting, on: connection)
    }

    private func insertParticipants(of meeting: Meeting, on connection: any SQLConnection) throws {
        try insert(participants: meeting.participants, of: meeting.id, on: connection)
    }

    /// Gives a meeting other names.
    func rename(
        _ id: MeetingID, title: FilteredText?, filename: FilteredText?, participants: [FilteredText],
        on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE meetings SET title = ?, filename = ? WHERE id = ?",
            [.optional(title?.text(for: .store)), .optional(filename?.text(for: .store)), .id(id)])
        try connection.execute("DELETE FROM participants WHERE meeting_id = ?", [.id(id)])
        try insert(participants: participants, of: id, on: connection)
    }

    private func insert(participants: [FilteredText], of id: MeetingID, on connection: any SQLConnection) throws {
        for (position, name) in participants.enumerated() {
            try connection.execute(
                "INSERT INTO participants (meeting_id, position, name, folded) VALUES (?, ?, ?, ?)",
                [
                    .id(id), .integer(position), .text(name.text(for: .store)),
                    .text(FoldedName.text(of: name.text(for: .search))),
                ])
        }
    }

    func find(_ id: MeetingID, on connection: any SQLConnection) throws -> Meeting? {
        try meetings(try connection.rows("SELECT * FROM meetings WHERE id = ?", [.id(id)]), on: connection).first
    }

    /// The meetings that a delivery repeats: the one with the same id on the recorder's side first, then the one with the
    /// same words.
    func matches(externalID: String?, contentHash: String, on connection: any SQLConnection) throws -> [Meeting] {
        let rows = try connection.rows(
            "SELECT * FROM meetings WHERE external_id = ? OR content_hash = ? ORDER BY CASE WHEN external_id = ? THEN 0 ELSE 1 END",
            [.optional(externalID), .text(contentHash), .optional(externalID)])
        return try meetings(rows, on: connection)
    }

    func find(filename: FilteredText, on connection: any SQLConnection) throws -> Meeting? {
        let rows = try connection.rows(
            "SELECT * FROM meetings WHERE filename = ? ORDER BY created_at DESC LIMIT 1",
            [.text(filename.text(for: .store))])
        return try meetings(rows, on: connection).first
    }

    /// Meetings from the one held last on, at most `limit`, beginning behind `position`, where the last one before stands.
    func list(
        _ filter: MeetingFilter, limit: Int, after position: MeetingPosition?,
        on connection: any SQLConnection
    ) throws -> [Meeting] {
        var conditions = filter.conditions
        if let titles = filter.titles {
            let ids = try titles.find(on: connection)
            guard !ids.isEmpty else { return [] }
            conditions.require("id IN (\(ids.map { _ in "?" }.joined(separator: ", ")))", ids.map { .id($0) })
        }
        if let position {
            conditions.require(
                "(held_on, held_at, id) < (?, ?, ?)", .text(position.day.description), .instant(position.time),
                .id(position.id))
        }
        let rows = try connection.rows(
            "SELECT * FROM meetings \(conditions.clause) ORDER BY held_on DESC, held_at DESC, id DESC LIMIT ?",
            conditions.arguments + [.integer(limit)])
        return try meetings(rows, on: connection)
    }

    /// The meetings that were held before a day, the oldest first.
    func held(before day: CalendarDate, limit: Int, on connection: any SQLConnection) throws -> [MeetingID] {
        try connection.rows(
            "SELECT id FROM meetings WHERE held_on < ? ORDER BY held_on, held_at, id LIMIT ?",
            [.text(day.description), .integer(limit)]
        ).map { try $0.id("id") }
    }

    /// A meeting that is ready can be read from then on, one that failed no longer.
    func setStatus(
        _ status: Meeting.Status, error: String? = nil, of id: MeetingID, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE meetings SET status = ?, error = ?, updated_at = ? WHERE id = ?",
            [.text(status.rawValue), .optional(error), .instant(now), .id(id)])
        switch status {
        case .ready: try setReadable(true, id, on: connection)
        case .failed: try setReadable(false, id, on: connection)
        case .queued, .processing: break
        }
    }

    func setReadable(_ isReadable: Bool, _ id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE meetings SET is_readable = ? WHERE id = ?", [.flag(isReadable), .id(id)])
    }

    func setProjectTags(_ tags: [String], of id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM project_tags WHERE meeting_id = ?", [.id(id)])
        for tag in tags {
            try connection.execute(
                "INSERT INTO project_tags (meeting_id, project) VALUES (?, ?) ON CONFLICT DO NOTHING",
                [.id(id), .text(tag)])
        }
    }

    /// Deletes the meeting and all that was made of it. Says whether there was one.
    func delete(_ id: MeetingID, on connection: any SQLConnection) throws -> Bool {
        // Not left to the cascade: it would not run the trigger that keeps the index in step.
        try connection.execute("DELETE FROM segments WHERE meeting_id = ?", [.id(id)])
        return try connection.execute("DELETE FROM meetings WHERE id = ?", [.id(id)]) > 0
    }

    func note(_ step: String, _ detail: String, of id: MeetingID, at now: Date, on connection: any SQLConnection) throws
    {
        try connection.execute(
            "INSERT INTO processing_log (meeting_id, at, step, detail) VALUES (?, ?, ?, ?)",
            [.id(id), .instant(now), .text(step), .text(detail)])
    }

    func isNoted(_ step: String, _ detail: String, of id: MeetingID, on connection: any SQLConnection) throws -> Bool {
        try connection.row(
            "SELECT 1 AS one FROM processing_log WHERE meeting_id = ? AND step = ? AND detail = ? LIMIT 1",
            [.id(id), .text(step), .text(detail)]) != nil
    }

    /// Reads the participants and projects of all rows at once.
    private func meetings(_ rows: [SQLRow], on connection: any SQLConnection) throws -> [Meeting] {
        guard !rows.isEmpty else { return [] }
        let ids: [MeetingID] = try rows.map { try $0.id("id") }
        let marks = ids.map { _ in "?" }.joined(separator: ", ")
        func texts(_ column: String, of table: String, by order: String) throws -> [MeetingID: [String]] {
            try connection.rows(
                "SELECT meeting_id, \(column) FROM \(table) WHERE meeting_id IN (\(marks)) ORDER BY meeting_id, \(order)",
                ids.map { .id($0) }
            ).reduce(into: [:]) { texts, row in
                texts[try row.id("meeting_id"), default: []].append(try row.text(column))
            }
        }
        let participants = try texts("name", of: "participants", by: "position")
        let tags = try texts("project", of: "project_tags", by: "project")
        return try zip(rows, ids).map { row, id in
            try Meeting(
                row, participants: participants[id, default: []].map(FilteredText.init(stored:)),
                projectTags: tags[id, default: []])
        }
    }
}
