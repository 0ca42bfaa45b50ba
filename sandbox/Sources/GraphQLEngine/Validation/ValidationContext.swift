/// What all rules share: the schema, the document, and the errors found so far.
final class ValidationContext {
    let schema: Schema
    let document: Document
    let limits: DocumentLimits
    let fragments: [String: FragmentDefinition]
    /// What each fragment refers to, by its name; filled by ``SelectionRules``.
    var usages: [String: DefinitionUsage] = [:]
    private(set) var errors: [GraphQLError] = []

    static let maximumErrors = 100

    init(schema: Schema, document: Document, limits: DocumentLimits) {
        self.schema = schema
        self.document = document
        self.limits = limits
        self.fragments = Dictionary(
            document.fragments.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first }
        )
    }

    func report(_ message: String, at locations: SourceLocation...) {
        if errors.count < Self.maximumErrors { errors.append(GraphQLError(message, locations: locations)) }
    }
}

/// What an operation or fragment refers to by itself, without the fragments that it spreads.
struct DefinitionUsage {
    var spreads: [Name] = []
    var variables: [VariableUsage] = []
}

struct VariableUsage {
    let name: String
    /// The type that is wanted there; nil when the place itself is unknown.
    let type: TypeReference?
    /// Whether the place has a default of its own, so that a variable without value does no harm.
    let hasDefault: Bool
    let location: SourceLocation
}
