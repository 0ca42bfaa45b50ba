internal import Persistence

enum Migration006Postgres {
    static let migration = Migration(
        component: "slack", number: 6,
        why: "PostgreSQL begins here, with what SQLite has after the steps before.",
        postgres: "\(requests)\n\(memory)\n\(workspaces)"
    )

    private static let requests = """
        CREATE TABLE inbox (
            id uuid PRIMARY KEY,
            kind text NOT NULL CHECK (kind IN ('command', 'event', 'interaction', 'dialog', 'notification', 'schedule')),
            body bytea,
            shown jsonb,
            state text NOT NULL CHECK (state IN ('waiting', 'answered', 'given_up')),
            received_at timestamptz NOT NULL,
            answered_at timestamptz
        );
        COMMENT ON TABLE inbox IS 'What came in, from Slack and from our own services; body is erased with the answer.';
        CREATE INDEX inbox_by_arrival ON inbox (received_at);

        CREATE TABLE inbox_keys (
            key text PRIMARY KEY,
            inbox_id uuid NOT NULL,
            received_at timestamptz NOT NULL
        );
        COMMENT ON TABLE inbox_keys IS 'The senders'' identifiers of what came in, so that a repeat has no effect.';
        CREATE INDEX inbox_keys_by_arrival ON inbox_keys (received_at);

        CREATE TABLE replies (
            id uuid PRIMARY KEY,
            inbox_id uuid,
            team text NOT NULL,
            place jsonb NOT NULL,
            asker text,
            parts jsonb NOT NULL,
            part_count integer NOT NULL,
            sent integer NOT NULL,
            begun integer NOT NULL,
            posted jsonb NOT NULL,
            notice_of uuid,
            state text NOT NULL CHECK (state IN ('waiting', 'sent', 'dead')),
            reason text,
            created_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL
        );
        COMMENT ON TABLE replies IS
            'Messages on their way to Slack, and how far that has come; place and parts are erased at the end.';
        CREATE INDEX replies_by_request ON replies (inbox_id);
        CREATE INDEX replies_by_notice ON replies (notice_of);
        CREATE INDEX replies_by_state ON replies (state, updated_at);
        """

    private static let memory = """
        CREATE TABLE request_meetings (
            meeting_id uuid NOT NULL,
            inbox_id uuid NOT NULL,
            noted_at timestamptz NOT NULL,
            PRIMARY KEY (meeting_id, inbox_id)
        );
        COMMENT ON TABLE request_meetings IS 'The meetings whose words may stand in what came of a request.';
        CREATE INDEX request_meetings_by_request ON request_meetings (inbox_id);
        CREATE INDEX request_meetings_by_time ON request_meetings (noted_at);

        CREATE TABLE decisions (
            id uuid PRIMARY KEY,
            kind text NOT NULL,
            team text NOT NULL,
            person text NOT NULL,
            content jsonb,
            state text NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
            taken_by uuid,
            created_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL
        );
        COMMENT ON TABLE decisions IS 'Previews that wait for a person''s click; taken_by is the click''s row in inbox.';
        CREATE INDEX decisions_by_end ON decisions (expires_at);

        CREATE TABLE selections (
            team text NOT NULL,
            person text NOT NULL,
            meetings text[] NOT NULL,
            expires_at timestamptz NOT NULL,
            PRIMARY KEY (team, person)
        );
        COMMENT ON TABLE selections IS 'Which meetings a person''s next question is about.';

        CREATE TABLE turns (
            id uuid PRIMARY KEY,
            team text NOT NULL,
            place text NOT NULL,
            person text NOT NULL,
            question text NOT NULL,
            answer text NOT NULL,
            created_at timestamptz NOT NULL,
            inbox_id uuid
        );
        COMMENT ON TABLE turns IS 'Questions and their answers, after the filter, for a week.';
        CREATE INDEX turns_by_place ON turns (team, person, place, created_at);
        CREATE INDEX turns_by_time ON turns (created_at);

        CREATE TABLE votes (
            team text NOT NULL,
            person text NOT NULL,
            answer text NOT NULL,
            vote text NOT NULL CHECK (vote IN ('good', 'bad')),
            created_at timestamptz NOT NULL,
            PRIMARY KEY (team, person, answer)
        );
        COMMENT ON TABLE votes IS 'What people thought of an answer, the last vote of each.';

        CREATE TABLE notices (
            meeting_id uuid NOT NULL,
            team text NOT NULL,
            channel text NOT NULL,
            messages jsonb NOT NULL,
            deciders jsonb NOT NULL,
            updated_at timestamptz NOT NULL,
            PRIMARY KEY (meeting_id, team)
        );
        COMMENT ON TABLE notices IS
            'Messages that tell a channel of a meeting; none where the meeting is deleted. Who decided on which proposal.';

        CREATE TABLE people (
            team text NOT NULL,
            person text NOT NULL,
            body jsonb NOT NULL,
            fetched_at timestamptz NOT NULL,
            PRIMARY KEY (team, person)
        );
        COMMENT ON TABLE people IS 'The names behind Slack''s ids, for a day.';
        """

    private static let workspaces = """
        CREATE TABLE installations (
            team text PRIMARY KEY,
            team_name text,
            enterprise text,
            bot_user text,
            scopes text NOT NULL,
            token bytea NOT NULL,
            installed_by text,
            installed_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL
        );
        COMMENT ON TABLE installations IS 'Workspaces that installed the app, each with its token, encrypted.';

        CREATE TABLE oauth_states (
            digest text PRIMARY KEY,
            expires_at timestamptz NOT NULL
        );
        COMMENT ON TABLE oauth_states IS 'Installations that were begun, by the digest of what proves them.';
        """
}
