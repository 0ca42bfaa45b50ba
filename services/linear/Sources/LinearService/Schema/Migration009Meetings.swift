internal import Persistence

enum Migration009Meetings {
    static let migration = Migration(
        component: "linear", number: 9,
        why: "When a meeting is deleted, what was asked for because of it is found and its words are erased.",
        sqlite: """
            CREATE TABLE creation_meetings (
                meeting_id TEXT NOT NULL,
                creation_id TEXT NOT NULL REFERENCES creations (id) ON DELETE CASCADE,
                PRIMARY KEY (meeting_id, creation_id)
            ) STRICT;
            CREATE INDEX creation_meetings_by_creation ON creation_meetings (creation_id);
            ALTER TABLE creations ADD COLUMN forgotten_at TEXT;
            """
    )
}
