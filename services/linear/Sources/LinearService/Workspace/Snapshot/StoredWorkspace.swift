internal import FoundationEssentials

/// A workspace with what has to be known to go on from it.
struct StoredWorkspace: Sendable, Equatable {
    var workspace: Workspace
    /// When Linear was asked last.
    var fetchedAt: Date
    /// When everything was read last.
    var wholeAt: Date
    /// How many requests that took.
    var wholeRequests: Int
    /// Whatever Linear changed before this time, in its own time, is in it.
    var changesUntil: Date
}
