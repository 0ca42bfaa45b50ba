internal import Persistence

enum Migration001Inbox {
    static let migration = Migration(
        component: "slack", number: 1,
        why: """
            Whatever Slack sends is stored under Slack's own identifiers before Slack hears that it arrived, so that a crash loses \
            nothing and a repeat, a double delivery or another replica does nothing twice.
            """,
        sqlite: """
            CREATE TABLE inbox (
                id TEXT PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('command', 'event', 'interaction', 'dialog', 'notification', 'schedule')),
                body BLOB,
                shown TEXT,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'given_up')),
                received_at TEXT NOT NULL,
                answered_at TEXT
            ) STRICT;
            CREATE INDEX inbox_by_arrival ON inbox (received_at);
            CREATE TABLE inbox_keys (
                key TEXT PRIMARY KEY,
                inbox_id TEXT NOT NULL,
                received_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX inbox_keys_by_arrival ON inbox_keys (received_at);
            """
    )
}
