internal import Persistence

extension TranscriptMigrations {
    static let order = Migration(
        component: "transcript", number: 8,
        why: "Meetings are listed by when they were held, not by when they came in.",
        sqlite: """
            ALTER TABLE meetings ADD COLUMN held_on TEXT NOT NULL DEFAULT '';
            ALTER TABLE meetings ADD COLUMN held_at TEXT NOT NULL DEFAULT '';
            UPDATE meetings SET held_on = coalesce(meeting_date, substr(created_at, 1, 10)),
                held_at = coalesce(started_at, created_at);
            CREATE INDEX meetings_by_holding ON meetings (held_on, held_at, id);
            DROP INDEX meetings_by_age
            """
    )
}
