/// A type, or a list or non-null form of one, as `__Type` shows it.
struct TypeObject: GraphQLObject {
    let schema: Schema
    let reference: TypeReference
    var typeName: String { "__Type" }

    init(_ schema: Schema, _ reference: TypeReference) {
        self.schema = schema
        self.reference = reference
    }

    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved {
        switch reference {
        case .list(let inner): return wrapper("LIST", of: inner, field.name)
        case .nonNull(let inner): return wrapper("NON_NULL", of: inner, field.name)
        case .named(let name):
            guard let type = schema.types[name] else { return .null }
            return resolve(field, of: type)
        }
    }

    private func wrapper(_ kind: String, of inner: TypeReference, _ field: String) -> Resolved {
        switch field {
        case "kind": .leaf(.string(kind))
        case "ofType": .object(TypeObject(schema, inner))
        default: .null
        }
    }

    private func resolve(_ field: FieldCall, of type: TypeDefinition) -> Resolved {
        let showsDeprecated = field.arguments["includeDeprecated"]?.truth ?? false
        switch field.name {
        case "kind": return .leaf(.string(type.kindName))
        case "name": return .leaf(.string(type.name))
        case "description": return .leaf(type.description.map(GraphQLValue.string) ?? .null)
        case "fields":
            guard type.isComposite, !type.isUnion else { return .null }
            let fields = type.fields.filter { showsDeprecated || $0.deprecationReason == nil }
            return .list(fields.map { .object(FieldObject(schema: schema, field: $0)) })
        case "interfaces":
            guard let names = type.interfaceNames else { return .null }
            return .list(names.map { .object(TypeObject(schema, .named($0))) })
        case "possibleTypes":
            guard type.isAbstract else { return .null }
            let names = schema.objectTypes(of: type.name).sorted()
            return .list(names.map { .object(TypeObject(schema, .named($0))) })
        case "enumValues":
            guard case .enumeration(let type) = type else { return .null }
            let values = type.values.filter { showsDeprecated || $0.deprecationReason == nil }
            return .list(values.map { .object(EnumValueObject(value: $0)) })
        case "inputFields":
            guard case .input(let type) = type else { return .null }
            return .list(type.fields.map { .object(InputValueObject(schema: schema, value: $0)) })
        default: return .null
        }
    }
}

extension TypeDefinition {
    fileprivate var kindName: String {
        switch self {
        case .scalar: "SCALAR"
        case .object: "OBJECT"
        case .interface: "INTERFACE"
        case .union: "UNION"
        case .enumeration: "ENUM"
        case .input: "INPUT_OBJECT"
        }
    }

    fileprivate var isUnion: Bool {
        if case .union = self { true } else { false }
    }

    fileprivate var isAbstract: Bool {
        switch self {
        case .interface, .union: true
        default: false
        }
    }

    fileprivate var interfaceNames: [String]? {
        switch self {
        case .object(let type), .interface(let type): type.interfaces
        default: nil
        }
    }
}
