internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import ServiceClients

/// What endangers the dates of a client's work. Each risk is a fact of the workspace, with the issues that show it.
struct ClientRisks: Sendable {
    /// A milestone that is due so soon should be half done.
    static let soonDays = 14

    let issues: [LinearIssue]
    let milestones: [ClientStatusWire.Milestone]
    let projects: [LinearProject]
    let frame: IssueCensus.Frame

    private var today: CalendarDate { frame.today }

    var all: [ClientStatusWire.Risk] {
        [overdueIssues, overdueMilestones, slippingMilestones, overdueProjects, unassigned, stalled].compactMap(\.self)
    }

    private var overdueIssues: ClientStatusWire.Risk? {
        risk("overdue", "past their due day", issues.filter { $0.isOverdue(on: today) })
    }

    private var overdueMilestones: ClientStatusWire.Risk? {
        let late = milestones.filter { $0.status == "overdue" }
        guard !late.isEmpty else { return nil }
        return .init(kind: "overdue", text: "Milestones past their date: \(late.map(\.name).joined(separator: ", ")).")
    }

    private var slippingMilestones: ClientStatusWire.Risk? {
        let soon = today.adding(days: Self.soonDays)
        let slipping = milestones.filter { milestone in
            guard milestone.status != "done", let date = milestone.targetDate else { return false }
            return date >= today && date <= soon && milestone.progress < 0.5
        }
        guard !slipping.isEmpty else { return nil }
        let names = slipping.map { "\($0.name) (\(Int($0.progress * 100)) %)" }.joined(separator: ", ")
        return .init(kind: "slipping", text: "Due within \(Self.soonDays) days and less than half done: \(names).")
    }

    private var overdueProjects: ClientStatusWire.Risk? {
        let late = projects.filter { project in
            guard !["completed", "canceled"].contains(project.status.type) else { return false }
            return project.targetDate.map { $0 < today } ?? false
        }
        guard !late.isEmpty else { return nil }
        return .init(kind: "overdue", text: "Projects past their date: \(late.map(\.name).joined(separator: ", ")).")
    }

    private var unassigned: ClientStatusWire.Risk? {
        risk(
            "unassigned", "urgent, high or due, and nobody has them",
            issues.filter { issue in
                issue.isOpen && issue.assignee == nil && ([1, 2].contains(issue.priority) || issue.dueDate != nil)
            }
        )
    }

    private var stalled: ClientStatusWire.Risk? {
        risk("stalled", "begun, and unchanged for \(frame.stalledDays) days", issues.filter(frame.isStalled))
    }

    private func risk(_ kind: String, _ what: String, _ issues: [LinearIssue]) -> ClientStatusWire.Risk? {
        guard !issues.isEmpty else { return nil }
        let count = issues.count == 1 ? "1 issue" : "\(issues.count) issues"
        return .init(
            kind: kind, text: "\(count) \(what).", issues: issues.map(\.identifier).sorted()
        )
    }
}
