internal import ServiceContextModule

/// What is known about the next fetch before it begins.
struct FetchOrder: Sendable {
    /// Whether somebody asked for the truth, or deleted something.
    var isExplicit = false
    /// Whether Linear told of changes.
    var isTold = false
    /// Whether something may be gone without a trace.
    var isInDoubt = false
    /// Of the call that waits for it, so that its request id and trace go on to Linear.
    var context: ServiceContext?
    var beside = WorkspaceFetch.Beside()

    /// Takes back what a fetch was for that failed.
    mutating func restore(_ failed: FetchOrder) {
        isExplicit = isExplicit || failed.isExplicit
        isTold = isTold || failed.isTold
        isInDoubt = isInDoubt || failed.isInDoubt
        beside.projects.formUnion(failed.beside.projects)
        beside.progress.formUnion(failed.beside.progress)
    }
}
