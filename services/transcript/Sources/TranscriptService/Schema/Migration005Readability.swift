internal import Persistence

extension TranscriptMigrations {
    static let readability = Migration(
        component: "transcript", number: 5,
        why: "A meeting is read once all that filters its text is through, and not before.",
        sqlite: """
            ALTER TABLE meetings ADD COLUMN is_readable INTEGER NOT NULL DEFAULT 0;
            UPDATE meetings SET is_readable = 1
                WHERE status = 'ready' OR (status <> 'failed' AND id IN (SELECT meeting_id FROM summaries))
            """
    )
}
