internal import Domain
internal import ServiceClients
internal import SlackAPI

/// The projects that a name means: that of exactly this name, else all that have its words.
struct ProjectScope: Sendable {
    private let ids: Set<LinearID>
    let names: [String]

    /// Nil when no project has the name.
    init?(_ name: String, in workspace: WorkspaceWire) {
        let wanted = NameFolding.words(name)
        let exact = workspace.projects.filter { NameFolding.words($0.name) == wanted }
        let partly = workspace.projects.filter { project in
            let known = NameFolding.words(project.name)
            return !wanted.isEmpty && wanted.allSatisfy(known.contains)
        }
        let found = exact.isEmpty ? partly : exact
        guard !found.isEmpty else { return nil }
        self.ids = Set(found.map(\.id))
        self.names = found.map(\.name)
    }

    var name: String { CountWords.list(names, atMost: 3) }

    func contains(_ issue: WorkspaceWire.Issue) -> Bool { issue.project.map { ids.contains($0.id) } ?? false }

    /// What to say of a name that no project has.
    static func unknown(_ name: String, in workspace: WorkspaceWire) -> SlackMessage {
        let near = NearNames.of(name, among: workspace.projects.map(\.name))
        let known = near.isEmpty ? workspace.projects.prefix(10).map(\.name) : near
        let list = known.isEmpty ? "" : " \(near.isEmpty ? "There are" : "Near"): \(CountWords.list(known))."
        return SlackMessage(parts: ["*No project is named “\(TextWords.line(name, atMost: 100))”.*\(list)"])
    }
}
