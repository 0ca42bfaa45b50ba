public import Domain

/// Something to write. Several go to Linear in one request, which carries them out one after another and ends at the
/// first that it refuses: what came before it is done, what comes after it is not.
public enum LinearWrite: Sendable, Hashable {
    case milestone(LinearMilestoneDraft)
    case issue(LinearIssueDraft)
    /// All or none, at most ``LinearClient/maxBatch``, and no parent among them.
    case issues([LinearIssueDraft])
    case comment(LinearCommentDraft)
    case change(LinearID, LinearIssueChanges)

    /// The variables of its field of the document.
    var variables: [String: LinearVariable] {
        switch self {
        case .milestone(let draft): ["input": draft.variable]
        case .issue(let draft): ["input": draft.variable]
        case .issues(let drafts): ["input": .object(["issues": .list(drafts.map(\.variable))])]
        case .comment(let draft): ["input": draft.variable]
        case .change(let id, let changes): ["id": .id(id), "input": changes.variable]
        }
    }

    /// How many things it writes.
    var size: Int {
        if case .issues(let drafts) = self { drafts.count } else { 1 }
    }
}

/// What some writes came to.
public enum LinearWriteOutcome: Sendable {
    /// Linear carried out all.
    case done(LinearWritten)
    /// Linear refused these, by their places. Which of the others it carried out has to be looked up by their ids.
    case refused([Int: LinearError])
}

/// What Linear shows of things that were written.
public struct LinearWritten: Sendable, Equatable {
    public var issues: [LinearIssue] = []
    public var milestones: [LinearMilestone] = []
    public var comments: [LinearID] = []

    public init(issues: [LinearIssue] = [], milestones: [LinearMilestone] = [], comments: [LinearID] = []) {
        self.issues = issues
        self.milestones = milestones
        self.comments = comments
    }
}
