/// A type as a field, an argument or a variable names it: `String`, `[Issue!]!`.
public indirect enum TypeReference: Sendable, Hashable {
    case named(String)
    case list(TypeReference)
    case nonNull(TypeReference)

    /// The name inside all lists and exclamation marks.
    public var name: String {
        switch self {
        case .named(let name): name
        case .list(let inner), .nonNull(let inner): inner.name
        }
    }

    public var isNonNull: Bool {
        if case .nonNull = self { true } else { false }
    }

    /// The same type without the exclamation mark at its end.
    public var nullable: TypeReference {
        if case .nonNull(let inner) = self { inner } else { self }
    }

    /// What the list holds; nil when this is no list.
    public var element: TypeReference? {
        if case .list(let element) = nullable { element } else { nil }
    }
}

extension TypeReference: CustomStringConvertible {
    public var description: String {
        switch self {
        case .named(let name): name
        case .list(let inner): "[\(inner)]"
        case .nonNull(let inner): "\(inner)!"
        }
    }
}
