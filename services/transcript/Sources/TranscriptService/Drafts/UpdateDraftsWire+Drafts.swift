internal import Domain
internal import MeetingAnalysis
internal import Redaction
internal import ServiceClients

extension UpdateDraftsWire {
    init(_ drafts: UpdateDrafts, notice: String?) {
        self.init(
            updates: drafts.updates.map(UpdateDraftWire.init),
            unclear: drafts.unclear.map { unclear in
                Unclear(
                    text: unclear.text.text(for: .caller), reason: unclear.reason.text(for: .caller),
                    near: unclear.near.map(IssueLink.init))
            }, notice: notice)
    }
}

extension UpdateDraftWire {
    init(_ draft: IssueUpdateDraft) {
        let issue = draft.issue
        self.init(
            issue: Issue(
                identifier: issue.identifier, title: issue.title,
                url: issue.url.map(IssueAddress.withoutTitle) ?? "", state: issue.stateName ?? issue.stateType,
                assignee: issue.assignee, project: issue.project, dueDate: issue.dueDate),
            changes: draft.changes.map { Change($0, of: issue) }, quote: draft.quote.text(for: .caller))
    }
}

extension UpdateDraftWire.Change {
    init(_ change: IssueChange, of issue: WorkspaceView.Issue) {
        switch change {
        case .title(let title):
            self.init(field: .title, from: .text(issue.title), to: .text(title.text(for: .caller)))
        case .description(let text):
            let from = issue.description.isEmpty ? nil : issue.description
            self.init(field: .description, from: from.map { .text($0) }, to: text.map { .text($0.text(for: .caller)) })
        case .status(let state):
            self.init(field: .status, from: issue.stateName.map { .text($0) }, to: .text(state))
        case .assignee(let name):
            self.init(field: .assignee, from: issue.assignee.map { .text($0) }, to: name.map { .text($0) })
        case .priority(let priority):
            self.init(field: .priority, from: .number(issue.priority.rawValue), to: .number(priority.rawValue))
        case .dueDate(let day):
            self.init(
                field: .dueDate, from: issue.dueDate.map { .text($0.description) },
                to: day.map { .text($0.description) })
        case .estimate(let points):
            self.init(field: .estimate, from: issue.estimate.map { .number($0) }, to: points.map { .number($0) })
        case .project(let name):
            self.init(field: .project, from: issue.project.map { .text($0) }, to: name.map { .text($0) })
        case .milestone(let name):
            self.init(field: .milestone, from: issue.milestone.map { .text($0) }, to: name.map { .text($0) })
        case .labels(let names):
            self.init(field: .labels, from: .names(issue.labels), to: .names(names))
        }
    }
}
