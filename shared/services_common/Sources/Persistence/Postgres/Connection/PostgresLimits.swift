/// How long a call of libpq may wait.
struct PostgresLimits {
    let deadline: ContinuousClock.Instant
    /// Ends the wait early.
    var mark: CancellationMark?

    var isCancelled: Bool { mark?.isCancelled ?? false }

    init(deadline: ContinuousClock.Instant, mark: CancellationMark? = nil) {
        self.deadline = deadline
        self.mark = mark
    }
}
