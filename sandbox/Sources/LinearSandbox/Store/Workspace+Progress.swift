public import Domain

extension Workspace {
    /// How much of the work is done, 0 to 1: finished points and a quarter of the started ones, over all points that are
    /// not cancelled. An issue without estimate counts as one point.
    ///
    /// - SeeAlso: Linear's schema, `Project.progress`.
    public func progress(of issues: [Issue]) -> Double {
        var total = 0.0
        var done = 0.0
        for issue in issues where !issue.isTrashed {
            let points = Double(issue.estimate ?? 1)
            switch states[issue.stateID]?.type {
            case "canceled", "duplicate": continue
            case "completed": done += points
            case "started": done += points / 4
            default: break
            }
            total += points
        }
        return total > 0 ? (done / total * 10_000).rounded() / 10_000 : 0
    }

    /// `done`, `overdue`, `next` (the first of its project that is not done) or `unstarted`.
    public func status(of milestone: ProjectMilestone, today: CalendarDate) -> String {
        if isDone(milestone) { return "done" }
        if let date = milestone.targetDate, date < today { return "overdue" }
        let next = milestones(of: milestone.projectID).filter { !isDone($0) }.min { $0.sortOrder < $1.sortOrder }
        return next?.id == milestone.id ? "next" : "unstarted"
    }

    private func isDone(_ milestone: ProjectMilestone) -> Bool { progress(of: issues(in: milestone.id)) == 1 }
}
