/// Makes the plan of an operation that was found valid.
struct Planner {
    let schema: Schema
    let fragments: [String: FragmentDefinition]
    let variables: Fields
    private var selectionsLeft: Int
    private let maximumSelections: Int

    init(schema: Schema, document: Document, variables: Fields, limits: DocumentLimits) {
        self.schema = schema
        self.fragments = Dictionary(
            document.fragments.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first }
        )
        self.variables = variables
        self.maximumSelections = limits.maximumSelections
        self.selectionsLeft = limits.maximumSelections
    }

    /// The fields of an object of type `type`.
    ///
    /// - Throws: a validation error when fragments make more fields than the limits allow.
    mutating func plan(_ selections: [[Selection]], on type: String) throws(RequestError) -> [PlannedField] {
        var groups: [[FieldSelection]] = []
        var positions: [String: Int] = [:]
        var spread: Set<String> = []
        for selections in selections {
            try collect(selections, on: type, spread: &spread) { field in
                if let position = positions[field.responseKey] {
                    groups[position].append(field)
                } else {
                    positions[field.responseKey] = groups.count
                    groups.append([field])
                }
            }
        }
        var fields: [PlannedField] = []
        for group in groups {
            if let field = try plan(group, on: type) { fields.append(field) }
        }
        return fields
    }

    private mutating func plan(_ group: [FieldSelection], on type: String) throws(RequestError) -> PlannedField? {
        guard let field = group.first, let parent = schema.types[type],
            let definition = schema.field(field.name.text, of: parent)
        else { return nil }
        var children: [String: [PlannedField]] = [:]
        let below = group.compactMap(\.selections)
        if !below.isEmpty {
            for name in schema.objectTypes(of: definition.type.name) { children[name] = try plan(below, on: name) }
        }
        return PlannedField(
            responseKey: field.responseKey, name: field.name.text, type: definition.type,
            arguments: arguments(of: field, definition), location: field.location, children: children
        )
    }

    private mutating func collect(
        _ selections: [Selection], on type: String, spread: inout Set<String>, _ found: (FieldSelection) -> Void
    ) throws(RequestError) {
        for selection in selections {
            try countSelection()
            switch selection {
            case .field(let field):
                if isIncluded(field.directives) { found(field) }
            case .spread(let name):
                guard isIncluded(name.directives), spread.insert(name.name.text).inserted,
                    let fragment = fragments[name.name.text], applies(fragment.typeCondition, to: type)
                else { continue }
                try collect(fragment.selections, on: type, spread: &spread, found)
            case .inline(let fragment):
                guard isIncluded(fragment.directives), applies(fragment.typeCondition, to: type) else { continue }
                try collect(fragment.selections, on: type, spread: &spread, found)
            }
        }
    }

    private mutating func countSelection() throws(RequestError) {
        guard selectionsLeft > 0 else {
            let error = GraphQLError("Document selects more than \(maximumSelections) fields.")
            throw RequestError(stage: .validation, errors: [error])
        }
        selectionsLeft -= 1
    }

    private func applies(_ condition: Name?, to type: String) -> Bool {
        condition.map { schema.objectTypes(of: $0.text).contains(type) } ?? true
    }

    private func isIncluded(_ directives: [Directive]) -> Bool {
        directives.allSatisfy { directive in
            guard directive.name.text == "skip" || directive.name.text == "include",
                let condition = directive.arguments.first(where: { $0.name.text == "if" })
            else { return true }
            let truth: Bool? =
                switch condition.value {
                case .bool(let truth): truth
                case .variable(let name): variables[name]?.truth
                default: nil
                }
            return truth == (directive.name.text == "include")
        }
    }

    private func arguments(
        of field: FieldSelection, _ definition: FieldDefinition
    ) -> Result<Arguments, GraphQLError> {
        let coercion = InputCoercion(schema: schema)
        var coerced = Fields()
        for argument in definition.arguments {
            let given = field.arguments.first { $0.name.text == argument.name }?.value
            do {
                let value = try given.flatMap { (literal) throws(InputCoercion.Failure) in
                    try coercion.literal(literal, as: argument.type, variables: variables)
                }
                if let value {
                    coerced[argument.name] = value
                } else if let literal = argument.defaultLiteral {
                    coerced[argument.name] = try coercion.literal(literal, as: argument.type, variables: [:])
                }
            } catch {
                let message = "Argument \"\(argument.name)\" has invalid value: \(error.message)"
                return .failure(GraphQLError(message, locations: [field.location]))
            }
        }
        return .success(Arguments(coerced))
    }
}
