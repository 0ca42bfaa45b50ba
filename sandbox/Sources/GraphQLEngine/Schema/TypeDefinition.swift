/// A type of a schema.
public enum TypeDefinition: Sendable {
    case scalar(ScalarType)
    case object(ObjectType)
    case interface(ObjectType)
    case union(UnionType)
    case enumeration(EnumType)
    case input(InputType)
}

extension TypeDefinition {
    public var name: String {
        switch self {
        case .scalar(let type): type.name
        case .object(let type), .interface(let type): type.name
        case .union(let type): type.name
        case .enumeration(let type): type.name
        case .input(let type): type.name
        }
    }

    public var description: String? {
        switch self {
        case .scalar(let type): type.description
        case .object(let type), .interface(let type): type.description
        case .union(let type): type.description
        case .enumeration(let type): type.description
        case .input(let type): type.description
        }
    }

    /// Scalars and enums: a field of such a type has no braces.
    public var isLeaf: Bool {
        switch self {
        case .scalar, .enumeration: true
        default: false
        }
    }

    /// Types that arguments and variables may have.
    var isInput: Bool {
        if case .input = self { true } else { isLeaf }
    }

    /// Types that a fragment may be on.
    var isComposite: Bool { !isInput }

    /// The fields of an object or interface; none for others.
    public var fields: Named<FieldDefinition> {
        switch self {
        case .object(let type), .interface(let type): type.fields
        default: Named([])
        }
    }
}

public struct ScalarType: Sendable {
    public let name: String
    public let description: String?
}

/// An object type, or an interface, which has the same shape.
public struct ObjectType: Sendable {
    public let name: String
    public let description: String?
    public let interfaces: [String]
    public let fields: Named<FieldDefinition>
}

public struct UnionType: Sendable {
    public let name: String
    public let description: String?
    public let members: [String]
}

public struct EnumType: Sendable {
    public let name: String
    public let description: String?
    public let values: Named<EnumValueDefinition>
}

public struct InputType: Sendable {
    public let name: String
    public let description: String?
    public let fields: Named<InputValueDefinition>
}

public struct EnumValueDefinition: Sendable, NamedElement {
    public let name: String
    public let description: String?
    public let deprecationReason: String?
}

public struct FieldDefinition: Sendable, NamedElement {
    public let name: String
    public let description: String?
    public let arguments: Named<InputValueDefinition>
    public let type: TypeReference
    public let deprecationReason: String?
}

/// An argument, or a field of an input object.
public struct InputValueDefinition: Sendable, NamedElement {
    public let name: String
    public let description: String?
    public let type: TypeReference
    let defaultLiteral: Literal?
    public let deprecationReason: String?

    /// The default as the schema writes it.
    public var defaultValue: String? { defaultLiteral?.description }

    /// Whether a caller must give it.
    var isRequired: Bool { type.isNonNull && defaultLiteral == nil }
}

public struct DirectiveDefinition: Sendable {
    public let name: String
    public let description: String?
    public let arguments: Named<InputValueDefinition>
    public let locations: [String]
    public let isRepeatable: Bool
}
