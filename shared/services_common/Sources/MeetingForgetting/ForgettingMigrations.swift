public import Persistence

/// The table of a service that can be told to forget meetings. A service puts it before its own migrations.
public enum ForgettingMigrations {
    public static let all = [
        Migration(
            component: "forgetting", number: 1,
            why: "What is made of a meeting while it is being forgotten must not be stored afterwards.",
            sqlite: """
                CREATE TABLE forgotten_meetings (
                    meeting_id TEXT PRIMARY KEY,
                    forgotten_at TEXT NOT NULL
                ) STRICT;
                CREATE INDEX forgotten_meetings_by_time ON forgotten_meetings (forgotten_at);
                """,
            postgres: """
                CREATE TABLE forgotten_meetings (
                    meeting_id uuid PRIMARY KEY,
                    forgotten_at timestamptz NOT NULL
                );
                CREATE INDEX forgotten_meetings_by_time ON forgotten_meetings (forgotten_at);
                """
        )
    ]
}
