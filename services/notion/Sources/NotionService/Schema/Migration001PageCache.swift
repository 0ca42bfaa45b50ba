internal import Persistence

enum Migration001PageCache {
    static let migration = Migration(
        component: "notion", number: 1,
        why: """
            A page that did not change is not read again, also not after a restart, and it can be shown while Notion is away.
            """,
        sqlite: """
            CREATE TABLE pages (
                id TEXT PRIMARY KEY,
                title TEXT NOT NULL,
                last_edited_time TEXT NOT NULL,
                read_at TEXT NOT NULL,
                checked_at TEXT NOT NULL,
                body BLOB NOT NULL
            ) STRICT;
            CREATE INDEX pages_by_check ON pages (checked_at);
            CREATE TABLE data_sources (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                read_at TEXT NOT NULL,
                body BLOB NOT NULL
            ) STRICT;
            """
    )
}
