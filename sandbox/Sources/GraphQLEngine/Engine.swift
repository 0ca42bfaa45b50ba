/// Answers GraphQL requests over one schema: first ``prepare(_:)``, which changes nothing, then ``run(_:on:)``.
public struct Engine: Sendable {
    public let schema: Schema
    private let limits: DocumentLimits

    public init(schema: Schema, limits: DocumentLimits = DocumentLimits()) {
        self.schema = schema
        self.limits = limits
    }

    /// Reads, checks and plans a request.
    ///
    /// - Throws: ``RequestError`` with the stage at which the request was found wanting.
    public func prepare(_ request: GraphQLRequest) throws(RequestError) -> PreparedOperation {
        let document = try parse(request.query)
        let errors = Validator(schema: schema, document: document, limits: limits).errors()
        guard errors.isEmpty else { throw RequestError(stage: .validation, errors: errors) }
        let operation = try choose(request.operationName, from: document.operations)
        guard let root = schema.rootType(for: operation.kind) else { throw noOperation("Unknown operation.") }
        let variables = try VariableCoercion(schema: schema).variables(of: operation, given: request.variables)
        var planner = Planner(schema: schema, document: document, variables: variables, limits: limits)
        return PreparedOperation(
            kind: operation.kind == .mutation ? .mutation : .query, name: operation.name?.text, rootType: root,
            fields: try planner.plan([operation.selections], on: root)
        )
    }

    /// Runs the operation's fields one after the other.
    ///
    /// - Parameter root: an object of the operation's ``PreparedOperation/rootType``.
    public func run(_ operation: PreparedOperation, on root: any GraphQLObject) -> GraphQLResponse {
        var executor = Executor(schema: schema, limits: limits)
        let data = executor.run(operation, on: root)
        return GraphQLResponse(data: data, errors: executor.errors)
    }

    private func parse(_ query: String) throws(RequestError) -> Document {
        do {
            var parser = try Parser(query, limits: limits)
            return try parser.readDocument()
        } catch {
            let error = GraphQLError(error.message, locations: [error.location])
            throw RequestError(stage: .syntax, errors: [error])
        }
    }

    private func choose(
        _ name: String?, from operations: [OperationDefinition]
    ) throws(RequestError) -> OperationDefinition {
        guard let name else {
            guard let only = operations.first, operations.count == 1 else {
                throw noOperation(
                    operations.isEmpty
                        ? "Must provide an operation."
                        : "Must provide operation name if query contains multiple operations."
                )
            }
            return only
        }
        guard let operation = operations.first(where: { $0.name?.text == name }) else {
            throw noOperation("Unknown operation named \"\(name)\".")
        }
        return operation
    }

    private func noOperation(_ message: String) -> RequestError {
        RequestError(stage: .operation, errors: [GraphQLError(message)])
    }
}

/// What a caller sends.
public struct GraphQLRequest: Sendable {
    public let query: String
    public let operationName: String?
    public let variables: Fields

    public init(query: String, operationName: String? = nil, variables: Fields = [:]) {
        self.query = query
        self.operationName = operationName
        self.variables = variables
    }
}

/// What an operation that ran came to.
public struct GraphQLResponse: Sendable, Equatable {
    public let data: GraphQLValue
    public let errors: [GraphQLError]
}
