internal import Persistence

enum Migration002Snapshot {
    static let migration = Migration(
        component: "linear", number: 2,
        why: "A service that starts while Linear is away can still show the workspace as it was.",
        sqlite: """
            CREATE TABLE workspace_snapshots (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                fetched_at TEXT NOT NULL,
                body BLOB NOT NULL
            ) STRICT;
            """
    )
}
