internal import DurableJobs
internal import Persistence

/// The schema of the transcript service, oldest step first.
enum TranscriptMigrations {
    static let all: [Migration] =
        JobsMigrations.all + [
            firstTables, answers, finding, redactionPasses, readability, notifications, starts, order, postgres,
            activity,
        ]
}
