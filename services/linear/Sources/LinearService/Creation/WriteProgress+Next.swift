internal import Domain
internal import LinearAPI

extension WriteProgress {
    /// The most issues of one request: more would take Linear longer than anybody waits.
    static let maxIssues = 2 * LinearClient.maxBatch

    /// What is to be done next; nil when everything is settled.
    var next: Step? {
        if isFinished { return nil }
        if isInDoubt {
            return .lookUp(
                issues: openIssues.map(\.plan.draft.id), milestones: openMilestones,
                comments: openComments.compactMap(\.plan.comment?.id))
        }
        if let milestone = disputedMilestones.values.min(by: { $0.id.description < $1.id.description }) {
            return .settle(milestone)
        }
        let writes = writes
        return .send(isOneByOne ? Array(writes.prefix(1)) : writes)
    }

    private var writes: [LinearWrite] {
        let chosen = chosenIssues
        let ids = Set(chosen.map(\.plan.draft.id))
        let issues =
            self.writes(of: chosen.filter { $0.plan.parentInCall == nil })
            + self.writes(of: chosen.filter { $0.plan.parentInCall != nil })
        let comments = openComments.filter { isThere($0.plan.draft.id) || ids.contains($0.plan.draft.id) }
            .compactMap(\.plan.comment).map(LinearWrite.comment)
        let all = newMilestones(of: chosen) + issues + comments
        return Array(all.prefix(LinearWriteDocument.maxFields))
    }

    /// Issues whose parents are there or are sent with them, as many as one request may have.
    private var chosenIssues: [PlannedIssue] {
        var ids: Set<LinearID> = []
        let open = openIssues
        let ordered = open.filter { $0.plan.parentInCall == nil } + open.filter { $0.plan.parentInCall != nil }
        return ordered.filter { issue in
            guard ids.count < Self.maxIssues else { return false }
            if let parent = issue.plan.parentInCall, !ids.contains(parent), !isThere(parent) { return false }
            ids.insert(issue.plan.draft.id)
            return true
        }
    }

    private func newMilestones(of issues: [PlannedIssue]) -> [LinearWrite] {
        var seen: Set<LinearID> = []
        return issues.compactMap(\.plan.milestone).filter { milestone in
            milestone.isNew && milestones[milestone.id] == nil && seen.insert(milestone.id).inserted
        }.map { .milestone(LinearMilestoneDraft(id: $0.id, projectID: $0.projectID, name: $0.name)) }
    }

    private func writes(of issues: [PlannedIssue]) -> [LinearWrite] {
        let drafts = issues.map(\.plan.draft)
        let single = drafts.filter { singly.contains($0.id) }.map(LinearWrite.issue)
        var rest = drafts.filter { !singly.contains($0.id) }[...]
        var batches: [LinearWrite] = []
        while !rest.isEmpty {
            let batch = Array(rest.prefix(LinearClient.maxBatch))
            rest = rest.dropFirst(LinearClient.maxBatch)
            batches.append(batch.count == 1 ? .issue(batch[0]) : .issues(batch))
        }
        return batches + single
    }
}
