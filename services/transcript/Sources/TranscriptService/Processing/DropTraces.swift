internal import Domain
internal import DurableJobs
internal import Persistence

/// Removes what the database keeps of erased text beside its tables: the write-ahead log, and words of deleted segments
/// in the index. It waits for readers, so it is a job of its own and never a reason for a meeting to fail.
struct DropTraces: JobHandler {
    static let kind: JobKind = "drop-traces"

    let database: any Database
    var kind: JobKind { Self.kind }
    var concurrency: Int { 1 }

    static func job(ambient: Ambient) -> NewJob {
        NewJob(id: ambient.makeID(), kind: kind, payload: "", runAt: ambient.now, maxAttempts: 1_000)
    }

    func run(_ job: LeasedJob) async throws {
        do {
            _ = try await database.write { connection in
                // SQLite's index keeps the words of deleted rows until it is merged.
                guard connection.dialect == .sqlite else { return }
                for index in ["segments_text", "titles_text"] {
                    try connection.execute("INSERT INTO \(index) (\(index)) VALUES ('optimize')", [])
                }
            }
            try await database.dropTraces()
        } catch let error as DatabaseError {
            throw JobFailure.transient(error.description)
        }
    }
}
