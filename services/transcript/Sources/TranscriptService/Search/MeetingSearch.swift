internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// Full-text search over the filtered text of meetings that are ready.
struct MeetingSearch: Sendable {
    struct Passage: Sendable {
        let meeting: MeetingID
        let title: FilteredText?
        let meetingDate: CalendarDate?
        let segment: Int
        let speaker: FilteredText?
        let startSeconds: Double?
        let text: FilteredText
        /// The higher the better; comparable within one answer only.
        let score: Double
    }

    let database: any Database

    /// The passages that fit `query` best. A query without a word to look for finds nothing.
    func find(_ query: String, limit: Int) async throws -> [Passage] {
        guard let match = SearchQuery(query)?.match else { return [] }
        return try await database.read { connection in
            try connection.rows(
                """
                SELECT m.id, m.title, m.meeting_date, s.position, s.speaker, s.start_seconds, s.text,
                    -bm25(segments_text, 1.0, 0.5) AS score
                FROM segments_text
                JOIN segments s ON s.id = segments_text.rowid
                JOIN meetings m ON m.id = s.meeting_id
                WHERE segments_text MATCH ? AND m.status = 'ready'
                ORDER BY score DESC, m.created_at DESC, s.position LIMIT ?
                """, [.text(match), .integer(limit)]
            ).map { row in
                Passage(
                    meeting: try row.id("id"),
                    title: try row.optionalText("title").map(FilteredText.init(stored:)),
                    meetingDate: try row.optionalDate("meeting_date"),
                    segment: try row.integer("position"),
                    speaker: try row.optionalText("speaker").map(FilteredText.init(stored:)),
                    startSeconds: try row.optionalReal("start_seconds"),
                    text: FilteredText(stored: try row.text("text")),
                    score: try row.real("score"))
            }
        }
    }
}
