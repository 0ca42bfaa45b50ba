internal import Domain
internal import FoundationEssentials
internal import LinearAPI

/// Finds what a milestone comes to whose derived id is taken: by itself, because an earlier call made it, or by one that
/// was renamed, moved or deleted since. Then it is made under another id, which is derived as well.
struct MilestoneWriter: Sendable {
    /// What became of a milestone.
    enum Outcome: Sendable, Equatable {
        /// It can be used, under this id.
        case ready(LinearID)
        /// Linear does not take it, and why.
        case refused(String)
    }

    /// How many ids are tried when what has them is something else by now.
    static let ids = 0..<8

    let client: LinearClient
    let cache: WorkspaceCache

    /// Finds `milestone`, whose id is taken, or creates it under another.
    ///
    /// - Throws: ``LinearError`` when Linear could not be asked.
    func settle(_ milestone: IssuePlan.Milestone) async throws(LinearError) -> Outcome {
        for number in Self.ids {
            let id = Self.id(of: milestone, number)
            let draft = LinearMilestoneDraft(id: id, projectID: milestone.projectID, name: milestone.name)
            if number > 0 {
                switch try await client.write([.milestone(draft)]) {
                case .done(let written):
                    for milestone in written.milestones { await cache.apply(.milestone(milestone)) }
                    return .ready(id)
                case .refused(let refusals):
                    guard let error = refusals.values.first else { continue }
                    guard case .conflict = error.kind else { return .refused(error.refusal) }
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
        do throws(LinearError) {
            let same = try await client.milestone(id)
            if milestone.isSame(as: same) { return same }
        } catch {
            guard case .notFound = error.kind else { throw error }
        }
        return try await client.milestones(of: milestone.projectID).first(where: milestone.isSame)
    }

    private static func id(of milestone: IssuePlan.Milestone, _ number: Int) -> LinearID {
        guard number > 0 else { return milestone.id }
        return LinearID(.derived(from: "milestone again", milestone.id.description, String(number)))
    }
}
