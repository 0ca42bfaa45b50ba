internal import Logging
internal import MeetingAnalysis
internal import ServiceClients

/// The Linear workspace as the analysis sees it, or the reason why it is empty.
struct ObtainedWorkspace: Sendable {
    let view: WorkspaceView
    /// Whether the linear service gave one, be it an old one.
    let isReached: Bool
    /// What to tell readers of the analysis.
    let notes: [String]
}

/// Where the analysis gets the workspace from.
protocol WorkspaceSource: Sendable {
    /// Never fails: without a workspace the meeting is analysed all the same, and says so.
    func workspace() async -> ObtainedWorkspace
}
