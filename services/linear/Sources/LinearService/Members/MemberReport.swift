internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import ServiceClients

/// What somebody works on, computed from the workspace.
struct MemberReport: Sendable {
    let reading: WorkspaceReading
    let frame: IssueCensus.Frame

    private var today: CalendarDate { frame.today }

    func wire(of user: LinearUser) -> MemberWire {
        let workspace = reading.workspace
        let writer = WorkspaceWriter(workspace)
        let own = workspace.issues.filter { $0.assignee?.id == user.id }
        let census = IssueCensus(own, milestones: workspace.milestones, frame: frame)
        let active = own.filter(\.isOpen).map { ($0, IssuePressure($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
        return MemberWire(
            user: writer.wire(user),
            teams: workspace.teams.filter { $0.memberIDs.contains(user.id) }.compactMap { writer.reference($0.id) },
            active: active.map(writer.wire), recentlyCompleted: census.shownDone(writer),
            projects: projects(of: active, led: user.id), load: load(active), issuesByState: census.counts,
            overdue: census.shownOverdue(writer), atRisk: census.shownAtRisk(writer), fetchedAt: reading.fetchedAt,
            notice: reading.notice
        )
    }

    private func load(_ active: [LinearIssue]) -> MemberWire.Load {
        .init(
            openIssues: active.count, startedIssues: active.count { $0.state.type == "started" },
            overdueIssues: active.count { $0.isOverdue(on: today) },
            openPoints: active.reduce(0) { $0 + ($1.estimate ?? 0) }, urgentIssues: active.count { $0.priority == 1 }
        )
    }

    private func projects(of issues: [LinearIssue], led lead: LinearID) -> [WorkspaceWire.Reference] {
        let ids = Set(issues.compactMap(\.project?.id))
        return reading.workspace.projects.filter { ids.contains($0.id) || $0.lead?.id == lead }
            .map { .init(id: $0.id, name: $0.name) }.sorted { $0.name < $1.name }
    }

}

/// How pressing an issue is: what is begun first, then by due day, then by priority, then the last changed.
struct IssuePressure: Comparable {
    private let isStarted: Bool
    private let dueDay: Int
    private let rank: Int
    private let changed: Date

    init(_ issue: LinearIssue) {
        self.isStarted = issue.state.type == "started"
        self.dueDay = issue.dueDate?.dayNumber ?? Int.max
        // 0 is no priority, which presses least.
        self.rank = issue.priority == 0 ? 5 : Int(issue.priority)
        self.changed = issue.updatedAt
    }

    static func < (left: Self, right: Self) -> Bool {
        if left.isStarted != right.isStarted { return left.isStarted }
        if left.dueDay != right.dueDay { return left.dueDay < right.dueDay }
        if left.rank != right.rank { return left.rank < right.rank }
        return left.changed > right.changed
    }
}

extension LinearIssue {
    /// Whether it should have been done before `today`.
    func isOverdue(on today: CalendarDate) -> Bool { isOpen && (dueDate.map { $0 < today } ?? false) }
}
