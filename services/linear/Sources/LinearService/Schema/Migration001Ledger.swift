internal import Persistence

enum Migration001Ledger {
    static let migration = Migration(
        component: "linear", number: 1,
        why:
            "What is to be created in Linear is known before Linear is called, so that a repeat or a crash makes nothing twice.",
        sqlite: """
            CREATE TABLE creations (
                id TEXT PRIMARY KEY,
                idempotency_key TEXT,
                body_digest TEXT NOT NULL,
                mode TEXT NOT NULL,
                created_at TEXT NOT NULL
            ) STRICT;
            CREATE TABLE issue_writes (
                id TEXT PRIMARY KEY,
                creation_id TEXT NOT NULL REFERENCES creations (id),
                position INTEGER NOT NULL,
                parent_id TEXT,
                plan TEXT NOT NULL,
                warnings TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('pending', 'created', 'failed')),
                identifier TEXT,
                title TEXT,
                url TEXT,
                reason TEXT,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX issue_writes_by_creation ON issue_writes (creation_id, state);
            """
    )
}
