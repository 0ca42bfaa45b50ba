internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// The original of a meeting as long as it is needed, and its filtered text afterwards.
struct SegmentRepository: Sendable {
    func storeOriginal(_ bytes: [UInt8], of id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO originals (meeting_id, bytes) VALUES (?, ?)", [.id(id), .blob(bytes)])
    }

    func original(of id: MeetingID, on connection: any SQLConnection) throws -> [UInt8]? {
        try connection.row("SELECT bytes FROM originals WHERE meeting_id = ?", [.id(id)])?.blob("bytes")
    }

    /// Whether there is an original or a filtered text to process again.
    func isAnythingLeft(of id: MeetingID, on connection: any SQLConnection) throws -> Bool {
        try connection.row(
            """
            SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM originals WHERE meeting_id = ?)
                OR EXISTS (SELECT 1 FROM segments WHERE meeting_id = ?)
            """, [.id(id), .id(id)]) != nil
    }

    func eraseOriginal(of id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute("DELETE FROM originals WHERE meeting_id = ?", [.id(id)])
    }

    /// Puts the filtered text in the place of what was there before.
    func replace(
        with segments: [Segment], redactions: RedactionCounts, of id: MeetingID, at now: Date,
        on connection: any SQLConnection
    ) throws {
        try connection.execute("DELETE FROM segments WHERE meeting_id = ?", [.id(id)])
        for segment in segments { try insert(segment, of: id, on: connection) }
        let length = segments.reduce(0) { $0 + $1.length }
        try connection.execute(
            """
            UPDATE meetings SET filtered_length = ?, redactions_amount = ?, redactions_price = ?, redactions_budget = ?,
                redactions_finance = ?, redactions_term = ?, updated_at = ? WHERE id = ?
            """,
            [
                .integer(length), .integer(redactions[.amount]), .integer(redactions[.price]),
                .integer(redactions[.budget]), .integer(redactions[.finance]), .integer(redactions[.term]),
                .instant(now), .id(id),
            ])
    }

    /// A trigger copies the row into the index, so what is stored here is searched in.
    func insert(_ segment: Segment, of id: MeetingID, on connection: any SQLConnection) throws {
        try connection.execute(
            "INSERT INTO segments (meeting_id, position, speaker, start_seconds, text) VALUES (?, ?, ?, ?, ?)",
            [
                .id(id), .integer(segment.index), .optional(segment.speaker?.text(for: .search)),
                .optional(segment.startSeconds), .text(segment.text.text(for: .search)),
            ])
    }

    func segments(of id: MeetingID, on connection: any SQLConnection) throws -> [Segment] {
        try connection.rows(
            "SELECT position, speaker, start_seconds, text FROM segments WHERE meeting_id = ? ORDER BY position",
            [.id(id)]
        ).map { row in
            Segment(
                index: try row.integer("position"),
                speaker: try row.optionalText("speaker").map(FilteredText.init(stored:)),
                startSeconds: try row.optionalReal("start_seconds"),
                text: FilteredText(stored: try row.text("text")))
        }
    }
}
