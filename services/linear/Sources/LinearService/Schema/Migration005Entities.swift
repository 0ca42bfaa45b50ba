internal import Persistence

enum Migration005Entities {
    static let migration = Migration(
        component: "linear", number: 5,
        why: "A large workspace is kept by writing what changed, not all of it each time; the old copy is read anew.",
        sqlite: """
            DROP TABLE workspace_snapshots;
            CREATE TABLE workspace_entities (
                kind TEXT NOT NULL,
                id TEXT NOT NULL,
                updated_at TEXT,
                body BLOB NOT NULL,
                PRIMARY KEY (kind, id)
            ) STRICT;
            CREATE TABLE workspace_state (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                fetched_at TEXT NOT NULL,
                whole_at TEXT NOT NULL,
                whole_requests INTEGER NOT NULL,
                changes_until TEXT NOT NULL,
                is_complete INTEGER NOT NULL
            ) STRICT;
            """
    )
}
