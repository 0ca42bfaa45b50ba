internal import Persistence

extension TranscriptMigrations {
    static let activity = Migration(
        component: "transcript", number: 10,
        why: "What meetings came to, and what projects and people were busy with, is asked for by hand too.",
        sqlite: """
            UPDATE meetings SET redaction_passes = CASE redaction_passes
                WHEN '' THEN '[]' WHEN 'rules' THEN '["rules"]' ELSE '["rules","model"]' END;
            \(views(options: ""))
            """,
        postgres: views(options: " WITH (security_invoker = true)")
    )

    /// The same questions on both databases. PostgreSQL's views run with the rights of whoever asks.
    private static func views(options: String) -> String {
        """
        CREATE VIEW transcript_activity\(options) AS
            SELECT m.id, m.title, m.status, m.held_on, m.duration_seconds, m.filtered_length,
                m.redactions_amount + m.redactions_price + m.redactions_budget + m.redactions_finance
                    + m.redactions_term AS redactions,
                (SELECT count(*) FROM participants p WHERE p.meeting_id = m.id) AS participants,
                (SELECT count(*) FROM segments s WHERE s.meeting_id = m.id) AS segments,
                (SELECT count(*) FROM proposals p WHERE p.meeting_id = m.id) AS proposals,
                (SELECT count(*) FROM proposals p WHERE p.meeting_id = m.id AND p.status = 'created') AS tickets,
                (SELECT max(l.at) FROM processing_log l WHERE l.meeting_id = m.id) AS processed_at
            FROM meetings m;
        CREATE VIEW project_activity\(options) AS
            SELECT t.project AS name, count(DISTINCT t.meeting_id) AS meetings, min(m.held_on) AS first_held_on,
                max(m.held_on) AS last_held_on
            FROM project_tags t JOIN meetings m ON m.id = t.meeting_id GROUP BY t.project;
        CREATE VIEW participant_activity\(options) AS
            SELECT p.name, count(DISTINCT p.meeting_id) AS meetings, min(m.held_on) AS first_held_on,
                max(m.held_on) AS last_held_on
            FROM participants p JOIN meetings m ON m.id = p.meeting_id GROUP BY p.name;
        """
    }
}
