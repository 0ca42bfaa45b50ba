internal import Persistence

enum Migration010Postgres {
    static let migration = Migration(
        component: "linear", number: 10,
        why: "PostgreSQL begins here, with what SQLite has after the steps before.",
        postgres: """
            CREATE TABLE creations (
                id uuid PRIMARY KEY,
                idempotency_key text,
                body_digest text NOT NULL,
                mode text NOT NULL,
                created_at timestamptz NOT NULL,
                unplanned jsonb,
                forgotten_at timestamptz
            );
            COMMENT ON TABLE creations IS 'Calls that create issues; unplanned is what was asked for until it is planned.';
            CREATE INDEX creations_by_time ON creations (created_at);

            CREATE TABLE creation_meetings (
                meeting_id uuid NOT NULL,
                creation_id uuid NOT NULL REFERENCES creations (id) ON DELETE CASCADE,
                PRIMARY KEY (meeting_id, creation_id)
            );
            COMMENT ON TABLE creation_meetings IS 'The meetings that a call was made for.';
            CREATE INDEX creation_meetings_by_creation ON creation_meetings (creation_id);

            CREATE TABLE issue_writes (
                id uuid PRIMARY KEY,
                creation_id uuid NOT NULL REFERENCES creations (id),
                position integer NOT NULL,
                parent_id uuid,
                plan jsonb NOT NULL,
                warnings text[] NOT NULL,
                state text NOT NULL CHECK (state IN ('pending', 'created', 'failed')),
                identifier text,
                title text,
                url text,
                reason text,
                created_at timestamptz NOT NULL,
                updated_at timestamptz NOT NULL,
                comment text CHECK (comment IN ('pending', 'made', 'failed')),
                comment_reason text
            );
            COMMENT ON TABLE issue_writes IS
                'Issues and sub-issues to be created in Linear, under the ids they have there, and what became of each.';
            CREATE INDEX issue_writes_by_creation ON issue_writes (creation_id, state);
            CREATE INDEX issue_writes_by_update ON issue_writes (updated_at);

            CREATE TABLE workspace_entities (
                kind text NOT NULL,
                id uuid NOT NULL,
                updated_at timestamptz,
                body bytea NOT NULL,
                PRIMARY KEY (kind, id)
            );
            COMMENT ON TABLE workspace_entities IS
                'The last known workspace, a row for each thing; CAST(convert_from(body, ''UTF8'') AS jsonb) shows one.';

            CREATE TABLE workspace_state (
                id integer PRIMARY KEY CHECK (id = 1),
                fetched_at timestamptz NOT NULL,
                whole_at timestamptz NOT NULL,
                whole_requests integer NOT NULL,
                changes_until timestamptz NOT NULL,
                is_complete boolean NOT NULL
            );
            COMMENT ON TABLE workspace_state IS 'One row: when the workspace in workspace_entities was read, and how far.';

            CREATE TABLE webhook_deliveries (
                id text PRIMARY KEY,
                received_at timestamptz NOT NULL
            );
            COMMENT ON TABLE webhook_deliveries IS 'Webhooks of Linear that had their effect, so that a repeat has none.';
            CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (received_at);
            """
    )
}
