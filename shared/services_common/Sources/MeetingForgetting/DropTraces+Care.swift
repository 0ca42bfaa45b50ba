public import DurableJobs

extension DropTraces {
    /// What a decision on such a job means.
    public static let care = JobCare(
        jobKind, retrying: { _, _, _ in nil },
        discarding: { _, _, _ in "It erases what is left of deleted meetings: it has to run." })
}
