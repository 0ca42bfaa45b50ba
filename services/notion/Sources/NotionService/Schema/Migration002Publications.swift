internal import Persistence

enum Migration002Publications {
    static let migration = Migration(
        component: "notion", number: 2,
        why: """
            What is to be published is known before Notion is called, and which blocks were written afterwards, so that a \
            repeat or a crash changes the same page instead of making another.
            """,
        sqlite: """
            CREATE TABLE publications (
                id TEXT PRIMARY KEY,
                meeting_id TEXT,
                parent_id TEXT NOT NULL,
                version INTEGER NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('pending', 'published', 'failed')),
                title TEXT NOT NULL,
                markdown TEXT NOT NULL,
                properties TEXT NOT NULL,
                hints TEXT NOT NULL,
                digest TEXT NOT NULL,
                page_id TEXT,
                url TEXT,
                begun_title TEXT,
                insertion TEXT,
                doubtful_until TEXT,
                was_created INTEGER NOT NULL,
                written TEXT NOT NULL,
                warnings TEXT NOT NULL,
                problem_status INTEGER,
                reason TEXT,
                claim TEXT,
                claimed_until TEXT,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            """
    )
}
