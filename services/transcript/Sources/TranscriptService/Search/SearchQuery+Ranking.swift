internal import Persistence

extension SearchQuery {
    /// Segments that have a word of the query, and first segments of meetings whose titles have one, with how well each
    /// fits: columns `segment` and `score`.
    func ranking(_ dialect: SQLDialect) -> (sql: String, arguments: [SQLValue]) {
        switch dialect {
        case .sqlite: (Self.fts5, [.text(match), .text(match)])
        case .postgres: (postgres, words.map { .text($0) })
        }
    }

    /// FTS5 ranks by BM25, which is the lower the better.
    private static let fts5 = """
        SELECT rowid AS segment, -bm25(segments_text, 1.0, 0.5) AS score
        FROM segments_text WHERE segments_text MATCH ?
        UNION ALL
        SELECT first.id AS segment, titles.score AS score
        FROM (
            SELECT meeting_id, -bm25(titles_text) AS score FROM titles_text WHERE titles_text MATCH ?
        ) titles
        JOIN segments first ON first.meeting_id = titles.meeting_id AND first.position = 0
        """

    /// PostgreSQL's rank knows nothing of how rare a word is, so each word counts by that, as in BM25: the rarer, the more.
    private var postgres: String {
        let asked = words.map { _ in "(plainto_tsquery('words', searchable(CAST(? AS text))))" }.joined(separator: ", ")
        return """
            WITH asked AS (SELECT DISTINCT query FROM (VALUES \(asked)) AS all_asked (query) WHERE numnode(query) > 0),
            weighed AS (
                SELECT query, ln(1 + (SELECT count(*) FROM segments)
                    / (0.5 + (SELECT count(*) FROM segments s WHERE s.words @@ query))) AS weight
                FROM asked
            )
            SELECT s.id AS segment, sum(weight * ts_rank(s.words, query, 1)) AS score
            FROM weighed JOIN segments s ON s.words @@ query GROUP BY s.id
            UNION ALL
            SELECT first.id AS segment, sum(weight * ts_rank(m.title_words, query, 1)) AS score
            FROM weighed JOIN meetings m ON m.title_words @@ query
            JOIN segments first ON first.meeting_id = m.id AND first.position = 0 GROUP BY first.id
            """
    }
}
