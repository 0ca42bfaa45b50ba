import GraphQLEngine

/// A page as the schema's connections show it.
struct ConnectionObject: GraphQLObject {
    let typeName: String
    let page: Page
    let session: Session
    /// The type under which nodes are shown, where that is not their own.
    var shownAs: String?
    /// Fields beside those of every connection.
    var more: [String: Resolved] = [:]

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch field.name {
        case "nodes": return .list(page.nodes.map { .object(object($0)) })
        case "edges":
            let type = field.type.name
            return .list(
                zip(page.nodes, page.cursors).map { node, cursor in
                    let fields: [String: Resolved] = ["node": .object(object(node)), "cursor": .leaf(.string(cursor))]
                    return .object(FixedObject(typeName: type, fields: fields))
                }
            )
        case "pageInfo": return .object(pageInfo)
        default: return more[field.name] ?? .null
        }
    }

    private func object(_ node: any Node) -> NodeObject {
        NodeObject(node: node, session: session, shownAs: shownAs)
    }

    private var pageInfo: FixedObject {
        FixedObject(
            typeName: "PageInfo",
            fields: [
                "hasNextPage": .leaf(.bool(page.hasNext)), "hasPreviousPage": .leaf(.bool(page.hasPrevious)),
                "startCursor": .leaf(page.cursors.first.map(GraphQLValue.string) ?? .null),
                "endCursor": .leaf(page.cursors.last.map(GraphQLValue.string) ?? .null),
            ]
        )
    }
}

extension Session {
    /// The connection that a field asks for: filtered, then cut into pages.
    func connection(of nodes: [any Node], for field: FieldCall) throws(FieldError) -> ConnectionObject {
        let request = try PageRequest(field.arguments)
        var kept = nodes
        // Users who left are not archived; they have an argument of their own.
        let includesDisabled = field.arguments["includeDisabled"]?.truth ?? false
        if !includesDisabled { kept.removeAll { ($0 as? User)?.isActive == false } }
        if let filter = field.arguments["filter"]?.fields {
            kept = Filter(session: self).apply(filter, to: kept)
        }
        return ConnectionObject(typeName: field.type.name, page: request.page(of: kept), session: self)
    }
}
