internal import LinearAPI

/// Creates milestones under derived ids, so that two calls for the same name and project create one.
struct MilestoneWriter: Sendable {
    let client: LinearClient
    let cache: WorkspaceCache

    /// Creates `milestone`, or finds that it is there.
    ///
    /// - Returns: why Linear does not take it; nil when it can be used.
    /// - Throws: ``LinearError`` when Linear could not be asked.
    func make(_ milestone: IssuePlan.Milestone) async throws(LinearError) -> String? {
        let draft = LinearMilestoneDraft(id: milestone.id, projectID: milestone.projectID, name: milestone.name)
        do throws(LinearError) {
            await cache.apply(.milestone(try await client.createMilestone(draft)))
            return nil
        } catch {
            switch error.kind {
            case .invalidInput(let message), .forbidden(let message): return message
            case .notFound: return "its project is not there"
            case .conflict: break
            default: throw error
            }
        }
        // Somebody was first. One that was deleted since keeps its id, but cannot be used.
        guard let existing = try await client.milestones().first(where: { $0.id == milestone.id }) else {
            return "one with its name was deleted"
        }
        await cache.apply(.milestone(existing))
        return nil
    }
}
