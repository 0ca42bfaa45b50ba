public import Domain
internal import FoundationEssentials
public import Persistence
internal import Synchronization

/// The stored jobs of a service. Enqueuing joins the caller's transaction, so that the work exists exactly when what
/// it is about does.
///
/// waiting → running when a worker leases it → done, or waiting again after a failure, or dead after the last try.
/// A running job whose lease ran out counts as waiting: its worker is gone. So does one whose lease ends later than any that
/// is given: a clock was set back.
public struct JobQueue: Sendable {
    let database: any Database
    let ambient: Ambient
    let workplace: Workplace?
    private let bell = Bell()
    private let outgoing = OutgoingWords()

    /// - Parameter workplace: where this process works; nil where another one could work in the same place.
    public init(database: any Database, ambient: Ambient, workplace: Workplace? = nil) {
        self.database = database
        self.ambient = ambient
        self.workplace = workplace
    }

    /// Stores a job inside the caller's transaction.
    ///
    /// - Returns: false when a job with the same unique key is stored already.
    @discardableResult
    public func enqueue(_ job: NewJob, on connection: any SQLConnection) throws(DatabaseError) -> Bool {
        let now = SQLValue.instant(ambient.now)
        let inserted = try connection.execute(
            """
            INSERT INTO jobs (id, kind, payload, unique_key, state, run_at, max_attempts, created_at, updated_at)
            VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            [
                .id(job.id), .text(job.kind.rawValue), .text(job.payload), .optional(job.uniqueKey),
                .instant(job.runAt), .integer(job.maxAttempts), now, now,
            ])
        return inserted > 0
    }

    /// Tells the workers of this process that a job was committed; those of others find it at their next look.
    ///
    /// - Parameter kind: the job's, so that only those look who have room for it; nil for several.
    public func announce(_ kind: JobKind? = nil) {
        bell.ring(for: kind)
        outgoing.add(kind?.rawValue ?? "")
    }

    /// Lets the runners of this process look again.
    func wake() {
        bell.ring()
    }

    /// Rings when another process announces, and tells others what is announced here, until the task is cancelled.
    func shareAnnouncements() async {
        // Those who have a SQLite file are on one computer, and look often enough.
        guard database.dialect == .postgres, outgoing.begin() else { return }
        defer { outgoing.end() }
        await withDiscardingTaskGroup { group in
            group.addTask {
                await database.listen { word in bell.ring(for: word.isEmpty ? nil : JobKind(rawValue: word)) }
            }
            for await _ in outgoing.ticks {
                // One that is not heard is found at the next look.
                for word in outgoing.take() { try? await database.signal(word) }
                try? await Task.sleep(for: Self.betweenSignals)  // cancelled: the loop ends
            }
            group.cancelAll()
        }
    }

    /// What is announced in between is told together: a signal is a transaction.
    private static let betweenSignals: Duration = .milliseconds(20)

    /// The announcements so far. Whoever looks for work takes them first, so that none is missed in between.
    var announcements: Bell.Heard { bell.heard }

    /// Returns once there were announcements of these kinds beyond what was `heard`, or after `limit`.
    func waitForAnnouncement(past heard: Bell.Heard, of kinds: [JobKind], atMost limit: Duration) async {
        await bell.wait(past: heard, for: kinds, atMost: limit, clock: ambient.clock)
    }

    /// A question mark for each kind.
    static func marks(_ kinds: [JobKind]) -> String {
        kinds.map { _ in "?" }.joined(separator: ", ")
    }
}
