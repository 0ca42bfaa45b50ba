internal import DurableJobs
internal import Persistence

/// Every step of this service's schema, in order.
enum SlackMigrations {
    static let all =
        JobsMigrations.all + [
            Migration001Inbox.migration, Migration002Replies.migration, Migration003Memory.migration,
            Migration004Installations.migration,
        ]
}
