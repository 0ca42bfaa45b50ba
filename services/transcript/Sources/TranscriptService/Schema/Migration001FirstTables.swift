internal import Persistence

extension TranscriptMigrations {
    static let firstTables = Migration(
        component: "transcript", number: 1,
        why: "Meetings, their filtered text and what was found in it.",
        sqlite: """
            CREATE TABLE meetings (
                id TEXT PRIMARY KEY,
                external_id TEXT UNIQUE,
                content_hash TEXT NOT NULL UNIQUE,
                title TEXT,
                filename TEXT,
                format TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('queued', 'processing', 'ready', 'failed')),
                error TEXT,
                meeting_date TEXT,
                duration_seconds REAL,
                original_length INTEGER NOT NULL,
                filtered_length INTEGER,
                redactions_amount INTEGER NOT NULL DEFAULT 0,
                redactions_price INTEGER NOT NULL DEFAULT 0,
                redactions_budget INTEGER NOT NULL DEFAULT 0,
                redactions_finance INTEGER NOT NULL DEFAULT 0,
                redactions_term INTEGER NOT NULL DEFAULT 0,
                revision INTEGER NOT NULL DEFAULT 1,
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX meetings_by_age ON meetings (created_at, id);
            CREATE INDEX meetings_by_day ON meetings (meeting_date);

            CREATE TABLE originals (
                meeting_id TEXT PRIMARY KEY REFERENCES meetings ON DELETE CASCADE,
                bytes BLOB NOT NULL
            ) STRICT;

            CREATE TABLE participants (
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position INTEGER NOT NULL,
                name TEXT NOT NULL,
                PRIMARY KEY (meeting_id, position)
            ) STRICT;
            CREATE INDEX participants_by_name ON participants (name COLLATE NOCASE);

            CREATE TABLE project_tags (
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                project TEXT NOT NULL,
                PRIMARY KEY (meeting_id, project)
            ) STRICT;

            CREATE TABLE segments (
                id INTEGER PRIMARY KEY,
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position INTEGER NOT NULL,
                speaker TEXT,
                start_seconds REAL,
                text TEXT NOT NULL,
                UNIQUE (meeting_id, position)
            ) STRICT;
            CREATE VIRTUAL TABLE segments_text USING fts5 (
                text, speaker, content = 'segments', content_rowid = 'id',
                tokenize = 'porter unicode61 remove_diacritics 2'
            );
            CREATE TRIGGER segments_inserted AFTER INSERT ON segments BEGIN
                INSERT INTO segments_text (rowid, text, speaker) VALUES (new.id, new.text, new.speaker);
            END;
            CREATE TRIGGER segments_deleted AFTER DELETE ON segments BEGIN
                INSERT INTO segments_text (segments_text, rowid, text, speaker)
                VALUES ('delete', old.id, old.text, old.speaker);
            END;

            CREATE TABLE summaries (
                meeting_id TEXT PRIMARY KEY REFERENCES meetings ON DELETE CASCADE,
                body TEXT NOT NULL
            ) STRICT;

            CREATE TABLE proposals (
                id TEXT PRIMARY KEY,
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                position INTEGER NOT NULL,
                body TEXT NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('proposed', 'created', 'dismissed')),
                identifier TEXT,
                url TEXT,
                mode TEXT CHECK (mode IN ('test', 'live')),
                created_at TEXT NOT NULL,
                updated_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX proposals_by_meeting ON proposals (meeting_id, position);

            CREATE TABLE processing_log (
                id INTEGER PRIMARY KEY,
                meeting_id TEXT NOT NULL REFERENCES meetings ON DELETE CASCADE,
                at TEXT NOT NULL,
                step TEXT NOT NULL,
                detail TEXT NOT NULL
            ) STRICT;
            CREATE INDEX processing_log_by_meeting ON processing_log (meeting_id, id)
            """
    )
}
