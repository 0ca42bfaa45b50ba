public import FoundationEssentials
public import Persistence

/// What somebody's decision on a job of one kind means for what the job is about. It is written in the transaction that
/// changes the job.
public struct JobCare: Sendable {
    public typealias Decision = @Sendable (JobRecord, Date, any SQLConnection) throws -> String?

    public let kind: JobKind

    /// Takes back what it meant that the job was given up, so that another try can end well.
    ///
    /// - Returns: why another try cannot, in a sentence that says what to do; nil when it can.
    let retrying: Decision

    /// Writes what it means that a waiting job will never run.
    ///
    /// - Returns: why it has to run, in a sentence; nil when it may go.
    let discarding: Decision

    public init(_ kind: JobKind, retrying: @escaping Decision, discarding: @escaping Decision) {
        self.kind = kind
        self.retrying = retrying
        self.discarding = discarding
    }

    /// For a job that nothing but itself depends on.
    public static func none(_ kind: JobKind) -> JobCare {
        JobCare(kind, retrying: { _, _, _ in nil }, discarding: { _, _, _ in nil })
    }
}
