internal import Persistence

enum Migration006Webhooks {
    static let migration = Migration(
        component: "linear", number: 6,
        why: "A delivery that Linear sends again, or to another replica, has its effect once.",
        sqlite: """
            CREATE TABLE webhook_deliveries (
                id TEXT PRIMARY KEY,
                received_at TEXT NOT NULL
            ) STRICT;
            CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries (received_at);
            """
    )
}
