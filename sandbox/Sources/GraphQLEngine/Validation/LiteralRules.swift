/// A literal against the type of the place where it stands.
struct LiteralRules {
    let context: ValidationContext
    let location: SourceLocation
    /// The variables met on the way.
    private(set) var variables: [VariableUsage] = []

    init(context: ValidationContext, location: SourceLocation) {
        self.context = context
        self.location = location
    }

    /// - Parameter type: nil when the place is unknown; then only variables are noted.
    mutating func check(_ literal: Literal, as type: TypeReference?, hasDefault: Bool = false) {
        switch literal {
        case .variable(let name):
            variables.append(VariableUsage(name: name, type: type, hasDefault: hasDefault, location: location))
        case .null:
            if let type, type.isNonNull {
                context.report("Expected value of type \"\(type)\", found null.", at: location)
            }
        case .list(let items) where type == nil || type?.element != nil:
            for item in items { check(item, as: type?.element) }
        default:
            if let element = type?.element { return check(literal, as: element) }
            checkNamed(literal, as: type)
        }
    }

    private mutating func checkNamed(_ literal: Literal, as reference: TypeReference?) {
        guard let reference, let type = context.schema.type(reference) else { return checkMembers(of: literal) }
        switch type {
        case .input(let input): checkObject(literal, as: input, reference)
        case .enumeration(let type): check(literal, as: type)
        case .scalar(let scalar): checkScalar(literal, as: scalar)
        default: break
        }
    }

    /// Notes the variables inside a literal of unknown type.
    private mutating func checkMembers(of literal: Literal) {
        if case .object(let members) = literal {
            for member in members { check(member.value, as: nil) }
        }
    }

    private mutating func checkObject(_ literal: Literal, as input: InputType, _ reference: TypeReference) {
        guard case .object(let members) = literal else {
            return context.report("Expected value of type \"\(reference)\", found \(literal).", at: location)
        }
        var given: Set<String> = []
        for member in members {
            if !given.insert(member.name).inserted {
                context.report("There can be only one input field named \"\(member.name)\".", at: location)
            }
            let field = input.fields[member.name]
            if field == nil {
                context.report("Field \"\(member.name)\" is not defined by type \"\(input.name)\".", at: location)
            }
            check(member.value, as: field?.type, hasDefault: field?.defaultLiteral != nil)
        }
        for field in input.fields where field.isRequired && !given.contains(field.name) {
            context.report(
                "Field \"\(input.name).\(field.name)\" of required type \"\(field.type)\" was not provided.",
                at: location
            )
        }
    }

    private func check(_ literal: Literal, as type: EnumType) {
        guard case .enumeration(let name) = literal else {
            return context.report("Enum \"\(type.name)\" cannot represent non-enum value: \(literal).", at: location)
        }
        if type.values[name] == nil {
            context.report("Value \"\(name)\" does not exist in \"\(type.name)\" enum.", at: location)
        }
    }

    private mutating func checkScalar(_ literal: Literal, as scalar: ScalarType) {
        if case .object = literal { checkMembers(of: literal) }
        if case .list(let items) = literal { for item in items { check(item, as: nil) } }
        let coercion = InputCoercion(schema: context.schema)
        // Variables inside a literal for a scalar such as JSON are checked when they have values.
        if literal.mentionsVariable { return }
        do { _ = try coercion.scalar(literal, as: scalar.name, variables: [:]) } catch {
            context.report(error.message, at: location)
        }
    }
}

extension Literal {
    var mentionsVariable: Bool {
        switch self {
        case .variable: true
        case .list(let items): items.contains { $0.mentionsVariable }
        case .object(let members): members.contains { $0.value.mentionsVariable }
        default: false
        }
    }
}
