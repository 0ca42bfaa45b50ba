internal import Persistence

extension TranscriptMigrations {
    static let redactionPasses = Migration(
        component: "transcript", number: 4,
        why: "A meeting says what filtered its text, and why a pass that was wanted did not.",
        sqlite: """
            ALTER TABLE meetings ADD COLUMN redaction_passes TEXT NOT NULL DEFAULT '';
            ALTER TABLE meetings ADD COLUMN redaction_notice TEXT;
            UPDATE meetings SET redaction_passes = 'rules' WHERE filtered_length IS NOT NULL
            """
    )
}
