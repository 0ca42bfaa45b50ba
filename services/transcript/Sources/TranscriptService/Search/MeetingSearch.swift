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
        guard let query = SearchQuery(query) else { return [] }
        let chosen = meetings.map { ids in "AND m.id IN (\(ids.map { _ in "?" }.joined(separator: ", ")))" } ?? ""
        let ids = (meetings ?? []).map { SQLValue.id($0) }
        return try await database.read { connection in
            let found = query.ranking(connection.dialect)
            let rows = try connection.rows(
                """
                SELECT m.id, m.title, m.meeting_date, s.position, s.speaker, s.start_seconds, s.text, best.score
                FROM (SELECT segment, max(score) AS score FROM (\(found.sql)) AS found GROUP BY segment) AS best
                JOIN segments s ON s.id = best.segment
                JOIN meetings m ON m.id = s.meeting_id
                WHERE m.is_readable \(chosen)
                ORDER BY best.score DESC, m.held_on DESC, m.held_at DESC, m.id, s.position LIMIT ? OFFSET ?
                """, found.arguments + ids + [.integer(limit), .integer(offset)])
            return try rows.map(Passage.init)
        }
    }
}

extension MeetingSearch.Passage {
    fileprivate init(_ row: SQLRow) throws {
        self.init(
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
