internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import WireFormat

/// A workspace, and how good it still is.
struct WorkspaceReading: Sendable {
    let workspace: Workspace
    let fetchedAt: Date
    let age: Duration
    /// Why Linear could not be asked again; nil when the workspace is as new as it should be.
    let failure: LinearError?

    var isStale: Bool { failure != nil }

    /// What readers should be told.
    var notice: String? {
        failure.map { "Linear could not be asked (\($0)). This is from \(ContractTime.text(fetchedAt))." }
    }
}
