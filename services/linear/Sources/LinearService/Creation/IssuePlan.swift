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
    /// With what justifies the issue.
    var comment: LinearCommentDraft?
    /// Whether the draft's parent is an issue that somebody named, and not one of the same call; nil is no.
    var isUnderNamedParent: Bool?
    /// Of what was asked for.
    let digest: String

    /// The issue of the same call that this one is a part of.
    var parentInCall: LinearID? { isUnderNamedParent == true ? nil : draft.parentID }

    /// In the milestone under the id that it has in Linear. What was planned stays, to be found again after a crash.
    func withMilestone(_ id: LinearID) -> IssuePlan {
        var plan = self
        plan.draft.milestoneID = id
        return plan
    }

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
