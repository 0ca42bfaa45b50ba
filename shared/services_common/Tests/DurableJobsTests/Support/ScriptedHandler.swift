import DurableJobs
import Persistence

/// A handler that does what a test says.
struct ScriptedHandler: JobHandler {
    var kind: JobKind = "work"
    var concurrency = 2
    var burying: @Sendable (LeasedJob, String, any SQLConnection) throws -> Void = { _, _, _ in }
    let work: @Sendable (LeasedJob) async throws -> Void

    init(
        kind: JobKind = "work", concurrency: Int = 2,
        burying: @escaping @Sendable (LeasedJob, String, any SQLConnection) throws -> Void = { _, _, _ in },
        work: @escaping @Sendable (LeasedJob) async throws -> Void
    ) {
        self.kind = kind
        self.concurrency = concurrency
        self.burying = burying
        self.work = work
    }

    func run(_ job: LeasedJob) async throws { try await work(job) }

    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {
        try burying(job, reason, connection)
    }
}

extension SQLConnection {
    /// Notes an effect; a second one of the same name is a conflict.
    func addEffect(_ name: String) throws(DatabaseError) {
        try execute("INSERT INTO effects (name) VALUES (?)", [.text(name)])
    }
}
