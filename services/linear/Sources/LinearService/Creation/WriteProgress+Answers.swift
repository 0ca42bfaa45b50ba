internal import Domain
internal import LinearAPI

extension WriteProgress {
    /// Takes what Linear carried out.
    mutating func took(_ writes: [LinearWrite], _ written: LinearWritten) {
        for milestone in written.milestones { settle(milestone.id, .ready(milestone.id)) }
        for issue in written.issues { take(issue, asNew: true) }
        let comments = Set(written.comments)
        for issue in openComments where issue.plan.comment.map({ comments.contains($0.id) }) ?? false {
            setComment(issue.plan.draft.id, .made)
        }
        // A success that shows less than was written is looked into, and each is sent alone where that finds nothing.
        for draft in writes.flatMap(\.drafts) where isOpen(draft.id) {
            isInDoubt = true
            singly.insert(draft.id)
        }
    }

    /// Takes that Linear refused some of `writes`: those before the first are carried out.
    mutating func refused(_ writes: [LinearWrite], _ refusals: [Int: LinearError]) {
        isInDoubt = isInDoubt || writes.count > 1
        let first = refusals.keys.min() ?? 0
        carriedOut.formUnion(writes.prefix(first).flatMap(\.drafts).map(\.id))
        for (place, error) in refusals.sorted(by: { $0.key < $1.key }) where writes.indices.contains(place) {
            refused(writes[place], error)
        }
    }

    /// Takes that a request of several writes was refused without a word which of them was bad.
    ///
    /// - Returns: whether that helps: a single write cannot be made any smaller.
    mutating func refusedAsAWhole(_ writes: [LinearWrite]) -> Bool {
        guard writes.count > 1 else { return false }
        isOneByOne = true
        isInDoubt = true
        return true
    }

    /// Takes what was found by a look-up of everything open.
    mutating func found(_ written: LinearWritten) {
        isInDoubt = false
        for milestone in written.milestones { found(milestone) }
        for issue in written.issues { take(issue, asNew: false) }
        let comments = Set(written.comments)
        for issue in openComments where issue.plan.comment.map({ comments.contains($0.id) }) ?? false {
            setComment(issue.plan.draft.id, .made)
        }
        for id in taken where isOpen(id) { refuse(id, "something else in Linear has its id") }
        taken = []
    }

    /// One that was renamed or moved keeps its id, but is not what was asked for.
    private mutating func found(_ milestone: LinearMilestone) {
        let planned = work.compactMap(\.plan.milestone).first { $0.id == milestone.id }
        guard let planned, milestones[milestone.id] == nil else { return }
        if planned.isSame(as: milestone) {
            settle(milestone.id, .ready(milestone.id))
        } else {
            disputedMilestones[milestone.id] = planned
        }
    }

    private mutating func refused(_ write: LinearWrite, _ error: LinearError) {
        switch write {
        case .milestone(let draft): refused(milestone: draft.id, error)
        case .issues(let drafts): singly.formUnion(drafts.map(\.id))
        case .issue(let draft):
            if case .conflict = error.kind {
                taken.insert(draft.id)
                isInDoubt = true
            } else {
                refuse(draft.id, error.refusal)
            }
        case .comment(let draft):
            // The id is derived from the issue: what has it is this comment.
            if case .conflict = error.kind {
                setComment(draft.issueID, .made)
            } else {
                setComment(draft.issueID, .refused(error.refusal))
            }
        case .change: break
        }
    }

    private mutating func refused(milestone id: LinearID, _ error: LinearError) {
        if case .conflict = error.kind {
            disputedMilestones[id] = work.compactMap(\.plan.milestone).first { $0.id == id }
        } else {
            settle(id, .refused(error.refusal))
        }
    }
}

extension LinearError {
    /// Why Linear does not take one thing.
    var refusal: String {
        switch kind {
        case .invalidInput(let message), .forbidden(let message): message
        case .notFound: "something that it refers to is not there"
        default: "\(self)"
        }
    }
}

extension LinearWrite {
    /// The issues that it creates.
    fileprivate var drafts: [LinearIssueDraft] {
        switch self {
        case .issue(let draft): [draft]
        case .issues(let drafts): drafts
        case .milestone, .comment, .change: []
        }
    }
}

extension IssuePlan.Milestone {
    /// Whether `other` has its name and project.
    func isSame(as other: LinearMilestone) -> Bool {
        other.project.id == projectID && NameFolding.folded(other.name) == NameFolding.folded(name)
    }
}
