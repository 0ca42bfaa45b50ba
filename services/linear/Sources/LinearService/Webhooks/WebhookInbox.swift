internal import Domain
internal import FoundationEssentials
internal import Persistence

/// Which deliveries had their effect, over all replicas.
struct WebhookInbox: Sendable {
    /// Linear tries again for about seven hours.
    static let retention: Duration = .seconds(2 * 24 * 3_600)
    /// As many old ones go with each new one.
    private static let maxPruned = 100

    let database: any Database
    let ambient: Ambient

    /// Notes a delivery, and takes what was removed out of the snapshot, so that a later start does not show it.
    ///
    /// - Returns: false when it was noted before.
    func accept(_ delivery: String, _ news: WorkspaceNews?) async throws -> Bool {
        let now = ambient.now
        return try await database.write { connection in
            let isNew = try connection.execute(
                "INSERT INTO webhook_deliveries (id, received_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
                [.text(delivery), .instant(now)]
            )
            guard isNew > 0 else { return false }
            if let news, news.isRemoved {
                try connection.execute(
                    "DELETE FROM workspace_entities WHERE kind = ? AND id = ?",
                    [.text(news.kind.rawValue), .id(news.id)])
            }
            try connection.execute(
                """
                DELETE FROM webhook_deliveries WHERE id IN (
                    SELECT id FROM webhook_deliveries WHERE received_at < ? ORDER BY received_at LIMIT \(Self.maxPruned)
                )
                """, [.instant(now - Self.retention.seconds)]
            )
            return true
        }
    }
}
