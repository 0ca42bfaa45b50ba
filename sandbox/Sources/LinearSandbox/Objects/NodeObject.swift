import Domain
import GraphQLEngine

/// A node as the engine asks for its fields.
struct NodeObject: GraphQLObject {
    let node: any Node
    let session: Session
    /// Another type under which the node is shown.
    var shownAs: String?

    var typeName: String { shownAs ?? type(of: node).typeName }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        if let team = node as? Team, field.name == "issueCount" {
            return .leaf(.int(team.issueCount(field.arguments["includeArchived"]?.truth ?? false, in: session)))
        }
        guard let property = node.anyProperty(field.name, in: session) else { return .null }
        return try session.show(property, for: field)
    }
}

extension Session {
    /// A property as the answer to a field.
    func show(_ property: Property, for field: FieldCall) throws(FieldError) -> Resolved {
        switch property {
        case .value(let value): .leaf(value)
        case .names(let names): .leaf(names.first.map(GraphQLValue.string) ?? .null)
        case .instant(let date): .leaf(date.map { .string(Timestamp.text($0)) } ?? .null)
        case .day(let day): .leaf(day.map { .string($0.description) } ?? .null)
        case .node(let node): node.map { .object(NodeObject(node: $0, session: self)) } ?? .null
        case .nodes(let nodes): .object(try connection(of: nodes, for: field))
        case .list(let nodes): .list(nodes.map { .object(NodeObject(node: $0, session: self)) })
        }
    }
}

/// An object of the answer whose fields are all known beforehand, such as a mutation's payload.
struct FixedObject: GraphQLObject {
    let typeName: String
    let fields: [String: Resolved]

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved { fields[field.name] ?? .null }
}
