internal import Domain
internal import LinearAPI

/// Which things of the snapshot on disk are to be written anew, or are to go.
struct SnapshotChanges: Sendable, Equatable {
    private(set) var ids: [WorkspaceKind: Set<LinearID>]
    /// Whether what is on disk counts for nothing.
    private(set) var isEverything = false

    static let everything: SnapshotChanges = {
        var changes = SnapshotChanges()
        changes.isEverything = true
        return changes
    }()

    init(_ ids: [WorkspaceKind: Set<LinearID>] = [:]) {
        self.ids = ids
    }

    /// What is in one of the workspaces and not the same in the other.
    init(from old: Workspace, to new: Workspace) {
        self.init([
            .team: Self.difference(old.teams, new.teams), .state: Self.difference(old.states, new.states),
            .user: Self.difference(old.users, new.users), .project: Self.difference(old.projects, new.projects),
            .milestone: Self.difference(old.milestones, new.milestones),
            .label: Self.difference(old.labels, new.labels), .issue: Self.difference(old.issues, new.issues),
        ])
    }

    /// As ``init(from:to:)``, of all but the issues.
    init(ofNamesFrom old: Workspace, to new: Workspace) {
        var (old, new) = (old, new)
        (old.issues, new.issues) = ([], [])
        self.init(from: old, to: new)
    }

    mutating func note(_ kind: WorkspaceKind, _ more: some Sequence<LinearID>) {
        ids[kind, default: []].formUnion(more)
    }

    mutating func formUnion(_ other: SnapshotChanges) {
        for (kind, more) in other.ids { note(kind, more) }
        isEverything = isEverything || other.isEverything
    }

    /// Whether the thing is to be written when it is there, and else removed.
    func contains(_ kind: WorkspaceKind, _ id: LinearID) -> Bool {
        isEverything || ids[kind]?.contains(id) == true
    }

    private static func difference<Item: LinearThing & Equatable>(_ old: [Item], _ new: [Item]) -> Set<LinearID> {
        var before: [LinearID: Int] = [:]
        for (index, item) in old.enumerated() { before[item.id] = index }
        var changed: Set<LinearID> = []
        for item in new {
            if let index = before.removeValue(forKey: item.id), old[index] == item { continue }
            changed.insert(item.id)
        }
        return changed.union(before.keys)
    }
}
