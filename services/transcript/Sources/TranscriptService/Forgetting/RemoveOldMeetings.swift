internal import Domain
internal import DurableJobs
internal import FoundationEssentials
internal import Logging
internal import Persistence

/// Deletes meetings that were held longer ago than `RETAIN_DAYS`, as a person would.
struct RemoveOldMeetings: JobHandler {
    static let kind: JobKind = "remove-old-meetings"
    /// How often it is looked for old meetings.
    static let every: Duration = .seconds(3_600)
    /// Meetings of one transaction, so that nobody waits long for the writer.
    private static let batch = 25

    let days: Int
    let database: any Database
    let removal: MeetingRemoval
    /// Where a day begins.
    let zone: TimeZone
    let logger: Logger
    var kind: JobKind { Self.kind }
    var concurrency: Int { 1 }
    private let meetings = MeetingRepository()

    init(days: Int, database: any Database, removal: MeetingRemoval, zone: TimeZone, logger: Logger) {
        self.days = days
        self.database = database
        self.removal = removal
        self.zone = zone
        self.logger = logger
    }

    func run(_ job: LeasedJob) async throws {
        let oldest = CalendarDate(removal.ambient.now, in: zone).adding(days: -days)
        var total = 0
        while true {
            try Task.checkCancellation()
            let removed = try await database.write { connection in
                let old = try meetings.held(before: oldest, limit: Self.batch, on: connection)
                return try removal.remove(old, on: connection)
            }
            removal.queue.announce()
            total += removed
            guard removed == Self.batch else { break }
        }
        if total > 0 { logger.info("old meetings were deleted", metadata: ["meetings": "\(total)"]) }
    }
}
