import Redaction

extension IssueChange {
    /// Which field it is about.
    enum Field: Hashable {
        case title, description, status, assignee, priority, dueDate, estimate, project, milestone, labels
    }

    var field: Field {
        switch self {
        case .title: .title
        case .description: .description
        case .status: .status
        case .assignee: .assignee
        case .priority: .priority
        case .dueDate: .dueDate
        case .estimate: .estimate
        case .project: .project
        case .milestone: .milestone
        case .labels: .labels
        }
    }

    /// Whether the issue has it so already.
    func isSo(of issue: WorkspaceView.Issue) -> Bool {
        switch self {
        case .title(let title): title.text(for: .analysis) == issue.title
        case .description(let text): (text?.text(for: .analysis) ?? "") == issue.description
        case .status(let state): state == issue.stateName
        case .assignee(let name): name == issue.assignee
        case .priority(let priority): priority == issue.priority
        case .dueDate(let day): day == issue.dueDate
        case .estimate(let points): points == issue.estimate
        case .project(let name): name == issue.project
        case .milestone(let name): name == issue.milestone
        case .labels(let names): Set(names) == Set(issue.labels)
        }
    }
}
