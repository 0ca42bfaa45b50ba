import Domain
import FoundationEssentials
import GraphQLEngine

/// Finds what an input refers to. What cannot be found is refused, under the name of the argument.
struct References {
    let session: Session
    private var workspace: Workspace { session.workspace }

    init(_ session: Session) {
        self.session = session
    }

    func find<Row: Entity>(
        _ text: String, in table: KeyPath<Workspace, Table<Row>>, as argument: String
    ) throws(FieldError) -> Row {
        guard let id = Identifier<Row>(text) else { throw LinearError.argument("\(argument) must be a UUID.") }
        guard let row = workspace[keyPath: table][id] else { throw LinearError.missingReference(argument) }
        return row
    }

    /// An issue by id or identifier, as most arguments take it.
    func issue(_ text: String, as argument: String) throws(FieldError) -> Issue {
        guard let issue = workspace.issue(text) else { throw LinearError.missingReference(argument) }
        return issue
    }

    /// Someone who can be given work.
    func user(_ text: String, as argument: String) throws(FieldError) -> User {
        let user = try find(text, in: \.users, as: argument)
        guard user.isActive else { throw LinearError.missingReference(argument) }
        return user
    }

    /// Labels that can be put on an issue of this team: the team's or the workspace's, no groups, one of each group.
    func labels(_ texts: [String], of team: TeamID) throws(FieldError) -> [LabelID] {
        var ids: [LabelID] = []
        var groups: Set<LabelID> = []
        for text in texts {
            let label = try find(text, in: \.labels, as: "labelIds")
            guard label.teamID == nil || label.teamID == team else { throw LinearError.missingReference("labelIds") }
            guard !label.isGroup else {
                throw LinearError.input(
                    "labelIds contains a group", explanation: "The label group \(label.name) cannot be applied."
                )
            }
            if ids.contains(label.id) { continue }
            if let group = label.parentID, !groups.insert(group).inserted {
                throw LinearError.input(
                    "labelIds not exclusive child labels", explanation: "Labels of one group exclude each other."
                )
            }
            ids.append(label.id)
        }
        return ids
    }

    /// The id of a row that is made: the caller's own, or a new one.
    ///
    /// - Parameter status: the HTTP status with which a second create of the same id is refused.
    func newID<Row: Node>(
        _ given: Given<String>, in table: KeyPath<Workspace, Table<Row>>, conflictStatus status: Int = 400
    ) throws(FieldError) -> Identifier<Row> {
        guard let text = given.value else {
            try checkRoom(in: table)
            return session.ambient.makeID()
        }
        guard let id = Identifier<Row>(text), id.uuid.isVersion4 else {
            throw LinearError.argument("id must be a UUID.")
        }
        guard workspace[keyPath: table][id] == nil else {
            throw LinearError.conflict(Row.typeName, id: id.description, status: status)
        }
        try checkRoom(in: table)
        return id
    }

    private func checkRoom<Row: Node>(in table: KeyPath<Workspace, Table<Row>>) throws(FieldError) {
        guard workspace[keyPath: table].count < Self.maximumRows else {
            throw LinearError.usageLimit(Row.typeName)
        }
    }

    /// Rows of one kind that a sandbox holds at most.
    static let maximumRows = 100_000
}

extension UUID {
    /// The only version that Linear documents for ids chosen by a caller.
    fileprivate var isVersion4: Bool { uuid.6 >> 4 == 4 && uuid.8 >> 6 == 2 }
}

extension LinearError {
    static func usageLimit(_ type: String) -> FieldError {
        FieldError(
            "Usage limit exceeded",
            extensions: extensions(
                "USAGE_LIMIT_EXCEEDED", "usage limit exceeded", 400, "The workspace cannot hold more of \(type).", 400
            )
        )
    }
}
