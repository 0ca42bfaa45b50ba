public import Domain

extension LinearClient {
    /// Creates one issue.
    ///
    /// - Throws: ``LinearError`` `.conflict` when an issue with its id exists already.
    public func createIssue(_ draft: LinearIssueDraft) async throws(LinearError) -> LinearIssue {
        try await written(.issueCreate, ["input": draft.variable], id: draft.id)
    }

    /// Creates all of `drafts` or none.
    ///
    /// - Parameter drafts: at most ``maxBatch``, no parent among them.
    public func createIssues(_ drafts: [LinearIssueDraft]) async throws(LinearError) -> [LinearIssue] {
        let input = LinearVariable.object(["issues": .list(drafts.map(\.variable))])
        let payload = try await send(.issueBatchCreate, ["input": input], as: BatchPayload.self)
        guard payload.success else { throw refused(.issueBatchCreate) }
        return payload.issues
    }

    /// Changes the issue with this UUID.
    public func updateIssue(_ id: LinearID, _ changes: LinearIssueChanges) async throws(LinearError) -> LinearIssue {
        try await written(.issueUpdate, ["id": .id(id), "input": changes.variable], id: id)
    }

    /// Moves the issue with this UUID to Linear's trash.
    public func deleteIssue(_ id: LinearID) async throws(LinearError) {
        let payload = try await send(.issueDelete, ["id": .id(id)], as: DeletePayload.self)
        guard payload.success else { throw refused(.issueDelete) }
    }

    /// Creates a milestone.
    ///
    /// - Throws: ``LinearError`` `.conflict` when a milestone with its id exists already.
    public func createMilestone(_ draft: LinearMilestoneDraft) async throws(LinearError) -> LinearMilestone {
        let payload = try await send(.milestoneCreate, ["input": draft.variable], as: MilestonePayload.self)
        guard payload.success else { throw refused(.milestoneCreate) }
        return payload.projectMilestone
    }

    private struct IssuePayload: Decodable, Sendable {
        let success: Bool
        let issue: LinearIssue?
    }

    private struct BatchPayload: Decodable, Sendable {
        let success: Bool
        let issues: [LinearIssue]
    }

    private struct DeletePayload: Decodable, Sendable {
        let success: Bool
    }

    private struct MilestonePayload: Decodable, Sendable {
        let success: Bool
        let projectMilestone: LinearMilestone
    }

    private func written(
        _ document: LinearDocument, _ variables: [String: LinearVariable], id: LinearID
    ) async throws(LinearError) -> LinearIssue {
        let payload = try await send(document, variables, as: IssuePayload.self)
        guard payload.success else { throw refused(document) }
        if let issue = payload.issue { return issue }
        do {
            return try await issue(id.description)
        } catch {
            // It was carried out, so whatever the look-up says, this must not read as a refusal.
            throw LinearError(.malformedAnswer(status: 200), operation: document.name)
        }
    }

    /// An answer without errors that still says no.
    private func refused(_ document: LinearDocument) -> LinearError {
        LinearError(.invalidInput(message: "it was not carried out, and no reason was given"), operation: document.name)
    }
}
