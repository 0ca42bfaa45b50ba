public import Persistence

/// The tables of the job queue. A service puts them before its own migrations.
public enum JobsMigrations {
    public static let all = [
        Migration(
            component: "jobs", number: 1,
            why: "Work that was promised with an answer of 202 must outlive the process.",
            sqlite: """
                CREATE TABLE jobs (
                    id TEXT PRIMARY KEY,
                    kind TEXT NOT NULL,
                    payload TEXT NOT NULL,
                    unique_key TEXT UNIQUE,
                    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
                    run_at TEXT NOT NULL,
                    attempts INTEGER NOT NULL DEFAULT 0,
                    max_attempts INTEGER NOT NULL,
                    lease TEXT,
                    leased_until TEXT,
                    reason TEXT,
                    created_at TEXT NOT NULL,
                    updated_at TEXT NOT NULL
                ) STRICT;
                CREATE INDEX jobs_by_due ON jobs (state, run_at);
                """
        ),
        Migration(
            component: "jobs", number: 2,
            why: "A kind that waits in large numbers for room must not slow the look for jobs of the others.",
            sqlite: """
                DROP INDEX jobs_by_due;
                CREATE INDEX jobs_by_kind ON jobs (kind, state, run_at);
                """
        ),
    ]
}
