import Domain

/// Says which names of a typed ticket the workspace does not know, before the ticket is made without them.
struct UnknownNames: Sendable {
    let roster: Roster
    let projects: NameList
    let milestones: NameList
    let labels: NameList

    /// A sentence for each name, in the order of the fields.
    func warnings(_ fields: TypedFields) -> [String] {
        let assignee = fields.assignee.flatMap { name in
            Self.warning(
                name, roster.resolve(name), what: "“\(name)” is not in Linear", then: "nobody will be assigned")
        }
        let project = fields.project.flatMap { name in
            Self.warning(
                name, projects.resolve(name), what: "There is no project “\(name)” in Linear",
                then: "the ticket will be in no project")
        }
        let milestone = fields.milestone.flatMap { name in
            Self.warning(
                name, milestones.resolve(name), what: "There is no milestone “\(name)” in Linear",
                then: "the ticket will have none")
        }
        let others = fields.labels.map { name in
            Self.warning(
                name, labels.resolve(name), what: "There is no label “\(name)” in Linear", then: "it will be left out")
        }
        return ([assignee, project, milestone] + others).compactMap(\.self)
    }

    private static let mostNear = 3

    /// - Parameters:
    ///   - what: what is wrong when nothing has the name.
    ///   - then: what comes of it.
    private static func warning(
        _ name: String, _ resolution: Resolution<String>, what: String, then: String
    ) -> String? {
        switch resolution {
        case .found: nil
        case .unknown(let near) where near.isEmpty: "\(what): \(then)."
        case .unknown(let near): "\(what): \(then). Near: \(near.prefix(mostNear).joined(separator: ", "))."
        case .ambiguous(let names): "“\(name)” may be \(names.prefix(mostNear).joined(separator: " or ")): \(then)."
        }
    }
}
