internal import Domain
internal import LinearAPI

/// What a name in a request stands for: an id as this service gives it out, or else a name. Nothing is guessed.
extension Workspace {
    var people: People { People(users) }

    /// A team by id, name or key.
    func team(named name: String) -> Resolution<LinearTeam> {
        if let team = LinearID(name).flatMap(team) { return .found(team) }
        let wanted = NameFolding.folded(name)
        let matches = teams.filter { NameFolding.folded($0.key) == wanted }
        return .of(
            matches.isEmpty ? teams.filter { NameFolding.folded($0.name) == wanted } : matches,
            near: NearNames.of(name, among: teams.map(\.name) + teams.map(\.key))
        ) { "\($0.name) (\($0.key))" }
    }

    /// A project by id or name.
    func project(named name: String) -> Resolution<LinearProject> {
        if let project = LinearID(name).flatMap(project) { return .found(project) }
        let wanted = NameFolding.folded(name)
        return .of(
            projects.filter { NameFolding.folded($0.name) == wanted },
            near: NearNames.of(name, among: projects.map(\.name)), describe: \.url
        )
    }

    /// A milestone of a project by id or name; others may have one of the same name.
    func milestone(named name: String, of project: LinearID) -> Resolution<LinearMilestone> {
        let wanted = NameFolding.folded(name)
        let all = milestones(of: project)
        if let milestone = all.identified(by: name) { return .found(milestone) }
        return .of(
            all.filter { NameFolding.folded($0.name) == wanted }, near: NearNames.of(name, among: all.map(\.name)),
            describe: \.id.description
        )
    }

    /// A state of a team by id or name, or the first of a type, by Linear's word for it or a usual one.
    func state(named name: String, of team: LinearID) -> Resolution<LinearState> {
        let wanted = NameFolding.folded(name)
        let all = states(of: team)
        if let state = all.identified(by: name) { return .found(state) }
        let named = all.filter { NameFolding.folded($0.name) == wanted }
        let type = StateWords.type(wanted) ?? wanted
        let matches = named.isEmpty ? Array(all.filter { $0.type == type }.prefix(1)) : named
        return .of(matches, near: all.map(\.name), describe: \.id.description)
    }

    /// An issue by id or identifier, be it one that it had before it was moved.
    func issue(called name: String) -> Resolution<LinearIssue> {
        if let id = LinearID(name) { return .of(issues.filter { $0.id == id }, near: [], describe: \.identifier) }
        let wanted = name.uppercased()
        let current = issues.filter { $0.identifier == wanted }
        let all = current.isEmpty ? issues.filter { $0.previousIdentifiers?.contains(wanted) ?? false } : current
        return .of(all, near: [], describe: \.identifier)
    }

    /// The teams of this name.
    func teams(called name: String) -> [LinearTeam] {
        let wanted = NameFolding.folded(name)
        return teams.filter { NameFolding.folded($0.name) == wanted }
    }
}

/// Something of Linear's with an id.
protocol LinearThing {
    var id: LinearID { get }
}

extension LinearMilestone: LinearThing {}
extension LinearState: LinearThing {}
extension LinearLabel: LinearThing {}
extension LinearUser: LinearThing {}

extension Sequence where Element: LinearThing {
    /// The one whose id `text` spells; nil when it spells none.
    func identified(by text: String) -> Element? {
        LinearID(text).flatMap { id in first { $0.id == id } }
    }
}
