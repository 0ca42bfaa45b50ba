/// Checks that a schema holds together: every type that it names is there, and fits where it is named.
struct SchemaCheck {
    let schema: Schema

    func run() throws(SchemaError) {
        try require(schema.queryType, at: "query") { if case .object = $0 { true } else { false } }
        if let mutation = schema.mutationType {
            try require(mutation, at: "mutation") { if case .object = $0 { true } else { false } }
        }
        for type in schema.types.values { try check(type) }
        for directive in schema.directives.values {
            try check(directive.arguments, at: "@\(directive.name)")
        }
    }

    private func check(_ type: TypeDefinition) throws(SchemaError) {
        switch type {
        case .scalar: return
        case .object(let object), .interface(let object): try check(object)
        case .union(let union):
            for member in union.members {
                try require(member, at: union.name) { if case .object = $0 { true } else { false } }
            }
        case .enumeration(let type):
            if let name = type.values.duplicate { throw .duplicate("\(type.name).\(name)") }
        case .input(let type): try check(type.fields, at: type.name)
        }
    }

    private func check(_ object: ObjectType) throws(SchemaError) {
        if let name = object.fields.duplicate { throw .duplicate("\(object.name).\(name)") }
        for name in object.interfaces {
            try require(name, at: object.name) { if case .interface = $0 { true } else { false } }
        }
        for field in object.fields {
            let place = "\(object.name).\(field.name)"
            try require(field.type.name, at: place) { $0.isLeaf || $0.isComposite }
            try check(field.arguments, at: place)
        }
    }

    private func check(_ values: Named<InputValueDefinition>, at place: String) throws(SchemaError) {
        if let name = values.duplicate { throw .duplicate("\(place).\(name)") }
        for value in values { try require(value.type.name, at: "\(place).\(value.name)", \.isInput) }
    }

    private func require(
        _ name: String, at place: String, _ fits: (TypeDefinition) -> Bool
    ) throws(SchemaError) {
        guard let type = schema.types[name], fits(type) else { throw .badReference(place: place, type: name) }
    }
}
