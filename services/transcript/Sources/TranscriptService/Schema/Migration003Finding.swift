internal import Persistence

extension TranscriptMigrations {
    static let finding = Migration(
        component: "transcript", number: 3,
        why: "Meetings are found by their titles, and by any part of a participant's name in any script.",
        sqlite: """
            CREATE VIRTUAL TABLE titles_text USING fts5 (
                title, meeting_id UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 2'
            );
            INSERT INTO titles_text (title, meeting_id) SELECT title, id FROM meetings WHERE title IS NOT NULL;
            CREATE TRIGGER title_inserted AFTER INSERT ON meetings WHEN new.title IS NOT NULL BEGIN
                INSERT INTO titles_text (title, meeting_id) VALUES (new.title, new.id);
            END;
            CREATE TRIGGER title_updated AFTER UPDATE OF title ON meetings BEGIN
                DELETE FROM titles_text WHERE meeting_id = old.id;
                INSERT INTO titles_text (title, meeting_id) SELECT new.title, new.id WHERE new.title IS NOT NULL;
            END;
            CREATE TRIGGER title_deleted AFTER DELETE ON meetings BEGIN
                DELETE FROM titles_text WHERE meeting_id = old.id;
            END;

            DROP INDEX participants_by_name;
            ALTER TABLE participants ADD COLUMN folded TEXT NOT NULL DEFAULT '';
            UPDATE participants SET folded = ' ' || lower(name)
            """
    )
}
