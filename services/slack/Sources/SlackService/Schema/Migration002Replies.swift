internal import Persistence

enum Migration002Replies {
    static let migration = Migration(
        component: "slack", number: 2,
        why: """
            An answer is stored together with the end of the work that made it; bringing it to Slack is work of its own, which is \
            tried again, goes on after the part that was sent last, and is kept with its reason when it cannot be done.
            """,
        sqlite: """
            CREATE TABLE replies (
                id TEXT PRIMARY KEY,
                inbox_id TEXT,
                team TEXT NOT NULL,
                place TEXT NOT NULL,
                asker TEXT,
                parts TEXT NOT NULL,
                part_count INTEGER NOT NULL,
                sent INTEGER NOT NULL,
                begun INTEGER NOT NULL,
                posted TEXT NOT NULL,
                notice_of TEXT,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
                reason TEXT,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX replies_by_notice ON replies (notice_of);
            CREATE INDEX replies_by_state ON replies (state, updated_at);
            """
    )
}
