internal import Persistence

enum Migration004Retention {
    static let migration = Migration(
        component: "linear", number: 4,
        why: "What is older than the ledger keeps is found without reading the whole ledger each time.",
        sqlite: """
            CREATE INDEX issue_writes_by_update ON issue_writes (updated_at);
            CREATE INDEX creations_by_time ON creations (created_at);
            """
    )
}
