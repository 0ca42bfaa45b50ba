/// A field as it will be resolved: fragments put in place, conditions decided, arguments coerced, equal keys merged.
public struct PlannedField: Sendable {
    /// The name in the answer.
    public let responseKey: String
    public let name: String
    public let type: TypeReference
    /// What the field is asked with; a failure becomes the field's error when it is resolved.
    let arguments: Result<Arguments, GraphQLError>
    let location: SourceLocation
    /// The fields below it, by the name of the object type that has them; one entry unless the field's type is an
    /// interface or a union.
    public let children: [String: [PlannedField]]

    /// The arguments; none when they could not be coerced.
    public var givenArguments: Arguments { (try? arguments.get()) ?? Arguments([:]) }  // the error comes with the field
}

/// What a field is asked with: the arguments that were given or have a default.
public struct Arguments: Sendable {
    public let fields: Fields

    init(_ fields: Fields) {
        self.fields = fields
    }

    /// The argument's value; nil when it was not given, which differs from one that is null.
    public subscript(name: String) -> GraphQLValue? { fields[name] }
}

/// An operation that is ready to run.
public struct PreparedOperation: Sendable {
    public enum Kind: Sendable {
        case query
        case mutation
    }

    public let kind: Kind
    /// The operation's name in the document.
    public let name: String?
    public let rootType: String
    public let fields: [PlannedField]
}
