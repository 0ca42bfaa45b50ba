internal import Persistence

enum Migration001PageCache {
    static let migration = Migration(
        component: "notion", number: 1,
        why: """
            A page that did not change is not read again, also not after a restart, and it can be shown while Notion is away.
            """,
        sqlite: """
            CREATE TABLE pages (
                connection TEXT NOT NULL,
                id TEXT NOT NULL,
                page BLOB NOT NULL,
                tree BLOB NOT NULL,
                last_edited_time TEXT NOT NULL,
                read_at TEXT NOT NULL,
                checked_at TEXT NOT NULL,
                PRIMARY KEY (connection, id)
            ) STRICT;
            CREATE INDEX pages_by_check ON pages (checked_at);
            CREATE TABLE data_sources (
                connection TEXT PRIMARY KEY,
                read_at TEXT NOT NULL,
                body BLOB NOT NULL
            ) STRICT;
            """
    )
}
