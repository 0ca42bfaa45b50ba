internal import DurableJobs
internal import MeetingForgetting
internal import Persistence

/// Every step of this service's schema, in order.
enum LinearMigrations {
    static let all =
        JobsMigrations.all + ForgettingMigrations.all + [
            Migration001Ledger.migration, Migration002Snapshot.migration, Migration003Requests.migration,
            Migration004Retention.migration, Migration005Entities.migration, Migration006Webhooks.migration,
            Migration007Comments.migration, Migration008Anew.migration, Migration009Meetings.migration,
            Migration010Postgres.migration,
        ]
}
