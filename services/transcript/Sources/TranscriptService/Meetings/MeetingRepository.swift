internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// Meetings, their participants and their text. Every function joins the transaction of its connection.
struct MeetingRepository: Sendable {
    /// What a list is narrowed by.
    struct Filter: Sendable {
        var project: String?
        var participant: String?
        var from: CalendarDate?
        var to: CalendarDate?
        var status: Meeting.Status?
        var filename: String?
    }

    func insert(_ meeting: Meeting, on connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO meetings (id, external_id, content_hash, title, filename, format, status, meeting_date,
                duration_seconds, original_length, revision, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .id(meeting.id), .optional(meeting.externalID), .text(meeting.contentHash),
                .optional(meeting.title?.string), .optional(meeting.filename?.string), .text(meeting.format),
                .text(meeting.status.rawValue), .optional(meeting.meetingDate), .optional(meeting.durationSeconds),
                .integer(meeting.originalLength), .integer(meeting.revision), .instant(meeting.createdAt),
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
                error = NULL, meeting_date = ?, duration_seconds = ?, original_length = ?, filtered_length = NULL,
                redactions_amount = 0, redactions_price = 0, redactions_budget = 0, redactions_finance = 0,
                redactions_term = 0, revision = ?, updated_at = ?
            WHERE id = ?
            """,
            [
                .optional(meeting.externalID), .text(meeting.contentHash), .optional(meeting.title?.string),
                .optional(meeting.filename?.string), .text(meeting.format), .text(meeting.status.rawValue),
                .optional(meeting.meetingDate), .optional(meeting.durationSeconds),
                .integer(meeting.originalLength), .integer(meeting.revision), .instant(meeting.updatedAt),
                .id(meeting.id),
            ])
        try insertParticipants(of: meeting, on: connection)
    }

    private func insertParticipants(of meeting: Meeting, on connection: any SQLConnection) throws {
        for (position, name) in meeting.participants.enumerated() {
            try connection.execute(
                "INSERT INTO participants (meeting_id, position, name) VALUES (?, ?, ?)",
                [.id(meeting.id), .integer(position), .text(name.string)])
        }
    }

    func find(_ id: MeetingID, on connection: any SQLConnection) throws -> Meeting? {
        try connection.row("SELECT * FROM meetings WHERE id = ?", [.id(id)]).map { try meeting($0, on: connection) }
    }

    /// The meetings that a delivery repeats: the one with the same id on the recorder's side first, then the one with the
    /// same words.
    func matches(externalID: String?, contentHash: String, on connection: any SQLConnection) throws -> [Meeting] {
        try connection.rows(
            "SELECT * FROM meetings WHERE external_id = ? OR content_hash = ? ORDER BY external_id = ? DESC",
            [.optional(externalID), .text(contentHash), .optional(externalID)]
        ).map { try meeting($0, on: connection) }
    }

    func find(filename: FilteredText, on connection: any SQLConnection) throws -> Meeting? {
        try connection.row(
            "SELECT * FROM meetings WHERE filename = ? ORDER BY created_at DESC LIMIT 1", [.text(filename.string)]
        ).map { try meeting($0, on: connection) }
    }

    /// Meetings from the newest on, at most `limit`, beginning behind `position`, which is `created_at` and id of the
    /// last one before.
    func list(
        _ filter: Filter, limit: Int, after position: (createdAt: Date, id: MeetingID)?,
        on connection: any SQLConnection
    ) throws -> [Meeting] {
        var conditions: [String] = []
        var arguments: [SQLValue] = []
        func require(_ condition: String, _ values: SQLValue...) {
            conditions.append(condition)
            arguments += values
        }
        if let project = filter.project {
            require("id IN (SELECT meeting_id FROM project_tags WHERE lower(project) = lower(?))", .text(project))
        }
        if let participant = filter.participant {
            require("id IN (SELECT meeting_id FROM participants WHERE lower(name) = lower(?))", .text(participant))
        }
        if let from = filter.from { require("meeting_date >= ?", .text(from.description)) }
        if let to = filter.to { require("meeting_date <= ?", .text(to.description)) }
        if let status = filter.status { require("status = ?", .text(status.rawValue)) }
        if let filename = filter.filename { require("filename = ?", .text(filename)) }
        if let position {
            require(
                "(created_at < ? OR (created_at = ? AND id < ?))", .instant(position.createdAt),
                .instant(position.createdAt), .id(position.id))
        }
        let clause = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try connection.rows(
            "SELECT * FROM meetings \(clause) ORDER BY created_at DESC, id DESC LIMIT ?", arguments + [.integer(limit)]
        ).map { try meeting($0, on: connection) }
    }

    func setStatus(
        _ status: Meeting.Status, error: String? = nil, of id: MeetingID, at now: Date, on connection: any SQLConnection
    ) throws {
        try connection.execute(
            "UPDATE meetings SET status = ?, error = ?, updated_at = ? WHERE id = ?",
            [.text(status.rawValue), .optional(error), .instant(now), .id(id)])
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

    private func meeting(_ row: SQLRow, on connection: any SQLConnection) throws -> Meeting {
        let id: MeetingID = try row.id("id")
        var redactions = RedactionCounts()
        for label in RedactionLabel.allCases {
            redactions[label] = try row.integer("redactions_\(label.rawValue.lowercased())")
        }
        return Meeting(
            id: id,
            externalID: try row.optionalText("external_id"),
            contentHash: try row.text("content_hash"),
            title: try row.optionalText("title").map(FilteredText.init(stored:)),
            filename: try row.optionalText("filename").map(FilteredText.init(stored:)),
            format: try row.text("format"),
            status: Meeting.Status(rawValue: try row.text("status")) ?? .failed,
            error: try row.optionalText("error"),
            meetingDate: try row.optionalDate("meeting_date"),
            durationSeconds: try row.optionalReal("duration_seconds"),
            participants: try connection.rows(
                "SELECT name FROM participants WHERE meeting_id = ? ORDER BY position", [.id(id)]
            ).map { FilteredText(stored: try $0.text("name")) },
            projectTags: try connection.rows(
                "SELECT project FROM project_tags WHERE meeting_id = ? ORDER BY project", [.id(id)]
            ).map { try $0.text("project") },
            originalLength: try row.integer("original_length"),
            filteredLength: try row.optionalInteger("filtered_length"),
            redactions: redactions,
            revision: try row.integer("revision"),
            createdAt: try row.instant("created_at"),
            updatedAt: try row.instant("updated_at"))
    }
}
