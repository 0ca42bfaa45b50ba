public import Domain
internal import FoundationEssentials
public import Logging
internal import Persistence
public import ServiceLifecycle

/// Enqueues a job each time a span of time begins. All replicas try; the span is a part of the job's key, so there is one.
public struct JobSchedule: Service {
    private let kind: JobKind
    private let name: String
    private let every: Duration
    private let queue: JobQueue
    private let ambient: Ambient
    private let logger: Logger

    /// - Parameters:
    ///   - name: tells schedules of one kind apart, for instance after a setting was changed.
    ///   - every: at least a second.
    public init(
        _ kind: JobKind, name: String, every: Duration, queue: JobQueue, ambient: Ambient, logger: Logger
    ) {
        self.kind = kind
        self.name = name
        self.every = every
        self.queue = queue
        self.ambient = ambient
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await look() } catch {
                    logger.warning(
                        "a job cannot be scheduled", metadata: ["job.kind": "\(kind)", "reason": "\(error)"])
                }
                // Not to the next span at once: a look that failed is made up for.
                let wait = min(60, every.seconds - ambient.now.timeIntervalSince1970 + span * every.seconds)
                try? await ambient.clock.sleep(for: .seconds(max(0.1, wait)))  // cancelled: the loop ends
            }
        }
    }

    /// Enqueues the job of the span that is now, unless it was already.
    func look() async throws {
        let job = NewJob(
            id: ambient.makeID(), kind: kind, payload: "", uniqueKey: "\(kind)/\(name)/\(Int(span))", runAt: ambient.now
        )
        let isNew = try await queue.database.write { connection in try queue.enqueue(job, on: connection) }
        if isNew { queue.announce(kind) }
    }

    /// Which span it is, counted from 1970.
    private var span: Double { (ambient.now.timeIntervalSince1970 / every.seconds).rounded(.down) }
}
