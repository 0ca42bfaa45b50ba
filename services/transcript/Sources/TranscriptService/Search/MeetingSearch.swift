internal import Domain
internal import FoundationEssentials
internal import Persistence
internal import Redaction

/// Full-text search over titles and the filtered text of meetings that were processed, also while they are processed again.
/// A title is found as its meeting's first passage.
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

    /// The passages that fit `query` best, without the first `offset`. A query without a word to look for finds nothing.
    ///
    /// - Parameter meetings: the only ones to look in; nil for all.
    func find(_ query: String, in meetings: [MeetingID]? = nil, limit: Int, offset: Int) async throws -> [Passage] {
        guard let match = SearchQuery(query)?.match else { return [] }
        let chosen = meetings.map { ids in "AND m.id IN (\(ids.map { _ in "?" }.joined(separator: ", ")))" } ?? ""
        let ids = (meetings ?? []).map { SQLValue.id($0) }
        return try await database.read { connection in
            try connection.rows(
                """
                SELECT m.id, m.title, m.meeting_date, s.position, s.speaker, s.start_seconds, s.text,
                    max(found.score) AS score
                FROM (
                    SELECT rowid AS segment, -bm25(segments_text, 1.0, 0.5) AS score
                    FROM segments_text WHERE segments_text MATCH ?
                    UNION ALL
                    SELECT first.id AS segment, titles.score AS score
                    FROM (
                        SELECT meeting_id, -bm25(titles_text) AS score FROM titles_text WHERE titles_text MATCH ?
                    ) titles
                    JOIN segments first ON first.meeting_id = titles.meeting_id AND first.position = 0
                ) found
                JOIN segments s ON s.id = found.segment
                JOIN meetings m ON m.id = s.meeting_id
                WHERE m.is_readable = 1 \(chosen)
                GROUP BY s.id
                ORDER BY score DESC, m.held_on DESC, m.held_at DESC, m.id, s.position LIMIT ? OFFSET ?
                """, [.text(match), .text(match)] + ids + [.integer(limit), .integer(offset)]
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
