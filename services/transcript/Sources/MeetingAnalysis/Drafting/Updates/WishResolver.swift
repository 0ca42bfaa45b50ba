import Domain
import Redaction

/// Turns wishes into changes that an issue can have, and says of the others why it cannot.
struct WishResolver: Sendable {
    let workspace: WorkspaceView
    let roster: Roster

    struct Outcome: Sendable {
        var changes: [IssueChange] = []
        var complaints: [String] = []
        /// Whether some wish asks for what is so already.
        var isSoAlready = false
    }

    func outcome(_ wishes: [Wish], for issue: WorkspaceView.Issue) -> Outcome {
        var outcome = Outcome()
        // A milestone is one of the project that the issue goes to.
        var project = issue.project
        for wish in wishes.sorted(by: { $0.rank < $1.rank }) {
            do throws(Complaint) {
                guard let change = try change(wish, for: issue, in: project, after: outcome.changes) else { continue }
                if case .project(let name) = change { project = name }
                outcome.add(change, to: issue)
            } catch {
                outcome.complaints.append(error.text)
            }
        }
        return outcome
    }

    private struct Complaint: Error {
        let text: String

        init(_ text: String) {
            self.text = text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
        }
    }

    private func change(
        _ wish: Wish, for issue: WorkspaceView.Issue, in project: String?, after changes: [IssueChange]
    ) throws(Complaint) -> IssueChange? {
        switch wish {
        case .title(let title): return .title(FilteredText(derived: String(title.prefix(255))))
        case .description(let text): return .description(FilteredText(derived: text))
        case .addition(let text):
            let whole = issue.description.isEmpty ? text : issue.description + "\n\n" + text
            return .description(FilteredText(derived: whole))
        case .status(let status): return .status(try state(status, of: issue))
        case .assignee(let assignee): return .assignee(try person(assignee))
        case .priority(let priority): return .priority(priority)
        case .due(let day): return .dueDate(day)
        case .estimate(let points): return .estimate(points)
        case .project(let name): return .project(try self.project(name, of: issue))
        case .milestone(let name): return .milestone(try milestone(name, of: project))
        case .addLabels(let names):
            let new = try names.map { name throws(Complaint) in try label(name, of: issue) }
            let before = labels(issue, changes)
            return .labels(before + new.filter { !before.contains($0) })
        case .removeLabels(let names):
            let old = try names.map { name throws(Complaint) in try label(name, of: issue) }
            return .labels(labels(issue, changes).filter { !old.contains($0) })
        case .clear(let field): return field.cleared
        }
    }

    private func team(of issue: WorkspaceView.Issue) -> WorkspaceView.Team? {
        workspace.teams.first { $0.key == issue.teamKey }
    }

    private func state(_ status: Wish.Status, of issue: WorkspaceView.Issue) throws(Complaint) -> String {
        let states = team(of: issue)?.states ?? []
        func first(_ types: [String]) -> String? {
            types.lazy.compactMap { type in states.first { $0.type == type }?.name }.first
        }
        switch status {
        case .type("duplicate"):
            let named = states.first { NameFolding.folded($0.name) == "duplicate" }?.name
            if let name = named ?? first(["duplicate", "canceled"]) { return name }
        case .type(let type):
            if let name = first(type == "unstarted" ? [type, "backlog"] : [type]) { return name }
        case .named(let name):
            if case .found(let state) = NameList(states.map(\.name)).resolve(name) { return state }
            if let name = StatusWords.type(of: name).flatMap({ first([$0]) }) { return name }
        }
        let asked = if case .named(let name) = status { "state “\(name)”" } else { "state for that" }
        let known = states.isEmpty ? "" : "; it has \(states.map(\.name).joined(separator: ", "))"
        throw Complaint("the team \(issue.teamKey) has no \(asked)\(known)")
    }

    private func person(_ assignee: AssigneeWords.Assignee) throws(Complaint) -> String? {
        switch assignee {
        case .nobody: return nil
        case .person(let name) where roster.user(called: name) != nil: return name
        case .person(let name), .unknown(let name):
            guard !Roster.isSelf(name) else {
                throw Complaint("it is not known who “me” is; write a name")
            }
            throw Complaint(roster.resolve(name).complaint("member", name) ?? "there is no member “\(name)”")
        }
    }

    private func project(_ name: String, of issue: WorkspaceView.Issue) throws(Complaint) -> String {
        let resolution = NameList(workspace.projects.map(\.name)).resolve(name)
        guard let found = resolution.value, let project = workspace.projects.first(where: { $0.name == found }) else {
            throw Complaint(resolution.complaint("project", name) ?? "there is no project “\(name)”")
        }
        if let team = team(of: issue), !project.teams.isEmpty, !project.teams.contains(team.name) {
            throw Complaint("\(found) is not a project of the team \(issue.teamKey)")
        }
        return found
    }

    private func milestone(_ name: String, of project: String?) throws(Complaint) -> String {
        guard let project else { throw Complaint("a milestone needs a project, and the issue has none") }
        let names = workspace.milestones.filter { $0.project == project }.map(\.name)
        let resolution = NameList(names).resolve(name)
        guard let found = resolution.value else {
            let complaint = resolution.complaint("milestone", name) ?? "there is no milestone “\(name)”"
            throw Complaint("\(complaint) in \(project)")
        }
        return found
    }

    private func label(_ name: String, of issue: WorkspaceView.Issue) throws(Complaint) -> String {
        let usable = workspace.labels.filter { $0.teamKey == nil || $0.teamKey == issue.teamKey }
        let resolution = NameList(Set(usable.map(\.name)).sorted()).resolve(name)
        guard let found = resolution.value else {
            throw Complaint(resolution.complaint("label", name) ?? "there is no label “\(name)”")
        }
        return found
    }

    private func labels(_ issue: WorkspaceView.Issue, _ changes: [IssueChange]) -> [String] {
        for case .labels(let names) in changes.reversed() { return names }
        return issue.labels
    }
}

extension WishResolver.Outcome {
    /// A later change of the same field takes the place of the earlier one; one that changes nothing is none.
    mutating func add(_ change: IssueChange, to issue: WorkspaceView.Issue) {
        changes.removeAll { $0.field == change.field }
        if change.isSo(of: issue) { isSoAlready = true } else { changes.append(change) }
    }
}

extension Wish {
    /// The project comes before its milestone.
    fileprivate var rank: Int {
        switch self {
        case .project, .clear(.project): 0
        case .clear: 1
        default: 2
        }
    }
}

extension Wish.Field {
    fileprivate var cleared: IssueChange {
        switch self {
        case .description: .description(nil)
        case .assignee: .assignee(nil)
        case .due: .dueDate(nil)
        case .estimate: .estimate(nil)
        case .project: .project(nil)
        case .milestone: .milestone(nil)
        case .labels: .labels([])
        }
    }
}
