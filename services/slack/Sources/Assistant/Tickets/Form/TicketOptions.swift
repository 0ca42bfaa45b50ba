internal import Domain
package import ServiceClients
internal import SlackAPI

/// What the modal's selects offer: the most used first.
package struct TicketOptions: Sendable, Hashable {
    /// One choice; its value is what Linear is told.
    struct Choice: Sendable, Hashable {
        let name: String
        let value: String

        /// - Parameter id: told instead of a name that is too long for a select.
        init(_ name: String, id: LinearID?) {
            self.name = name
            self.value = name.utf16.count > SlackLimits.optionValue ? id?.description ?? name : name
        }
    }

    let projects: [Choice]
    let people: [Choice]
    /// What the selects lack, a sentence.
    package let notice: String?

    /// - Parameters:
    ///   - workspace: nil when Linear is away; then only what the drafts name can be chosen.
    ///   - notice: why it is nil.
    package init(_ workspace: WorkspaceWire?, notice: String? = nil) {
        self.notice = notice ?? workspace?.notice
        guard let workspace else {
            self.projects = []
            self.people = []
            return
        }
        let open = workspace.issues.filter(\.isOpen)
        let byProject = Dictionary(grouping: open.compactMap(\.project?.id)) { $0 }.mapValues(\.count)
        let byPerson = Dictionary(grouping: open.compactMap(\.assignee?.id)) { $0 }.mapValues(\.count)
        self.projects = Self.sorted(
            workspace.projects.filter { !["completed", "canceled"].contains($0.status.type) }, byProject, \.id, \.name)
        self.people = Self.sorted(workspace.users.filter(\.active), byPerson, \.id, \.name)
    }

    private static func sorted<Thing>(
        _ things: [Thing], _ uses: [LinearID: Int], _ id: (Thing) -> LinearID, _ name: (Thing) -> String
    ) -> [Choice] {
        things.sorted {
            (-uses[id($0), default: 0], name($0)) < (-uses[id($1), default: 0], name($1))
        }.map { Choice(name($0), id: id($0)) }
    }
}
