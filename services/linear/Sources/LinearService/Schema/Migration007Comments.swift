internal import Persistence

enum Migration007Comments {
    static let migration = Migration(
        component: "linear", number: 7,
        why: "An issue gets a comment with its evidence, which a repeat or a crash makes once, as it does the issue.",
        sqlite: """
            ALTER TABLE issue_writes ADD COLUMN comment TEXT CHECK (comment IN ('pending', 'made', 'failed'));
            ALTER TABLE issue_writes ADD COLUMN comment_reason TEXT;
            """
    )
}
