public import Persistence

/// Does the work of one kind of job.
public protocol JobHandler: Sendable {
    var kind: JobKind { get }

    /// How many jobs of this kind may run at one time in this process.
    var concurrency: Int { get }

    /// Does the work. It may be done again after a crash at any point, so each effect must happen once by itself: by a
    /// unique key, by an id chosen before, or in one transaction with ``JobQueue/complete(_:on:)``.
    ///
    /// - Throws: ``JobFailure`` to say whether and when to try again; any other error is tried again with backoff.
    func run(_ job: LeasedJob) async throws

    /// Writes what it means that `job` was given up, in the same transaction.
    func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws
}

extension JobHandler {
    public var concurrency: Int { 2 }

    public func buried(_ job: LeasedJob, reason: String, on connection: any SQLConnection) throws {}
}

/// Why a job failed, in words that are safe to store and show.
public struct JobFailure: Error, Sendable {
    public let reason: String
    /// Whether another try can help.
    public let isPermanent: Bool
    /// The wait before the next try, where somebody asked for one.
    public let retryAfter: Duration?
    /// Whether it uses up one of the tries.
    public let countsAsTry: Bool

    public static func permanent(_ reason: String) -> JobFailure {
        JobFailure(reason: reason, isPermanent: true, retryAfter: nil, countsAsTry: true)
    }

    public static func transient(_ reason: String, retryAfter: Duration? = nil) -> JobFailure {
        JobFailure(reason: reason, isPermanent: false, retryAfter: retryAfter, countsAsTry: true)
    }

    /// Nothing was tried, because somebody is known to be away. Whoever throws this has a bound of its own, such as the age
    /// of the work.
    ///
    /// - Parameter wait: before the next look.
    public static func postponed(_ reason: String, wait: Duration) -> JobFailure {
        JobFailure(reason: reason, isPermanent: false, retryAfter: wait, countsAsTry: false)
    }
}
