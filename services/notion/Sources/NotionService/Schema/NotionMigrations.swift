internal import DurableJobs
internal import Persistence

/// Every step of this service's schema, in order.
enum NotionMigrations {
    static let all =
        JobsMigrations.all + [
            Migration001PageCache.migration, Migration002Publications.migration, Migration003Writing.migration,
        ]
}
