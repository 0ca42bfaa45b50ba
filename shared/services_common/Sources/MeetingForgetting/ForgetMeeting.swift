public import Domain
public import DurableJobs
public import FoundationEssentials
public import Persistence

/// Erases what a service has of a meeting: at once from its tables, and by ``DropTraces`` from its files.
public struct ForgetMeeting: Sendable {
    /// Erases inside the caller's transaction; nothing where there is nothing.
    public typealias Erase = @Sendable (MeetingID, _ now: Date, any SQLConnection) throws -> Void

    private let database: any Database
    private let queue: JobQueue
    private let ambient: Ambient
    private let erase: Erase

    /// - Parameter erase: what the service does to its own tables.
    public init(database: any Database, queue: JobQueue, ambient: Ambient, erase: @escaping Erase) {
        self.database = database
        self.queue = queue
        self.ambient = ambient
        self.erase = erase
    }

    /// Forgets a meeting. Whatever is made of it and arrives later is not stored.
    ///
    /// - Throws: `DatabaseError`, and what `erase` throws: nothing happened then.
    public func forget(_ meeting: MeetingID) async throws {
        let now = ambient.now
        try await database.write { connection in
            try ForgottenMeetings.add(meeting, at: now, on: connection)
            try erase(meeting, now, connection)
            _ = try queue.enqueue(DropTraces.job(ambient: ambient), on: connection)
        }
        queue.announce()
    }
}
