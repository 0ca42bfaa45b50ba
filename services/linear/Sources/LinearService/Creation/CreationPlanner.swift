/// Plans the issues of a call against the workspace in Linear.
struct CreationPlanner: Sendable {
    let platform: LinearPlatform
    let cache: WorkspaceCache
    let defaults: WriteDefaults

    /// Plans against the workspace as far as it is known, and once more against what Linear says of the names when that
    /// is not new, or a name is not known.
    ///
    /// - Returns: what can be created, and by index why an item cannot.
    /// - Throws: `LinearError` when Linear could not be asked; `Problem` when it has no key.
    func plan(_ items: [NewCreation.Item]) async throws -> ([PlannedIssue], [Int: String]) {
        let names = NameReader(platform: platform, cache: cache)
        var reading = try await names.reading(of: items.map(\.request))
        var plannings = plan(items, reading.workspace)
        if plannings.contains(where: \.leavesSomethingOut), reading.mayBeBetter {
            reading = try await names.newReading(of: items.map(\.request), known: reading)
            plannings = plan(items, reading.workspace)
        }
        var planned: [PlannedIssue] = []
        var impossible: [Int: String] = [:]
        for (index, planning) in plannings.enumerated() {
            switch planning {
            case .planned(let issues): planned += issues
            case .impossible(let reason): impossible[index] = reason
            }
        }
        return (planned, impossible)
    }

    private func plan(_ items: [NewCreation.Item], _ workspace: Workspace) -> [Planning] {
        let planner = WritePlanner(workspace: workspace, defaults: defaults)
        return items.map(planner.plan)
    }
}

extension Planning {
    /// Whether a newer workspace could make it better.
    fileprivate var leavesSomethingOut: Bool {
        switch self {
        case .planned(let issues): issues.contains { !$0.warnings.isEmpty || $0.plan.milestone?.isNew == true }
        case .impossible: true
        }
    }
}
