internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import ServiceClients

/// How the work for a client stands, computed from its projects.
struct ClientReport: Sendable {
    /// How many next dates are shown.
    static let datesLimit = 10

    let name: String
    let projects: [LinearProject]
    let reading: WorkspaceReading
    let frame: IssueCensus.Frame

    private var today: CalendarDate { frame.today }

    var wire: ClientStatusWire {
        let writer = WorkspaceWriter(reading.workspace)
        let ids = Set(projects.map(\.id))
        let issues = reading.workspace.issues.filter { $0.project.map { ids.contains($0.id) } ?? false }
        let planned = projects.flatMap { reading.workspace.milestones(of: $0.id) }
        let milestones = milestones(planned, issues: issues)
        let census = IssueCensus(issues, milestones: planned, frame: frame)
        let risks = ClientRisks(issues: issues, milestones: milestones, projects: projects, frame: frame)
        return ClientStatusWire(
            name: name, projects: projects.map(writer.wire), milestones: milestones, progress: progress(issues),
            progressByCount: census.progressByCount, issuesByState: census.counts, people: people(issues),
            nextDates: dates(issues: issues, milestones: milestones), risks: risks.all,
            overdueCount: census.overdue.count, overdue: census.shownOverdue(writer),
            atRiskCount: census.atRisk.count, atRisk: census.shownAtRisk(writer), lastDone: census.shownDone(writer),
            fetchedAt: reading.fetchedAt, notice: reading.notice
        )
    }

    /// - Parameter planned: in the order of each project.
    private func milestones(
        _ planned: [LinearMilestone], issues: [LinearIssue]
    ) -> [ClientStatusWire.Milestone] {
        let own = Dictionary(grouping: issues.filter { $0.projectMilestone != nil }) { $0.projectMilestone?.id }
        var begun: Set<LinearID> = []
        return planned.map { milestone in
            let own = own[milestone.id] ?? []
            let open = own.count(where: \.isOpen)
            let isDone = milestone.progressFraction >= 1 || (!own.isEmpty && open == 0)
            // Of each project the first that Linear does not show as done is the next.
            let isNext = milestone.progressFraction < 1 && begun.insert(milestone.project.id).inserted
            let isOverdue = milestone.targetDate.map { $0 < today } ?? false
            return .init(
                name: milestone.name, project: milestone.project.name, progress: milestone.progressFraction,
                targetDate: milestone.targetDate,
                status: isDone ? "done" : isOverdue ? "overdue" : isNext ? "next" : "later", openIssues: open
            )
        }
    }

    /// Finished points whole and started ones a quarter, over all that are not canceled, as Linear computes a project's.
    /// An issue without an estimate counts as its team says, one point where that is not known.
    private func progress(_ issues: [LinearIssue]) -> Double {
        let unestimated = Dictionary(
            reading.workspace.teams.compactMap { team in team.estimation.map { (team.id, $0.unestimated) } }
        ) { first, _ in first }
        var total = 0.0
        var done = 0.0
        for issue in issues where !["canceled", "duplicate"].contains(issue.state.type) {
            let points = issue.estimate ?? unestimated[issue.team.id] ?? 1
            total += points
            if issue.state.type == "completed" { done += points }
            if issue.state.type == "started" { done += points / 4 }
        }
        return total == 0 ? 0 : (done / total * 10_000).rounded() / 10_000
    }

    private func people(_ issues: [LinearIssue]) -> [ClientStatusWire.PersonShare] {
        let groups = Dictionary(grouping: issues) { $0.assignee }
        return groups.map { person, issues in
            ClientStatusWire.PersonShare(
                person: person.map { .init(id: $0.id, name: $0.name, displayName: $0.displayName) },
                open: issues.count(where: \.isOpen), started: issues.count { $0.state.type == "started" },
                completed: issues.count { $0.state.type == "completed" },
                overdue: issues.count { $0.isOverdue(on: today) }
            )
        }.sorted { ($0.open, $0.completed, $1.person?.name ?? "") > ($1.open, $1.completed, $0.person?.name ?? "") }
    }

    private func dates(
        issues: [LinearIssue], milestones: [ClientStatusWire.Milestone]
    ) -> [ClientStatusWire.NextDate] {
        var dates = issues.filter(\.isOpen).compactMap { issue in
            issue.dueDate.map {
                ClientStatusWire.NextDate(
                    date: $0, kind: "issue", name: issue.title, identifier: issue.identifier, overdue: $0 < today
                )
            }
        }
        dates += milestones.filter { $0.status != "done" }.compactMap { milestone in
            milestone.targetDate.map { .init(date: $0, kind: "milestone", name: milestone.name, overdue: $0 < today) }
        }
        dates += projects.filter { !["completed", "canceled"].contains($0.status.type) }.compactMap { project in
            project.targetDate.map { .init(date: $0, kind: "project", name: project.name, overdue: $0 < today) }
        }
        let sorted = dates.sorted { ($0.date, $0.name) < ($1.date, $1.name) }
        // What is to come first: what is overdue is many dates after a while, and the latest of them says the most.
        return Array((sorted.filter { !$0.overdue } + sorted.filter(\.overdue).reversed()).prefix(Self.datesLimit))
    }
}
