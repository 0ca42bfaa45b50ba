internal import DurableJobs
internal import MeetingForgetting
internal import Persistence

/// Every step of this service's schema, in order.
enum NotionMigrations {
    static let all =
        JobsMigrations.all + ForgettingMigrations.all + [
            Migration001PageCache.migration, Migration002Publications.migration, Migration003Meetings.migration,
            Migration004Postgres.migration,
        ]
}
