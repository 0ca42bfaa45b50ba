/// The fields `__schema` and `__type` of the root of queries.
struct Introspection {
    let schema: Schema

    /// Nil for any other field.
    func resolve(_ field: PlannedField, on object: any GraphQLObject) -> Resolved? {
        guard object.typeName == schema.queryType else { return nil }
        switch field.name {
        case "__schema": return .object(SchemaObject(schema: schema))
        case "__type":
            let name = field.givenArguments["name"]?.text
            return name.flatMap { schema.types[$0] }.map { .object(TypeObject(schema, .named($0.name))) } ?? .null
        default: return nil
        }
    }
}

struct SchemaObject: GraphQLObject {
    let schema: Schema
    var typeName: String { "__Schema" }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch field.name {
        case "types":
            let names = schema.types.keys.filter { $0 != "__Query" }.sorted()
            return .list(names.map { .object(TypeObject(schema, .named($0))) })
        case "queryType": return .object(TypeObject(schema, .named(schema.queryType)))
        case "mutationType":
            return schema.mutationType.map { .object(TypeObject(schema, .named($0))) } ?? .null
        case "directives":
            let directives = schema.directives.values.sorted { $0.name < $1.name }
            return .list(directives.map { .object(DirectiveObject(schema: schema, directive: $0)) })
        default: return .null
        }
    }
}

struct DirectiveObject: GraphQLObject {
    let schema: Schema
    let directive: DirectiveDefinition
    var typeName: String { "__Directive" }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch field.name {
        case "name": return .leaf(.string(directive.name))
        case "description": return .leaf(directive.description.map(GraphQLValue.string) ?? .null)
        case "locations": return .leaf(.list(directive.locations.map(GraphQLValue.string)))
        case "args": return .list(directive.arguments.map { .object(InputValueObject(schema: schema, value: $0)) })
        case "isRepeatable": return .leaf(.bool(directive.isRepeatable))
        default: return .null
        }
    }
}
