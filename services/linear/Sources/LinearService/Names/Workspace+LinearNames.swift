internal import Domain
internal import LinearAPI

extension Workspace {
    /// Takes what Linear says of names for what was known of them. What a list has no room for stays as it was.
    mutating func take(_ names: LinearNames, _ wanted: LinearNames.Wanted) {
        let members = Dictionary(teams.map { ($0.id, $0.memberIDs) }) { first, _ in first }
        let found = LinearList(
            items: names.teams.items.map { $0.withMembers(members[$0.id] ?? []) }, isComplete: names.teams.isComplete)
        teams = Self.merged(teams, with: found, id: \.id)
        states = Self.merged(states, with: names.states, id: \.id)
        users = Self.merged(users, with: names.users, id: \.id)
        labels = Self.merged(labels, with: names.labels, id: \.id)
        if names.projects.isComplete {
            // What was asked for by its id and is not there was deleted or archived.
            remove(.project, wanted.projectIDs.subtracting(names.projects.items.map(\.id)))
        }
        projects = Self.merged(projects, with: LinearList(items: names.projects.items, isComplete: false), id: \.id)
        if names.milestones.isComplete {
            let read = Set(names.projects.items.map(\.id))
            milestones.removeAll { read.contains($0.project.id) }
        }
        milestones = Self.merged(
            milestones, with: LinearList(items: names.milestones.items, isComplete: false), id: \.id)
        merge(names.issues)
    }

    /// In the order of what was known, with what is new at the end.
    private static func merged<Item>(_ known: [Item], with new: LinearList<Item>, id: (Item) -> LinearID) -> [Item] {
        if new.isComplete { return new.items }
        var rest = Dictionary(new.items.map { (id($0), $0) }) { first, _ in first }
        let updated = known.map { rest.removeValue(forKey: id($0)) ?? $0 }
        return updated + new.items.filter { rest[id($0)] != nil }
    }
}

extension LinearTeam {
    fileprivate func withMembers(_ ids: [LinearID]) -> LinearTeam {
        LinearTeam(
            id: id, key: key, name: name, description: description, memberIDs: ids, estimation: estimation)
    }
}
