internal import Domain
internal import FoundationEssentials
internal import LinearAPI

/// Creates milestones under derived ids, so that two calls for the same name and project create one.
struct MilestoneWriter: Sendable {
    /// What became of a milestone.
    enum Outcome: Sendable {
        /// It can be used, under this id.
        case ready(LinearID)
        /// Linear does not take it, and why.
        case refused(String)
    }

    /// How many ids are tried when what has them is something else by now.
    static let ids = 0..<8

    let client: LinearClient
    let cache: WorkspaceCache

    /// Creates `milestone`, or finds that it is there.
    ///
    /// - Throws: ``LinearError`` when Linear could not be asked.
    func make(_ milestone: IssuePlan.Milestone) async throws(LinearError) -> Outcome {
        for number in Self.ids {
            let id = Self.id(of: milestone, number)
            let draft = LinearMilestoneDraft(id: id, projectID: milestone.projectID, name: milestone.name)
            do throws(LinearError) {
                await cache.apply(.milestone(try await client.createMilestone(draft)))
                return .ready(id)
            } catch {
                switch error.kind {
                case .invalidInput(let message), .forbidden(let message): return .refused(message)
                case .notFound: return .refused("its project is not there")
                case .conflict: break
                default: throw error
                }
            }
            if let existing = try await existing(milestone, id: id) {
                await cache.apply(.milestone(existing))
                return .ready(existing.id)
            }
        }
        return .refused("its ids are taken by milestones that were renamed or deleted")
    }

    /// The milestone of this name and project, the one with `id` before others. One that was renamed, moved or deleted
    /// since keeps its id, but is not what was asked for.
    private func existing(
        _ milestone: IssuePlan.Milestone, id: LinearID
    ) async throws(LinearError) -> LinearMilestone? {
        let name = NameFolding.folded(milestone.name)
        func fits(_ other: LinearMilestone) -> Bool {
            other.project.id == milestone.projectID && NameFolding.folded(other.name) == name
        }
        do throws(LinearError) {
            let same = try await client.milestone(id)
            if fits(same) { return same }
        } catch {
            guard case .notFound = error.kind else { throw error }
        }
        return try await client.milestones(of: milestone.projectID).first(where: fits)
    }

    private static func id(of milestone: IssuePlan.Milestone, _ number: Int) -> LinearID {
        guard number > 0 else { return milestone.id }
        return LinearID(.derived(from: "milestone again", milestone.id.description, String(number)))
    }
}
