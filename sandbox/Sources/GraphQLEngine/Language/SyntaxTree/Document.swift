/// A document that can be run: operations and the fragments that they share.
struct Document {
    var operations: [OperationDefinition] = []
    var fragments: [FragmentDefinition] = []
}

/// A name, and where it stands.
struct Name: Hashable {
    let text: String
    let location: SourceLocation
}

enum OperationKind: String {
    case query
    case mutation
    case subscription
}

struct OperationDefinition {
    let kind: OperationKind
    let name: Name?
    let variables: [VariableDefinition]
    let directives: [Directive]
    let selections: [Selection]
    let location: SourceLocation
}

struct VariableDefinition {
    let name: Name
    let type: TypeReference
    let defaultValue: Literal?
    let directives: [Directive]
}

struct FragmentDefinition {
    let name: Name
    let typeCondition: Name
    let directives: [Directive]
    let selections: [Selection]
}

enum Selection {
    case field(FieldSelection)
    case spread(FragmentSpread)
    case inline(InlineFragment)
}

struct FieldSelection {
    let alias: Name?
    let name: Name
    let arguments: [Argument]
    let directives: [Directive]
    /// Nil when the field has no braces.
    let selections: [Selection]?

    var responseKey: String { (alias ?? name).text }
    var location: SourceLocation { (alias ?? name).location }
}

struct FragmentSpread {
    let name: Name
    let directives: [Directive]
}

struct InlineFragment {
    let typeCondition: Name?
    let directives: [Directive]
    let selections: [Selection]
    let location: SourceLocation
}

struct Argument {
    let name: Name
    let value: Literal
}

struct Directive {
    let name: Name
    let arguments: [Argument]
}
