internal import Domain
internal import LinearAPI

/// What a name in a list's query stands for. It is only read, so that it may stand for several things.
extension Workspace {
    /// The project with this id or name, or else those whose names have it in them.
    func projects(like name: String) -> [LinearProject] {
        switch project(named: name) {
        case .found(let project): return [project]
        case .ambiguous, .unknown:
            let wanted = NameFolding.folded(name)
            let named = projects.filter { NameFolding.folded($0.name) == wanted }
            return named.isEmpty ? projects.filter { NameFolding.folded($0.name).contains(wanted) } : named
        }
    }

    /// The milestone with this id, or those of this name in all projects.
    func milestones(called name: String) -> [LinearMilestone] {
        if let milestone = milestones.identified(by: name) { return [milestone] }
        let wanted = NameFolding.folded(name)
        return milestones.filter { NameFolding.folded($0.name) == wanted }
    }

    /// The label with this id, or those of this name in all teams.
    func labels(called name: String) -> [LinearLabel] {
        if let label = labels.identified(by: name) { return [label] }
        let wanted = NameFolding.folded(name)
        return labels.filter { NameFolding.folded($0.name) == wanted }
    }
}

extension LinearIssue.State {
    /// Whether `text` is its id, name or type.
    func isCalled(_ text: String) -> Bool {
        if let id = LinearID(text) { return self.id == id }
        let wanted = NameFolding.folded(text)
        return type == wanted || NameFolding.folded(name) == wanted
    }
}
