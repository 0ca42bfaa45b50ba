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

    /// Names that are not known are looked for once more when the workspace is older than this.
    static let recentEnough: Duration = .seconds(5)

    var isStale: Bool { failure != nil }

    /// Whether a new one may know names that this one does not. Not when Linear could not be asked just now: whoever
    /// waits would wait for it twice.
    var mayBeBetter: Bool { failure == nil && age > Self.recentEnough }

    /// What readers should be told.
    var notice: String? {
        failure.map { "Linear could not be asked (\($0)). This is from \(ContractTime.text(fetchedAt))." }
    }
}
