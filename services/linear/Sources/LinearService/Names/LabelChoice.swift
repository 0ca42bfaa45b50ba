internal import Domain
internal import LinearAPI

/// The labels that an issue of a team gets, of those that somebody names. A group holds labels and is none itself, and of a
/// group an issue has one.
struct LabelChoice: Sendable {
    struct Complaint: Sendable, Hashable {
        /// Its place among the names.
        let index: Int
        let text: String
    }

    private(set) var ids: [LinearID] = []
    private(set) var complaints: [Complaint] = []

    init(_ names: [String], for team: LinearID, in workspace: Workspace) {
        var ofGroup: [LinearID: LinearLabel] = [:]
        for (index, name) in names.enumerated() {
            let resolution = workspace.label(named: name, for: team)
            guard let label = resolution.value else {
                let text = workspace.complaint(group: name, for: team) ?? resolution.complaint("label", name) ?? ""
                complaints.append(Complaint(index: index, text: text))
                continue
            }
            guard !ids.contains(label.id) else { continue }
            if let group = label.groupID, let other = ofGroup.updateValue(label, forKey: group) {
                ofGroup[group] = other
                let text =
                    "the label “\(label.name)” is of the same group as “\(other.name)”, and an issue has one of a group"
                complaints.append(Complaint(index: index, text: text))
                continue
            }
            ids.append(label.id)
        }
    }
}

extension Workspace {
    /// A label that an issue of a team can have: the team's own, or one of the whole workspace. `Group/Name` is one of a
    /// group.
    func label(named name: String, for team: LinearID) -> Resolution<LinearLabel> {
        let wanted = NameFolding.folded(name)
        let usable = labels.filter { !$0.isGroup && ($0.teamID == nil || $0.teamID == team) }
        if let label = usable.identified(by: name) { return .found(label) }
        var matches = usable.filter { NameFolding.folded($0.name) == wanted }
        if matches.isEmpty { matches = usable.filter { NameFolding.folded(path(of: $0)) == wanted } }
        let own = matches.filter { $0.teamID == team }
        return .of(
            own.isEmpty ? matches : own, near: NearNames.of(name, among: usable.map(\.name)), describe: path
        )
    }

    /// What to say of a name that is that of a group.
    fileprivate func complaint(group name: String, for team: LinearID) -> String? {
        let wanted = NameFolding.folded(name)
        let group = labels.first {
            $0.isGroup && ($0.teamID == nil || $0.teamID == team)
                && ($0.id == LinearID(name) || NameFolding.folded($0.name) == wanted)
        }
        return group.map { group in
            let members = labels.filter { $0.groupID == group.id }.map(\.name).joined(separator: ", ")
            return "“\(group.name)” is a group of labels" + (members.isEmpty ? "" : "; it has \(members)")
        }
    }

    /// `Group/Name`, or the name of a label that is in no group.
    private func path(of label: LinearLabel) -> String {
        let group = label.groupID.flatMap { id in labels.first { $0.id == id } }
        return group.map { "\($0.name)/\(label.name)" } ?? label.name
    }
}
