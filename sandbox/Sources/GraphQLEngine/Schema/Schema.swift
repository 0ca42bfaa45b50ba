/// What may be asked, as the text of a schema defines it.
public struct Schema: Sendable {
    public let types: [String: TypeDefinition]
    public let directives: [String: DirectiveDefinition]
    public let queryType: String
    public let mutationType: String?
    /// Object types by the interface or union that they belong to.
    private let possibleTypes: [String: Set<String>]
    let scalars: [String: ScalarRule]

    /// Reads definitions, adding the scalars, directives and introspection types that every schema has.
    ///
    /// - Parameters:
    ///   - text: definitions in GraphQL's schema language, without `extend`.
    ///   - scalars: what the text's own scalars accept; one without a rule accepts anything.
    /// - Throws: ``SchemaError`` when the text cannot be read, or names a type that it does not define.
    public init(_ text: String, scalars: [String: ScalarRule] = [:]) throws(SchemaError) {
        let own = try Self.read(text)
        let all = try Self.read(Self.builtIn)
        var types: [String: TypeDefinition] = [:]
        for type in all.types + own.types {
            guard types.updateValue(type, forKey: type.name) == nil else { throw .duplicate(type.name) }
        }
        self.types = types
        self.directives = Dictionary(
            (all.directives + own.directives).map { ($0.name, $0) }, uniquingKeysWith: { _, later in later }
        )
        self.queryType = own.roots?[.query] ?? "Query"
        self.mutationType = own.roots == nil ? types["Mutation"].map { _ in "Mutation" } : own.roots?[.mutation]
        self.scalars = ScalarRule.standard.merging(scalars) { _, given in given }
        self.possibleTypes = Self.possibleTypes(of: types)
        try SchemaCheck(schema: self).run()
    }

    private static func read(_ text: String) throws(SchemaError) -> TypeSystemDocument {
        do {
            var parser = try Parser(text, limits: .schema)
            return try parser.readTypeSystem()
        } catch { throw .syntax(error) }
    }

    private static func possibleTypes(of types: [String: TypeDefinition]) -> [String: Set<String>] {
        var possible: [String: Set<String>] = [:]
        for type in types.values {
            switch type {
            case .object(let object):
                possible[object.name, default: []].insert(object.name)
                for name in object.interfaces { possible[name, default: []].insert(object.name) }
            case .union(let union): possible[union.name, default: []].formUnion(union.members)
            default: break
            }
        }
        return possible
    }
}

extension Schema {
    /// The object types that a value of type `name` can have; an object type has itself.
    func objectTypes(of name: String) -> Set<String> { possibleTypes[name] ?? [] }

    func type(_ reference: TypeReference) -> TypeDefinition? { types[reference.name] }

    func rootType(for kind: OperationKind) -> String? {
        switch kind {
        case .query: queryType
        case .mutation: mutationType
        case .subscription: nil
        }
    }

    /// The field `name` of `type`, among them `__typename`, and `__schema` and `__type` of the root.
    func field(_ name: String, of type: TypeDefinition) -> FieldDefinition? {
        if let field = type.fields[name] { return field }
        switch name {
        case "__typename" where type.isComposite: return Self.typenameField
        case "__schema" where type.name == queryType, "__type" where type.name == queryType:
            return types["__Query"]?.fields[name]
        default: return nil
        }
    }

    private static let typenameField = FieldDefinition(
        name: "__typename", description: nil, arguments: Named([]), type: .nonNull(.named("String")),
        deprecationReason: nil
    )
}

/// Why a schema's text cannot be used.
public enum SchemaError: Error, Equatable {
    case syntax(SyntaxError)
    case duplicate(String)
    /// `place` names a type that is missing, or of a kind that cannot stand there.
    case badReference(place: String, type: String)
}
