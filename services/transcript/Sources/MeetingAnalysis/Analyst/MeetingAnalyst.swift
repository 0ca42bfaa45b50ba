/// Reads a filtered meeting and says what was decided, promised and left to do.
///
/// Implementations differ in where the understanding comes from; what they return is the same, and every finding
/// carries evidence that ``EvidenceCheck`` has accepted.
public protocol MeetingAnalyst: Sendable {
    /// Analyses one meeting against the workspace as it stands.
    ///
    /// - Parameters:
    ///   - meeting: the filtered meeting; may be empty.
    ///   - workspace: people, projects and issues to name and to compare with; may be empty.
    /// - Throws: whatever keeps the analysis from being made at all, such as cancellation. A meeting in which nothing
    ///   was promised is no error.
    func analyse(_ meeting: FilteredMeeting, in workspace: WorkspaceView) async throws -> AnalysedMeeting
}
