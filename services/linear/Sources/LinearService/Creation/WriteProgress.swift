internal import Domain
internal import LinearAPI

/// What became of some planned issues so far, and what is to be asked of Linear next. It asks nothing itself: it says
/// what to do in ``next(_:)`` and is told how that ended.
///
/// Everything goes to Linear in as few requests as it takes, in an order in which nothing waits for what comes after it:
/// new milestones, issues, their sub-issues, comments. Linear ends a request at the first write that it refuses, so after a
/// refusal what exists is looked up by the ids, and the rest is sent again without the one that was refused. Of a batch
/// that is refused nothing tells which item was bad, so its items are sent one by one.
struct WriteProgress: Sendable {
    enum Step: Sendable, Equatable {
        case send([LinearWrite])
        /// Find out which of these exist.
        case lookUp(issues: [LinearID], milestones: [LinearID], comments: [LinearID])
        /// Its id is taken, by itself or by something else.
        case settle(IssuePlan.Milestone)
    }

    /// What became of a comment.
    enum Comment: Sendable, Equatable {
        case made
        case refused(String)
    }

    private(set) var work: [PlannedIssue]
    /// Issues of earlier calls that have parts among the work.
    let existing: Set<LinearID>
    private(set) var created: [LinearID: LinearIssue] = [:]
    private(set) var refused: [LinearID: String] = [:]
    /// What is to be said of those that were there already.
    private(set) var notes: [LinearID: String] = [:]
    /// By the issue that it belongs to.
    private(set) var comments: [LinearID: Comment] = [:]

    /// By the id that was planned.
    var milestones: [LinearID: MilestoneWriter.Outcome] = [:]
    var disputedMilestones: [LinearID: IssuePlan.Milestone] = [:]
    /// Those whose batch was refused.
    var singly: Set<LinearID> = []
    /// Those that Linear made in a request that it refused further on, as far as that is not looked up.
    var carriedOut: Set<LinearID> = []
    /// Those whose id was refused as taken.
    var taken: Set<LinearID> = []
    /// Whether something may exist that is not known of.
    var isInDoubt: Bool
    /// Whether each request holds one write, because a longer one was refused without a word which of its writes was bad.
    var isOneByOne = false

    /// - Parameters:
    ///   - existing: issues of earlier calls that have parts among `work`.
    ///   - made: issues among `work` that are there already, and only lack their comment.
    ///   - isInDoubt: whether an earlier try may have made some of it.
    init(_ work: [PlannedIssue], existing: Set<LinearID> = [], made: Set<LinearID> = [], isInDoubt: Bool = false) {
        self.work = work
        self.existing = existing.union(made)
        self.isInDoubt = isInDoubt
    }
}

extension WriteProgress {
    /// Whether the issue is there.
    func isThere(_ id: LinearID) -> Bool { created[id] != nil || existing.contains(id) }

    /// Whether it is neither there nor refused.
    func isOpen(_ id: LinearID) -> Bool { !isThere(id) && refused[id] == nil }

    /// Whether the comment of an issue is still to be made; of one that was deleted none is.
    func lacksComment(_ issue: PlannedIssue) -> Bool {
        let id = issue.plan.draft.id
        return issue.plan.comment != nil && comments[id] == nil && refused[id] == nil && created[id]?.isDeleted != true
    }

    /// What is not known to be there or refused.
    var openIssues: [PlannedIssue] { work.filter { isOpen($0.plan.draft.id) } }
    var openComments: [PlannedIssue] { work.filter(lacksComment) }
    var openMilestones: [LinearID] {
        let planned = openIssues.compactMap(\.plan.milestone).filter { $0.isNew && milestones[$0.id] == nil }
        return planned.reduce(into: []) { if !$0.contains($1.id) { $0.append($1.id) } }
    }

    var isFinished: Bool { openIssues.isEmpty && openComments.isEmpty }

    mutating func refuse(_ id: LinearID, _ reason: String) {
        guard isOpen(id) else { return }
        refused[id] = reason
        for child in work where child.plan.parentInCall == id {
            refuse(child.plan.draft.id, "its issue was not created")
        }
    }

    mutating func setComment(_ issue: LinearID, _ comment: Comment) { comments[issue] = comment }

    /// Takes an issue for what was planned under its id. One of another team is somebody else's: its id was given to us, or
    /// the issue was moved, and neither is what was asked for.
    mutating func take(_ issue: LinearIssue, asNew isNew: Bool) {
        guard let plan = work.first(where: { $0.plan.draft.id == issue.id })?.plan else { return }
        guard isNew || issue.team.id == plan.draft.teamID else {
            return refuse(
                issue.id, "its id is that of \(issue.identifier), an issue of another team; give another id")
        }
        created[issue.id] = issue
        guard !isNew else { return }
        if issue.isDeleted {
            notes[issue.id] = CreationReport.deleted
        } else if NameFolding.folded(issue.title) != NameFolding.folded(plan.draft.title) {
            notes[issue.id] = "its id was taken already by “\(issue.title)”, which was not changed"
        }
    }

    /// Puts the work that has a milestone into what became of it.
    mutating func settle(_ milestone: LinearID, _ outcome: MilestoneWriter.Outcome) {
        milestones[milestone] = outcome
        disputedMilestones[milestone] = nil
        for index in work.indices where work[index].plan.milestone?.id == milestone {
            let name = work[index].plan.milestone?.name ?? ""
            switch outcome {
            case .ready(let id): work[index].plan = work[index].plan.withMilestone(id)
            case .refused(let reason):
                work[index].plan = work[index].plan.withoutMilestone()
                work[index].warnings.append(
                    "the milestone “\(name)” could not be created (\(reason)); created without it")
            }
        }
    }
}
