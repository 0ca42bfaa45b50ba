/// A field as `__Field` shows it.
struct FieldObject: GraphQLObject {
    let schema: Schema
    let field: FieldDefinition
    var typeName: String { "__Field" }

    func resolve(_ call: FieldCall) throws(FieldError) -> Resolved {
        switch call.name {
        case "name": .leaf(.string(field.name))
        case "description": .leaf(field.description.map(GraphQLValue.string) ?? .null)
        case "args": .list(field.arguments.map { .object(InputValueObject(schema: schema, value: $0)) })
        case "type": .object(TypeObject(schema, field.type))
        case "isDeprecated": .leaf(.bool(field.deprecationReason != nil))
        case "deprecationReason": .leaf(field.deprecationReason.map(GraphQLValue.string) ?? .null)
        default: .null
        }
    }
}

/// An argument or an input object's field as `__InputValue` shows it.
struct InputValueObject: GraphQLObject {
    let schema: Schema
    let value: InputValueDefinition
    var typeName: String { "__InputValue" }

    func resolve(_ call: FieldCall) throws(FieldError) -> Resolved {
        switch call.name {
        case "name": .leaf(.string(value.name))
        case "description": .leaf(value.description.map(GraphQLValue.string) ?? .null)
        case "type": .object(TypeObject(schema, value.type))
        case "defaultValue": .leaf(value.defaultValue.map(GraphQLValue.string) ?? .null)
        case "isDeprecated": .leaf(.bool(value.deprecationReason != nil))
        case "deprecationReason": .leaf(value.deprecationReason.map(GraphQLValue.string) ?? .null)
        default: .null
        }
    }
}

/// A constant of an enum as `__EnumValue` shows it.
struct EnumValueObject: GraphQLObject {
    let value: EnumValueDefinition
    var typeName: String { "__EnumValue" }

    func resolve(_ call: FieldCall) throws(FieldError) -> Resolved {
        switch call.name {
        case "name": .leaf(.string(value.name))
        case "description": .leaf(value.description.map(GraphQLValue.string) ?? .null)
        case "isDeprecated": .leaf(.bool(value.deprecationReason != nil))
        case "deprecationReason": .leaf(value.deprecationReason.map(GraphQLValue.string) ?? .null)
        default: .null
        }
    }
}
