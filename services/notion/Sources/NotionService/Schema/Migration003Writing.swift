internal import Persistence

enum Migration003Writing {
    static let migration = Migration(
        component: "notion", number: 3,
        why: """
            Which blocks and which page Notion is asked for is known before it is asked, so that what a crash left behind \
            is recognised instead of being written a second time.
            """,
        sqlite: """
            ALTER TABLE publications ADD COLUMN writing TEXT;
            ALTER TABLE publications ADD COLUMN begun_title TEXT;
            """
    )
}
