import GraphQLEngine

/// A request that is answered without running it.
struct Refusal: Error {
    let status: Int
    let errors: [GraphQLError]

    static func unauthenticated(_ message: String) -> Refusal {
        let extensions = LinearError.extensions("AUTHENTICATION_ERROR", "authentication error", 401, message, 401)
        return Refusal(status: 401, errors: [GraphQLError(message, extensions: extensions)])
    }

    static let rateLimited = Refusal(
        status: 400,
        errors: [
            GraphQLError(
                "Rate limit exceeded",
                extensions: LinearError.extensions(
                    "RATELIMITED", "ratelimited", 429, "Rate limit exceeded. Please try again later.", 400
                )
            )
        ]
    )

    static let notStored = Refusal(
        status: 500,
        errors: [
            GraphQLError(
                "Internal server error",
                extensions: ["type": "internal error", "code": "INTERNAL_SERVER_ERROR", "userError": false]
            )
        ]
    )

    static func tooComplex(_ points: Double, maximum: Int) -> Refusal {
        let explanation =
            "The query is too complex. Complexity: \(Int(points)). Maximum allowed complexity: \(maximum)."
        let error = LinearError.input("Query too complex", explanation: explanation)
        return Refusal(status: 400, errors: [GraphQLError(error.message, extensions: error.extensions)])
    }

    static func badRequest(_ message: String) -> Refusal {
        let extensions: Fields = ["type": "graphql error", "code": "BAD_REQUEST", "userError": true]
        return Refusal(status: 400, errors: [GraphQLError(message, extensions: extensions)])
    }
}

extension Refusal {
    /// A request that the engine refused.
    init(_ error: RequestError) {
        let code =
            switch error.stage {
            case .syntax: "GRAPHQL_PARSE_FAILED"
            case .validation: "GRAPHQL_VALIDATION_FAILED"
            case .operation: "OPERATION_RESOLUTION_FAILURE"
            case .variables: "BAD_USER_INPUT"
            }
        self.init(
            status: 400,
            errors: error.errors.map { error in
                var error = error
                error.extensions = ["code": .string(code), "type": "graphql error", "userError": true]
                return error
            }
        )
    }
}

extension GraphQLRequest {
    /// Reads the body of a POST.
    init(body: [UInt8]) throws(Refusal) {
        let value: GraphQLValue
        do { value = try GraphQLValue(json: body) } catch {
            throw .badRequest("The request's body is not JSON: \(error.message) at byte \(error.offset).")
        }
        guard let query = value["query"]?.text, !query.isEmpty else {
            throw .badRequest("GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.")
        }
        let variables = value["variables"] ?? .null
        guard variables.isNull || variables.fields != nil else {
            throw .badRequest("`variables` in a POST body must be an object if provided.")
        }
        let name = value["operationName"] ?? .null
        guard name.isNull || name.text != nil else {
            throw .badRequest("`operationName` in a POST body must be a string if provided.")
        }
        self.init(query: query, operationName: name.text, variables: variables.fields ?? [:])
    }
}
