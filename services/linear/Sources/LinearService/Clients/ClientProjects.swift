internal import LinearAPI

/// Which projects are a client's. Linear knows no clients: a project belongs to the client whose name it begins with, or
/// has in it, or that its description names.
struct ClientProjects: Sendable {
    let workspace: Workspace

    func projects(of client: String) -> [LinearProject] {
        let wanted = NameFolding.words(client)
        guard !wanted.isEmpty else { return [] }
        let tests: [(LinearProject) -> Bool] = [
            { Self.contains(NameFolding.words($0.name), wanted) },
            { Self.contains(NameFolding.words($0.description), wanted) },
            // “Quillhaven Freight Ltd” for “Quillhaven Document Intake”.
            { NameFolding.words($0.name).first == wanted[0] && wanted[0].count >= 4 },
        ]
        for test in tests {
            let found = workspace.projects.filter(test)
            if !found.isEmpty { return found }
        }
        return []
    }

    func near(_ client: String) -> [String] {
        NearNames.of(
            client,
            among: workspace.projects.map { project in
                .init(
                    shown: project.name, spellings: [project.name] + NameFolding.words(project.name).prefix(1)
                )
            }
        )
    }

    /// Whether `words` has `wanted` in one piece.
    private static func contains(_ words: [String], _ wanted: [String]) -> Bool {
        guard words.count >= wanted.count else { return false }
        return (0...(words.count - wanted.count)).contains { Array(words[$0..<$0 + wanted.count]) == wanted }
    }
}
