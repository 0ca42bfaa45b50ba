internal import Persistence

enum Migration004Postgres {
    static let migration = Migration(
        component: "notion", number: 4,
        why: "PostgreSQL begins here, with what SQLite has after the steps before.",
        postgres: """
            CREATE TABLE pages (
                connection text NOT NULL,
                id uuid NOT NULL,
                page bytea NOT NULL,
                tree bytea NOT NULL,
                last_edited_time timestamptz NOT NULL,
                read_at timestamptz NOT NULL,
                checked_at timestamptz NOT NULL,
                PRIMARY KEY (connection, id)
            );
            COMMENT ON TABLE pages IS
                'Pages that were read, with their text; CAST(convert_from(page, ''UTF8'') AS jsonb) shows one.';
            CREATE INDEX pages_by_check ON pages (checked_at);

            CREATE TABLE data_sources (
                connection text PRIMARY KEY,
                read_at timestamptz NOT NULL,
                body bytea NOT NULL
            );
            COMMENT ON TABLE data_sources IS 'The databases that a connection to Notion shows, as JSON in UTF-8.';

            CREATE TABLE publications (
                id uuid PRIMARY KEY,
                meeting_id text,
                parent_id uuid NOT NULL,
                version integer NOT NULL,
                state text NOT NULL CHECK (state IN ('pending', 'published', 'failed')),
                title text NOT NULL,
                markdown text NOT NULL,
                properties jsonb NOT NULL,
                hints jsonb NOT NULL,
                digest text NOT NULL,
                page_id uuid,
                url text,
                begun_title text,
                insertion jsonb,
                doubtful_until timestamptz,
                was_created boolean NOT NULL,
                written jsonb NOT NULL,
                warnings text[] NOT NULL,
                problem_status integer,
                reason text,
                claim uuid,
                claimed_until timestamptz,
                created_at timestamptz NOT NULL,
                updated_at timestamptz NOT NULL
            );
            CREATE INDEX publications_by_meeting ON publications (meeting_id);
            COMMENT ON TABLE publications IS
                'Notes that are to stand, or stand, in Notion, and how far that has come; claim is the worker that writes.';
            """
    )
}
