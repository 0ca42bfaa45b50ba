/// Turns what a caller gave into what the schema's types promise to resolvers.
///
/// - SeeAlso: GraphQL specification, October 2021, sections 3 and 6.1.2.
struct InputCoercion {
    let schema: Schema

    struct Failure: Error {
        let message: String
        /// Where inside the value, for instance `.input.priority`.
        var path = ""

        func within(_ step: String) -> Failure { Failure(message: message, path: step + path) }
    }

    /// A variable's value as `type`.
    func value(_ value: GraphQLValue, as type: TypeReference) throws(Failure) -> GraphQLValue {
        if value.isNull {
            if type.isNonNull { throw Failure(message: "Expected non-nullable type \"\(type)\" not to be null.") }
            return .null
        }
        guard let element = type.element else { return try named(value, as: type.name) }
        guard case .list(let items) = value else { return .list([try self.value(value, as: element)]) }
        var coerced: [GraphQLValue] = []
        for (index, item) in items.enumerated() {
            do { coerced.append(try self.value(item, as: element)) } catch { throw error.within("[\(index)]") }
        }
        return .list(coerced)
    }

    private func named(_ value: GraphQLValue, as name: String) throws(Failure) -> GraphQLValue {
        switch schema.types[name] {
        case .input(let type): return try object(value, as: type)
        case .enumeration(let type):
            guard let text = value.text, type.values[text] != nil else {
                throw Failure(message: "Value \(value.shown) does not exist in \"\(name)\" enum.")
            }
            return value
        default: return try scalar(value, as: name)
        }
    }

    private func object(_ value: GraphQLValue, as type: InputType) throws(Failure) -> GraphQLValue {
        guard case .object(let given) = value else {
            throw Failure(message: "Expected type \"\(type.name)\" to be an object.")
        }
        for key in given.keys where type.fields[key] == nil {
            throw Failure(message: "Field \"\(key)\" is not defined by type \"\(type.name)\".")
        }
        var coerced = Fields()
        for field in type.fields {
            if let value = given[field.name] {
                do { coerced[field.name] = try self.value(value, as: field.type) } catch {
                    throw error.within(".\(field.name)")
                }
            } else {
                coerced[field.name] = try missing(field, of: type)
            }
        }
        return .object(coerced)
    }

    /// What an input field has that was not given: its default, or nothing.
    private func missing(_ field: InputValueDefinition, of type: InputType) throws(Failure) -> GraphQLValue? {
        if let literal = field.defaultLiteral { return try self.literal(literal, as: field.type, variables: [:]) }
        guard !field.type.isNonNull else {
            throw Failure(
                message: "Field \"\(field.name)\" of required type \"\(field.type)\" was not provided."
            )
        }
        return nil
    }

    private func scalar(_ value: GraphQLValue, as name: String) throws(Failure) -> GraphQLValue {
        let rule = schema.scalars[name] ?? .anything
        guard let accepted = rule.accept(value) else {
            throw Failure(message: "\(rule.expectation): \(value.shown)")
        }
        return accepted
    }
}

extension InputCoercion {
    /// A literal as `type`; nil when it is a variable that has no value.
    func literal(
        _ literal: Literal, as type: TypeReference, variables: Fields
    ) throws(Failure) -> GraphQLValue? {
        if case .variable(let name) = literal {
            let value = variables[name]
            if type.isNonNull, value?.isNull ?? true {
                throw Failure(message: "Expected non-nullable type \"\(type)\" not to be null.")
            }
            return value
        }
        if literal == .null { return .null }
        if let element = type.element {
            guard case .list(let items) = literal else {
                return try self.literal(literal, as: element, variables: variables).map { .list([$0]) }
            }
            var coerced: [GraphQLValue] = []
            for item in items { coerced.append(try self.literal(item, as: element, variables: variables) ?? .null) }
            return .list(coerced)
        }
        switch (literal, schema.types[type.name]) {
        case (.object(let members), .input(let input)):
            return try object(members, as: input, variables: variables)
        case (.enumeration(let name), .enumeration): return .string(name)
        default: return try scalar(literal, as: type.name, variables: variables)
        }
    }

    private func object(
        _ members: [Literal.Member], as type: InputType, variables: Fields
    ) throws(Failure) -> GraphQLValue {
        var coerced = Fields()
        for field in type.fields {
            let member = members.first { $0.name == field.name }
            let given = try member.flatMap { (member) throws(Failure) in
                try literal(member.value, as: field.type, variables: variables)
            }
            if let given { coerced[field.name] = given } else { coerced[field.name] = try missing(field, of: type) }
        }
        return .object(coerced)
    }

    /// A literal of a scalar type. One written with a fraction is no Int, even when the fraction is zero.
    func scalar(_ literal: Literal, as name: String, variables: Fields) throws(Failure) -> GraphQLValue {
        if case .float = literal, name == "Int" {
            throw Failure(message: "Int cannot represent non-integer value: \(literal)")
        }
        if case .enumeration = literal, schema.scalars[name] != nil || schema.types[name]?.isLeaf == true {
            throw Failure(message: "\((schema.scalars[name] ?? .anything).expectation): \(literal)")
        }
        return try scalar(literal.untyped(variables), as: name)
    }
}

extension Literal {
    /// The literal as plain data, as custom scalars take it.
    fileprivate func untyped(_ variables: Fields) -> GraphQLValue {
        switch self {
        case .variable(let name): variables[name] ?? .null
        case .integer(let digits): Int(digits).map(GraphQLValue.int) ?? .double(Double(digits) ?? 0)
        case .float(let digits): .double(Double(digits) ?? 0)
        case .string(let text), .enumeration(let text): .string(text)
        case .bool(let truth): .bool(truth)
        case .null: .null
        case .list(let items): .list(items.map { $0.untyped(variables) })
        case .object(let members): .object(Fields(members.map { ($0.name, $0.value.untyped(variables)) }))
        }
    }
}

extension GraphQLValue {
    /// The value for a message, cut so that a caller cannot make errors long.
    fileprivate var shown: String {
        let text = String(decoding: json(), as: UTF8.self)
        return text.count > 100 ? text.prefix(100) + "…" : text
    }
}
