internal import DurableJobs
internal import MeetingForgetting
internal import Persistence

/// Every step of this service's schema, in order.
enum SlackMigrations {
    static let all =
        JobsMigrations.all + ForgettingMigrations.all + [
            Migration001Inbox.migration, Migration002Replies.migration, Migration003Memory.migration,
            Migration004Installations.migration, Migration005Meetings.migration,
            Migration006Postgres.migration,
        ]
}
