/// The variables of an operation as its definitions promise them.
struct VariableCoercion {
    let schema: Schema

    func variables(of operation: OperationDefinition, given: Fields) throws(RequestError) -> Fields {
        var coerced = Fields()
        var errors: [GraphQLError] = []
        for variable in operation.variables {
            do { coerced[variable.name.text] = try value(of: variable, given[variable.name.text]) } catch {
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw RequestError(stage: .variables, errors: errors) }
        return coerced
    }

    private func value(
        of variable: VariableDefinition, _ given: GraphQLValue?
    ) throws(GraphQLError) -> GraphQLValue? {
        let coercion = InputCoercion(schema: schema)
        let name = variable.name.text
        do {
            if let given { return try coercion.value(given, as: variable.type) }
            if let literal = variable.defaultValue {
                return try coercion.literal(literal, as: variable.type, variables: [:])
            }
        } catch {
            let place = error.path.isEmpty ? "" : " at \"\(name)\(error.path)\""
            throw GraphQLError(
                "Variable \"$\(name)\" got invalid value\(place); \(error.message)",
                locations: [variable.name.location]
            )
        }
        guard !variable.type.isNonNull else {
            throw GraphQLError(
                "Variable \"$\(name)\" of required type \"\(variable.type)\" was not provided.",
                locations: [variable.name.location]
            )
        }
        return nil
    }
}
