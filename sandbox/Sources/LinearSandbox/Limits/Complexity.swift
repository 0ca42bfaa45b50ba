import GraphQLEngine

/// What a request costs before it runs: a tenth of a point for a scalar, a point for an object, and for a connection its
/// page size times the cost of one node.
///
/// - SeeAlso: Linear, "Rate limiting", section "Complexity"; `user{createdIssues{nodes{id title createdAt}}}` is 66.
struct Complexity {
    let schema: Schema

    func points(of operation: PreparedOperation) -> Double {
        (tenths(of: operation.fields) / 10).rounded(.up)
    }

    /// In tenths of a point, which are whole numbers and so add up exactly.
    private func tenths(of fields: [PlannedField]) -> Double {
        fields.reduce(0) { $0 + tenths(of: $1) }
    }

    private func tenths(of field: PlannedField) -> Double {
        // Of the types that an interface may stand for, the dearest.
        guard let children = field.children.values.max(by: { tenths(of: $0) < tenths(of: $1) }) else { return 1 }
        guard isConnection(field) else { return 10 + tenths(of: children) }
        let arguments = field.givenArguments
        let size = arguments["first"]?.integer ?? arguments["last"]?.integer ?? PageRequest.defaultSize
        // A page that is too large is refused for that, with a better message.
        let page = Double(min(max(size, 1), PageRequest.maximumSize))
        return children.reduce(0) { sum, child in
            switch child.name {
            case "nodes": sum + page * tenths(of: child)
            case "edges": sum + page * (tenths(of: child) - 10)
            default: sum + tenths(of: child)
            }
        }
    }

    private func isConnection(_ field: PlannedField) -> Bool {
        schema.types[field.type.name]?.fields["pageInfo"] != nil
    }
}
