import GraphQLEngine

/// Linear's filters over nodes: every member must match, `and` and `or` combine filters, and the members of a node are
/// found by the same names as its fields.
struct Filter {
    let session: Session

    func apply(_ filter: Fields, to nodes: [any Node]) -> [any Node] {
        nodes.filter { matches($0, filter) }
    }

    /// Whether the node, which is there, matches.
    private func matches(_ node: any Node, _ filter: Fields) -> Bool {
        filter.allSatisfy { key, value in value.isNull || matches(node, key, value) }
    }

    private func matches(_ node: any Node, _ key: String, _ value: GraphQLValue) -> Bool {
        switch key {
        case "and": return all(value) { matches(node, $0) }
        case "or": return any(value) { matches(node, $0) }
        case "null": return value == false
        default:
            guard let filter = value.fields, let property = node.anyProperty(key, in: session) else { return false }
            return matches(property, filter)
        }
    }

    private func matches(_ property: Property, _ filter: Fields) -> Bool {
        switch property {
        case .node(let node): matchesOptional(node, filter)
        case .nodes(let nodes), .list(let nodes): matchesCollection(nodes, filter)
        case .value, .names, .instant, .day: Comparator(now: session.now).matches(property, filter)
        }
    }

    /// A relation that may lead nowhere. Where it does, only `null: true` matches, by itself or in `and` and `or`.
    private func matchesOptional(_ node: (any Node)?, _ filter: Fields) -> Bool {
        if let node { return matches(node, filter) }
        return filter.allSatisfy { key, value in
            switch key {
            case _ where value.isNull: true
            case "null": value == true
            case "and": all(value) { matchesOptional(nil, $0) }
            case "or": any(value) { matchesOptional(nil, $0) }
            default: false
            }
        }
    }

    /// Many others: `some`, `every` and `length` speak of all of them, the rest of any single one.
    private func matchesCollection(_ nodes: [any Node], _ filter: Fields) -> Bool {
        var ofOne = Fields()
        for (key, value) in filter where !value.isNull {
            guard let isMatch = matchesAsWhole(nodes, key, value) else {
                ofOne[key] = value
                continue
            }
            if !isMatch { return false }
        }
        return ofOne.isEmpty || !apply(ofOne, to: nodes).isEmpty
    }

    /// Nil when `key` speaks of single nodes.
    private func matchesAsWhole(_ nodes: [any Node], _ key: String, _ value: GraphQLValue) -> Bool? {
        switch (key, value) {
        case ("some", .object(let filter)): !apply(filter, to: nodes).isEmpty
        case ("every", .object(let filter)): apply(filter, to: nodes).count == nodes.count
        case ("length", .object(let filter)):
            Comparator(now: session.now).matches(.integer(nodes.count), filter)
        case ("null", .bool(let isEmpty)): nodes.isEmpty == isEmpty
        case ("and", _): all(value) { matchesCollection(nodes, $0) }
        case ("or", _): any(value) { matchesCollection(nodes, $0) }
        default: nil
        }
    }

    private func all(_ filters: GraphQLValue, _ matches: (Fields) -> Bool) -> Bool {
        (filters.items ?? []).allSatisfy { matches($0.fields ?? [:]) }
    }

    private func any(_ filters: GraphQLValue, _ matches: (Fields) -> Bool) -> Bool {
        (filters.items ?? []).contains { matches($0.fields ?? [:]) }
    }
}
