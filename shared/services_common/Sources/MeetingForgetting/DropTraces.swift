internal import Domain
public import DurableJobs
internal import FoundationEssentials
public import Persistence

/// Removes what the database keeps of erased text beside its tables, such as SQLite's write-ahead log. It waits for
/// readers, so it is a job of its own.
public struct DropTraces: JobHandler {
    static let jobKind: JobKind = "drop-traces"

    private let database: any Database

    public var kind: JobKind { Self.jobKind }
    public var concurrency: Int { 1 }

    public init(database: any Database) {
        self.database = database
    }

    static func job(ambient: Ambient) -> NewJob {
        NewJob(id: ambient.makeID(), kind: jobKind, payload: "", runAt: ambient.now, maxAttempts: 1_000)
    }

    public func run(_ job: LeasedJob) async throws {
        do {
            try await database.dropTraces()
        } catch let error as DatabaseError {
            throw JobFailure.transient(error.description)
        }
    }
}
