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
    let today: CalendarDate

    var wire: ClientStatusWire {
        let writer = WorkspaceWriter(reading.workspace)
        let ids = Set(projects.map(\.id))
        let issues = reading.workspace.issues.filter { $0.project.map { ids.contains($0.id) } ?? false }
        let milestones = projects.flatMap { reading.workspace.milestones(of: $0.id) }
            .map { milestone($0, issues: issues) }
        let risks = ClientRisks(
            issues: issues, milestones: milestones, projects: projects, today: today, now: reading.fetchedAt
        )
        return ClientStatusWire(
            name: name, projects: projects.map(writer.wire), milestones: milestones, progress: progress(issues),
            issuesByState: counts(issues), people: people(issues),
            nextDates: dates(issues: issues, milestones: milestones), risks: risks.all, fetchedAt: reading.fetchedAt,
            notice: reading.notice
        )
    }

    private func milestone(_ milestone: LinearMilestone, issues: [LinearIssue]) -> ClientStatusWire.Milestone {
        let own = issues.filter { $0.projectMilestone?.id == milestone.id }
        let open = own.count(where: \.isOpen)
        let isDone = milestone.progressFraction >= 1 || (!own.isEmpty && open == 0)
        let next = reading.workspace.milestones(of: milestone.project.id).first { $0.progressFraction < 1 }
        let status =
            if isDone { "done" } else if let date = milestone.targetDate, date < today {
                "overdue"
            } else if next?.id
                == milestone.id
            { "next" } else { "later" }
        return .init(
            name: milestone.name, project: milestone.project.name, progress: milestone.progressFraction,
            targetDate: milestone.targetDate, status: status, openIssues: open
        )
    }

    /// Finished points whole and started ones a quarter, over all that are not canceled, as Linear computes a project's.
    /// An issue without an estimate counts as one point.
    private func progress(_ issues: [LinearIssue]) -> Double {
        var total = 0.0
        var done = 0.0
        for issue in issues where !["canceled", "duplicate"].contains(issue.state.type) {
            let points = issue.estimate ?? 1
            total += points
            if issue.state.type == "completed" { done += points }
            if issue.state.type == "started" { done += points / 4 }
        }
        return total == 0 ? 0 : (done / total * 10_000).rounded() / 10_000
    }

    private func counts(_ issues: [LinearIssue]) -> ClientStatusWire.Counts {
        issues.reduce(into: ClientStatusWire.Counts()) { counts, issue in
            switch issue.state.type {
            case "triage": counts.triage += 1
            case "unstarted": counts.unstarted += 1
            case "started": counts.started += 1
            case "completed": counts.completed += 1
            case "canceled", "duplicate": counts.canceled += 1
            default: counts.backlog += 1
            }
        }
    }

    private func people(_ issues: [LinearIssue]) -> [ClientStatusWire.PersonShare] {
        let groups = Dictionary(grouping: issues) { $0.assignee }
        return groups.map { person, issues in
            ClientStatusWire.PersonShare(
                person: person.map { .init(id: $0.id, name: $0.name, displayName: $0.displayName) },
                open: issues.count(where: \.isOpen), started: issues.count { $0.state.type == "started" },
                completed: issues.count { $0.state.type == "completed" }
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
