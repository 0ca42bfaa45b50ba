internal import Persistence

extension TranscriptMigrations {
    static let notifications = Migration(
        component: "transcript", number: 6,
        why: "Who hears of a meeting can tell an older notification from a newer one.",
        sqlite: "ALTER TABLE meetings ADD COLUMN notifications INTEGER NOT NULL DEFAULT 0"
    )
}
