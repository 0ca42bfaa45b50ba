/// An entry of a response's `errors`.
public struct GraphQLError: Error, Sendable, Equatable {
    public enum PathElement: Sendable, Hashable {
        case key(String)
        case index(Int)
    }

    public let message: String
    public var locations: [SourceLocation]
    /// Where in `data` the field stands that failed; empty for errors found before anything ran.
    public var path: [PathElement]
    public var extensions: Fields

    public init(
        _ message: String, locations: [SourceLocation] = [], path: [PathElement] = [], extensions: Fields = [:]
    ) {
        self.message = message
        self.locations = locations
        self.path = path
        self.extensions = extensions
    }

    /// The error as a response shows it; what is empty is left out.
    public var value: GraphQLValue {
        var fields: Fields = ["message": .string(message)]
        if !locations.isEmpty {
            fields["locations"] = .list(locations.map { ["line": .int($0.line), "column": .int($0.column)] })
        }
        if !path.isEmpty {
            let elements = path.map { element -> GraphQLValue in
                switch element {
                case .key(let key): .string(key)
                case .index(let index): .int(index)
                }
            }
            fields["path"] = .list(elements)
        }
        if !extensions.isEmpty { fields["extensions"] = .object(extensions) }
        return .object(fields)
    }
}

/// Why a request is refused before any of it runs.
public struct RequestError: Error, Sendable, Equatable {
    public enum Stage: Sendable {
        /// The text is no GraphQL document.
        case syntax
        /// The document does not fit the schema, or asks for too much.
        case validation
        /// `operationName` names none of the document's operations.
        case operation
        /// A variable is missing or has a wrong value.
        case variables
    }

    public let stage: Stage
    /// At least one.
    public let errors: [GraphQLError]
}
