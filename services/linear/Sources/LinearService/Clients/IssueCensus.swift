internal import Domain
internal import FoundationEssentials
internal import LinearAPI
internal import ServiceClients

/// Some issues, counted and sorted out for a report: by state, what is late, what may come too late, what was done last.
struct IssueCensus: Sendable {
    /// How many of each are shown.
    static let limit = 20
    /// A milestone that is due so soon should not have open issues.
    static let nearDays = 7

    /// What a report is made for.
    struct Frame: Sendable {
        /// An issue that is begun and has not changed for so long has stalled.
        static let defaultStalledDays = 7
        static let stalledDays = 1...365

        let today: CalendarDate
        let now: Date
        let stalledDays: Int

        /// Whether the work on an issue stands still.
        func isStalled(_ issue: LinearIssue) -> Bool {
            issue.state.type == "started"
                && now.timeIntervalSince(issue.updatedAt) > Double(stalledDays) * 86_400
        }
    }

    let counts: ClientStatusWire.Counts
    /// The longest overdue first.
    let overdue: [LinearIssue]
    /// Those with the most reasons first, then the most pressing.
    let atRisk: [(issue: LinearIssue, reasons: [String])]
    /// The latest first.
    let done: [LinearIssue]

    init(_ issues: [LinearIssue], milestones: [LinearMilestone], frame: Frame) {
        let dates = Dictionary(
            milestones.compactMap { milestone in milestone.targetDate.map { (milestone.id, (milestone.name, $0)) } }
        ) { first, _ in first }
        self.counts = Self.counts(issues)
        self.overdue = issues.filter { $0.isOverdue(on: frame.today) }.sorted {
            ($0.dueDate?.dayNumber ?? 0, $0.identifier) < ($1.dueDate?.dayNumber ?? 0, $1.identifier)
        }
        self.atRisk = issues.compactMap { issue in
            let reasons = Self.reasons(issue, frame, milestone: issue.projectMilestone.flatMap { dates[$0.id] })
            return reasons.isEmpty ? nil : (issue, reasons, IssuePressure(issue))
        }.sorted { ($1.1.count, $0.2, $0.0.identifier) < ($0.1.count, $1.2, $1.0.identifier) }
            .map { (issue: $0.0, reasons: $0.1) }
        self.done = issues.filter { $0.state.type == "completed" }.sorted { $0.doneAt > $1.doneAt }
    }

    /// How many of the issues that are not canceled are completed; 0 of none.
    var progressByCount: Double {
        let all = counts.open + counts.completed
        return all == 0 ? 0 : (Double(counts.completed) / Double(all) * 10_000).rounded() / 10_000
    }

    /// Why an issue may come too late; none when it is done or nothing says so.
    private static func reasons(
        _ issue: LinearIssue, _ frame: Frame, milestone: (name: String, date: CalendarDate)?
    ) -> [String] {
        guard issue.isOpen else { return [] }
        var reasons: [String] = []
        if issue.isOverdue(on: frame.today), let date = issue.dueDate { reasons.append("It was due on \(date).") }
        if let milestone, milestone.date <= frame.today.adding(days: nearDays) {
            let isPast = milestone.date < frame.today
            reasons.append("Its milestone “\(milestone.name)” \(isPast ? "was" : "is") due on \(milestone.date).")
        }
        if frame.isStalled(issue) {
            let days = Int(frame.now.timeIntervalSince(issue.updatedAt) / 86_400)
            reasons.append("It is begun and has not changed for \(days) days.")
        }
        return reasons
    }

    private static func counts(_ issues: [LinearIssue]) -> ClientStatusWire.Counts {
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
}

extension IssueCensus {
    func shownOverdue(_ writer: WorkspaceWriter) -> [WorkspaceWire.Issue] {
        overdue.prefix(Self.limit).map(writer.wire)
    }

    func shownAtRisk(_ writer: WorkspaceWriter) -> [ClientStatusWire.AtRisk] {
        atRisk.prefix(Self.limit).map { .init(issue: writer.wire($0.issue), reasons: $0.reasons) }
    }

    func shownDone(_ writer: WorkspaceWriter) -> [WorkspaceWire.Issue] {
        done.prefix(Self.limit).map(writer.wire)
    }
}

extension LinearIssue {
    /// When a completed one was completed, as far as that is known.
    var doneAt: Date { completedAt ?? updatedAt }
}
