internal import Domain
internal import DurableJobs
internal import Persistence

/// Deletes meetings with all that was made of them: here at once, and elsewhere by jobs of the same transaction, so that
/// neither happens without the other.
struct MeetingRemoval: Sendable {
    let queue: JobQueue
    let ambient: Ambient
    private let meetings = MeetingRepository()

    init(queue: JobQueue, ambient: Ambient) {
        self.queue = queue
        self.ambient = ambient
    }

    /// Inside the caller's transaction; to be announced when that is committed.
    ///
    /// - Returns: how many there were.
    @discardableResult
    func remove(_ ids: [MeetingID], on connection: any SQLConnection) throws -> Int {
        var removed = 0
        // Always in the same order, so that no two removals wait for each other.
        for id in ids.sorted(by: { $0.description < $1.description }) {
            try meetings.hold(id, on: connection)
            try Notices(queue: queue, ambient: ambient).tellDeletion(of: id, on: connection)
            guard try meetings.delete(id, on: connection) else { continue }
            removed += 1
            for job in ForgetElsewhere.jobs(for: id, ambient: ambient) { try queue.enqueue(job, on: connection) }
        }
        if removed > 0 { try queue.enqueue(DropTraces.job(ambient: ambient), on: connection) }
        return removed
    }
}
