/// Runs a plan. It recurses once a level, and the levels were counted before.
struct Executor {
    private let schema: Schema
    private(set) var errors: [GraphQLError] = []
    private var fieldsLeft: Int
    private var path: [GraphQLError.PathElement] = []

    static let maximumErrors = 100

    init(schema: Schema, limits: DocumentLimits) {
        self.schema = schema
        self.fieldsLeft = limits.maximumResolvedFields
    }

    /// Thrown when a place that must not be null has no value; the error is noted already.
    private struct NullInNonNull: Error {}

    /// The answer's `data`: null when a field of the root failed that must not be null.
    mutating func run(_ operation: PreparedOperation, on root: any GraphQLObject) -> GraphQLValue {
        do { return .object(try complete(operation.fields, of: root)) } catch { return .null }
    }

    private mutating func complete(
        _ fields: [PlannedField], of object: any GraphQLObject
    ) throws(NullInNonNull) -> Fields {
        var result = Fields()
        for field in fields {
            path.append(.key(field.responseKey))
            defer { path.removeLast() }
            result[field.responseKey] = try complete(field, of: object)
        }
        return result
    }

    private mutating func complete(
        _ field: PlannedField, of object: any GraphQLObject
    ) throws(NullInNonNull) -> GraphQLValue {
        let resolved: Resolved
        do { resolved = try resolve(field, of: object) } catch {
            return try fail(with: error, at: field, field.type)
        }
        return try complete(resolved, as: field.type, field)
    }

    private mutating func resolve(
        _ field: PlannedField, of object: any GraphQLObject
    ) throws(GraphQLError) -> Resolved {
        guard fieldsLeft > 0 else { throw GraphQLError("The answer has too many fields.") }
        fieldsLeft -= 1
        if field.name == "__typename" { return .leaf(.string(object.typeName)) }
        if let introspected = Introspection(schema: schema).resolve(field, on: object) { return introspected }
        let arguments = try field.arguments.get()
        do { return try object.resolve(FieldCall(name: field.name, arguments: arguments, type: field.type)) } catch {
            throw GraphQLError(error.message, extensions: error.extensions)
        }
    }

    /// Brings a value into the form that `type` promises.
    private mutating func complete(
        _ resolved: Resolved, as type: TypeReference, _ field: PlannedField
    ) throws(NullInNonNull) -> GraphQLValue {
        switch resolved {
        case .leaf(.null):
            guard type.isNonNull else { return .null }
            let message = "Cannot return null for non-nullable field \(field.name)."
            return try fail(with: GraphQLError(message), at: field, type)
        case .leaf(.list(let items)) where type.element != nil:
            return try complete(items.map(Resolved.leaf), asList: type, field)
        case .list(let items): return try complete(items, asList: type, field)
        case .object(let object):
            guard type.element == nil, let children = field.children[object.typeName] else {
                let message = "Expected a value of type \"\(type)\" but got an object of \"\(object.typeName)\"."
                return try fail(with: GraphQLError(message), at: field, type)
            }
            do { return .object(try complete(children, of: object)) } catch { return try null(type) }
        case .leaf(let value):
            guard type.element == nil, schema.canAnswer(value, as: type.name) else {
                let message = "Expected a value of type \"\(type)\"."
                return try fail(with: GraphQLError(message), at: field, type)
            }
            return value
        }
    }

    private mutating func complete(
        _ items: [Resolved], asList type: TypeReference, _ field: PlannedField
    ) throws(NullInNonNull) -> GraphQLValue {
        guard let element = type.element else {
            return try fail(with: GraphQLError("Expected a value of type \"\(type)\" but got a list."), at: field, type)
        }
        var completed: [GraphQLValue] = []
        completed.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            path.append(.index(index))
            defer { path.removeLast() }
            do { completed.append(try complete(item, as: element, field)) } catch { return try null(type) }
        }
        return .list(completed)
    }

    private mutating func fail(
        with error: GraphQLError, at field: PlannedField, _ type: TypeReference
    ) throws(NullInNonNull) -> GraphQLValue {
        if errors.count < Self.maximumErrors {
            var located = error
            located.locations = [field.location]
            located.path = path
            errors.append(located)
        }
        return try null(type)
    }

    private func null(_ type: TypeReference) throws(NullInNonNull) -> GraphQLValue {
        if type.isNonNull { throw NullInNonNull() }
        return .null
    }
}

extension Schema {
    /// Whether a resolver's value fits a leaf type; a custom scalar may answer anything.
    fileprivate func canAnswer(_ value: GraphQLValue, as name: String) -> Bool {
        if case .enumeration(let type) = types[name] { return value.text.map { type.values[$0] != nil } ?? false }
        guard let rule = ScalarRule.standard[name] else { return types[name]?.isLeaf ?? false }
        return rule.accept(value) != nil
    }
}
