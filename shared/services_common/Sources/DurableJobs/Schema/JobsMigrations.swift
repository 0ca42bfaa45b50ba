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
        Migration(
            component: "jobs", number: 3,
            why: """
                What is finished must not slow the look for what is to be done, however much of it there is: each state that is \
                looked for has an index of its own. PostgreSQL begins here.
                """,
            sqlite: """
                DROP INDEX jobs_by_kind;
                \(indexes)
                """,
            postgres: """
                CREATE TABLE jobs (
                    id uuid PRIMARY KEY,
                    kind text NOT NULL,
                    payload text NOT NULL,
                    unique_key text UNIQUE,
                    state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
                    run_at timestamptz NOT NULL,
                    attempts integer NOT NULL DEFAULT 0,
                    max_attempts integer NOT NULL,
                    lease uuid,
                    leased_until timestamptz,
                    reason text,
                    created_at timestamptz NOT NULL,
                    updated_at timestamptz NOT NULL
                ) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500, fillfactor = 80);
                \(indexes)
                """
        ),
        Migration(
            component: "jobs", number: 4,
            why: """
                A process that is killed again and again, for want of memory or by a deployment that fails, must not use up the tries \
                of what it was doing.
                """,
            sqlite: "ALTER TABLE jobs ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0;",
            postgres: "ALTER TABLE jobs ADD COLUMN interruptions integer NOT NULL DEFAULT 0;"
        ),
    ]

    private static let indexes = """
        CREATE INDEX jobs_waiting ON jobs (kind, run_at) WHERE state = 'waiting';
        CREATE INDEX jobs_running ON jobs (kind, leased_until) WHERE state = 'running';
        CREATE INDEX jobs_done ON jobs (updated_at) WHERE state = 'done';
        CREATE INDEX jobs_dead ON jobs (kind, updated_at) WHERE state = 'dead';
        """
}
