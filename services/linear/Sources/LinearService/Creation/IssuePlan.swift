internal import Domain
internal import LinearAPI

/// What will be sent to Linear for one issue: stored before it is sent, and sent again after a crash.
struct IssuePlan: Sendable, Hashable, Codable {
    /// The milestone that the issue gets.
    struct Milestone: Sendable, Hashable, Codable {
        let id: LinearID
        let projectID: LinearID
        let name: String
        /// Whether it must be created first.
        let isNew: Bool
    }

    var draft: LinearIssueDraft
    var milestone: Milestone?
    /// Of what was asked for.
    let digest: String

    /// Without the milestone, which could not be had.
    func withoutMilestone() -> IssuePlan {
        var plan = self
        plan.milestone = nil
        plan.draft.milestoneID = nil
        return plan
    }
}

/// A plan, and what of the request it leaves out.
struct PlannedIssue: Sendable {
    var plan: IssuePlan
    var warnings: [String]
}

/// What a request comes to.
enum Planning: Sendable {
    /// The issue first, then its sub-issues.
    case planned([PlannedIssue])
    /// It cannot be created, and why.
    case impossible(String)
}
