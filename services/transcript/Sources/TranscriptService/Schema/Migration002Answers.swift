internal import Persistence

extension TranscriptMigrations {
    static let answers = Migration(
        component: "transcript", number: 2,
        why: "A call with an idempotency key that is made again gets the answer that it got before.",
        sqlite: """
            CREATE TABLE ticket_answers (
                idempotency_key TEXT PRIMARY KEY,
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                body_digest TEXT NOT NULL,
                status INTEGER,
                body TEXT,
                created_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX ticket_answers_by_age ON ticket_answers (created_at);
            CREATE INDEX ticket_answers_by_meeting ON ticket_answers (meeting_id)
            """
    )
}
