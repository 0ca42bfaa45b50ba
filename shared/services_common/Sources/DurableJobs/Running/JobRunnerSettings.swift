public import Domain

/// How a runner works.
public struct JobRunnerSettings: Sendable {
    /// How long a worker holds a job without renewing: after a crash the job runs again once this is over.
    public let lease: Duration
    /// How often the hold is renewed.
    public let heartbeat: Duration
    /// How often to look for jobs that other processes stored.
    public let pollInterval: Duration
    public let reportInterval: Duration
    /// How long finished jobs are kept for looking up.
    public let keepDone: Duration
    /// How long jobs that were given up wait for somebody to try them again or discard them.
    public let keepDead: Duration
    /// The most jobs that are taken in one transaction.
    public let jobsPerLease: Int
    public let backoff: Backoff

    public init(
        lease: Duration = .seconds(10), heartbeat: Duration = .seconds(3), pollInterval: Duration = .milliseconds(500),
        reportInterval: Duration = .seconds(5), keepDone: Duration = .seconds(7 * 86_400),
        keepDead: Duration = .seconds(90 * 86_400), jobsPerLease: Int = 64, backoff: Backoff = Backoff()
    ) {
        self.lease = lease
        self.heartbeat = heartbeat
        self.pollInterval = pollInterval
        self.reportInterval = reportInterval
        self.keepDone = keepDone
        self.keepDead = keepDead
        self.jobsPerLease = jobsPerLease
        self.backoff = backoff
    }
}
