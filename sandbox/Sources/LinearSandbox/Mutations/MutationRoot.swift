import GraphQLEngine

/// The root of mutations. Each field is a transaction of its own.
struct MutationRoot: GraphQLObject {
    let session: Session
    let typeName: String

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        try session.transaction { () throws(FieldError) in
            let issues = IssueMutations(session: session)
            if let payload = try issues.resolve(field) { return payload }
            let projects = ProjectMutations(session: session)
            if let payload = try projects.resolve(field) { return payload }
            let discussion = DiscussionMutations(session: session)
            return try discussion.resolve(field) ?? .null
        }
    }
}

extension Session {
    /// A mutation's answer.
    func payload(_ field: FieldCall, _ name: String, _ value: Resolved) -> Resolved {
        let fields: [String: Resolved] = [
            name: value, "success": .leaf(.bool(true)), "lastSyncId": .leaf(.int(workspace.lastSyncID)),
        ]
        return .object(FixedObject(typeName: field.type.name, fields: fields))
    }

    func payload(_ field: FieldCall, _ name: String, _ node: (any Node)?) -> Resolved {
        payload(field, name, node.map { .object(NodeObject(node: $0, session: self)) } ?? .null)
    }
}

extension Arguments {
    var input: Fields { self["input"]?.fields ?? [:] }
    var id: String { self["id"]?.text ?? "" }
}
