internal import Domain
package import ServiceClients

/// Names in tickets that Linear does not know, so that nothing would come of them.
package struct UnknownNames: Codable, Sendable, Hashable {
    private static let shown = 6

    package var people: Set<String>
    package var projects: Set<String>

    /// Those of `drafts` that are not in `workspace`.
    package init(_ drafts: [TicketDraft], in workspace: WorkspaceWire) {
        let users = workspace.users.filter(\.active).flatMap { [$0.name, $0.displayName, $0.email] }
        let projects = workspace.projects.map(\.name)
        self.people = Set(drafts.compactMap(\.assignee).filter { !Self.isKnown($0, in: users) })
        self.projects = Set(drafts.compactMap(\.project).filter { !Self.isKnown($0, in: projects) })
    }

    /// What will not be done with `drafts`, each a sentence: whoever was exchanged since is no trouble any more.
    func notices(_ drafts: [TicketDraft]) -> [String] {
        let people = Self.distinct(drafts.compactMap(\.assignee).filter(people.contains))
        let projects = Self.distinct(drafts.compactMap(\.project).filter(projects.contains))
        return people.prefix(Self.shown).map {
            "\(TextWords.line($0, atMost: 80)) is not in Linear: nobody will be assigned."
        }
            + projects.prefix(Self.shown).map {
                "No project in Linear is named \(TextWords.line($0, atMost: 80)): the ticket will have no project."
            }
    }

    /// Whether `name` is one of `names`, or part of one.
    private static func isKnown(_ name: String, in names: [String]) -> Bool {
        let wanted = NameFolding.words(name)
        let folded = NameFolding.folded(name.drop { $0 == "@" })
        return names.contains { known in
            let words = NameFolding.words(known)
            return NameFolding.folded(known) == folded || (!wanted.isEmpty && wanted.allSatisfy(words.contains))
        }
    }

    private static func distinct(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
