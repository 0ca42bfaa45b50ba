/// Something that has fields: a node of the answer, or the root of an operation.
public protocol GraphQLObject {
    /// The name of its object type in the schema.
    var typeName: String { get }

    /// The field's value. The engine calls it only with fields of the object's type, and never for `__typename`.
    ///
    /// - Throws: ``FieldError`` when the field has none; the answer is then null there, or further up.
    func resolve(_ field: FieldCall) throws(FieldError) -> Resolved
}

/// A field that is wanted from an object.
public struct FieldCall {
    public let name: String
    public let arguments: Arguments
    /// The type that the schema promises; a resolver can read from it which object to make.
    public let type: TypeReference
}

/// What a field turned out to be.
public enum Resolved {
    /// A scalar, an enum's constant as a string, a list of such, or null.
    case leaf(GraphQLValue)
    case object(any GraphQLObject)
    case list([Resolved])

    public static var null: Resolved { .leaf(.null) }
}

/// Why a field has no value.
public struct FieldError: Error, Sendable, Equatable {
    public let message: String
    /// Goes into the error's `extensions`.
    public let extensions: Fields

    public init(_ message: String, extensions: Fields = [:]) {
        self.message = message
        self.extensions = extensions
    }
}
