internal import Persistence

enum Migration005Meetings {
    static let migration = Migration(
        component: "slack", number: 5,
        why: """
            When a meeting is deleted, what answers made of its words is found: by the request that was answered, as the ids of \
            turns, decisions and replies follow from it.
            """,
        sqlite: """
            CREATE TABLE request_meetings (
                meeting_id TEXT NOT NULL,
                inbox_id TEXT NOT NULL,
                noted_at TEXT NOT NULL,
                PRIMARY KEY (meeting_id, inbox_id)
            ) STRICT;
            CREATE INDEX request_meetings_by_request ON request_meetings (inbox_id);
            CREATE INDEX request_meetings_by_time ON request_meetings (noted_at);
            ALTER TABLE turns ADD COLUMN inbox_id TEXT;
            CREATE INDEX replies_by_request ON replies (inbox_id);
            """
    )
}
