internal import Persistence

extension TranscriptMigrations {
    static let starts = Migration(
        component: "transcript", number: 7,
        why: "A meeting is found by the time at which it began, where somebody said it.",
        sqlite: """
            ALTER TABLE meetings ADD COLUMN started_at TEXT;
            CREATE INDEX meetings_by_start ON meetings (started_at)
            """
    )
}
