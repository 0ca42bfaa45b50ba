internal import Persistence

extension TranscriptMigrations {
    static let postgres = Migration(
        component: "transcript", number: 9,
        why: "PostgreSQL begins here, with the types that one would want to query by hand.",
        postgres: """
            CREATE TABLE meetings (
                id uuid PRIMARY KEY,
                external_id text UNIQUE,
                content_hash text NOT NULL UNIQUE,
                title text,
                filename text,
                format text NOT NULL,
                status text NOT NULL CHECK (status IN ('queued', 'processing', 'ready', 'failed')),
                is_readable boolean NOT NULL DEFAULT FALSE,
                error text,
                meeting_date date,
                started_at timestamptz,
                held_on date NOT NULL,
                held_at timestamptz NOT NULL,
                duration_seconds double precision,
                original_length integer NOT NULL,
                filtered_length integer,
                redactions_amount integer NOT NULL DEFAULT 0,
                redactions_price integer NOT NULL DEFAULT 0,
                redactions_budget integer NOT NULL DEFAULT 0,
                redactions_finance integer NOT NULL DEFAULT 0,
                redactions_term integer NOT NULL DEFAULT 0,
                redaction_passes text[] NOT NULL DEFAULT '{}',
                redaction_notice text,
                revision integer NOT NULL DEFAULT 1,
                notifications integer NOT NULL DEFAULT 0,
                created_at timestamptz NOT NULL,
                updated_at timestamptz NOT NULL
            );
            COMMENT ON TABLE meetings IS 'Meetings; their texts are filtered.';
            CREATE INDEX meetings_by_day ON meetings (meeting_date);
            CREATE INDEX meetings_by_start ON meetings (started_at);
            CREATE INDEX meetings_by_holding ON meetings (held_on, held_at, id);
            CREATE INDEX meetings_by_filename ON meetings (filename);

            CREATE TABLE originals (
                meeting_id uuid PRIMARY KEY REFERENCES meetings ON DELETE CASCADE,
                bytes bytea NOT NULL
            );
            COMMENT ON TABLE originals IS 'Unfiltered deliveries, until their meeting is filtered.';

            CREATE TABLE participants (
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position integer NOT NULL,
                name text NOT NULL,
                folded text NOT NULL,
                PRIMARY KEY (meeting_id, position)
            );

            CREATE TABLE project_tags (
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                project text NOT NULL,
                PRIMARY KEY (meeting_id, project)
            );

            \(PostgresSearch.words)
            CREATE TABLE segments (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position integer NOT NULL,
                speaker text,
                start_seconds double precision,
                text text NOT NULL,
                words tsvector NOT NULL GENERATED ALWAYS AS (
                    setweight(to_tsvector('words', searchable(text)), 'A')
                    || setweight(to_tsvector('words', searchable(coalesce(speaker, ''))), 'B')
                ) STORED,
                UNIQUE (meeting_id, position)
            );
            CREATE INDEX segments_by_words ON segments USING gin (words);
            ALTER TABLE meetings ADD COLUMN title_words tsvector NOT NULL GENERATED ALWAYS AS (
                to_tsvector('words', searchable(coalesce(title, '')))
            ) STORED;
            CREATE INDEX meetings_by_title_words ON meetings USING gin (title_words);

            CREATE TABLE summaries (
                meeting_id uuid PRIMARY KEY REFERENCES meetings ON DELETE CASCADE,
                body jsonb NOT NULL
            );

            CREATE TABLE proposals (
                id uuid PRIMARY KEY,
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position integer NOT NULL,
                body jsonb NOT NULL,
                status text NOT NULL CHECK (status IN ('proposed', 'created', 'dismissed')),
                identifier text,
                url text,
                mode text CHECK (mode IN ('test', 'live')),
                created_at timestamptz NOT NULL,
                updated_at timestamptz NOT NULL
            );
            CREATE INDEX proposals_by_meeting ON proposals (meeting_id, position);

            CREATE TABLE processing_log (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                at timestamptz NOT NULL,
                step text NOT NULL,
                detail text NOT NULL
            );
            CREATE INDEX processing_log_by_meeting ON processing_log (meeting_id, id);

            CREATE TABLE ticket_answers (
                idempotency_key text PRIMARY KEY,
                meeting_id uuid NOT NULL REFERENCES meetings ON DELETE CASCADE,
                body_digest text NOT NULL,
                status integer,
                body text,
                created_at timestamptz NOT NULL
            );
            CREATE INDEX ticket_answers_by_age ON ticket_answers (created_at);
            CREATE INDEX ticket_answers_by_meeting ON ticket_answers (meeting_id);
            """
    )
}
