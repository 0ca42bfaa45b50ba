/// What a schema's text defines.
struct TypeSystemDocument {
    var types: [TypeDefinition] = []
    var directives: [DirectiveDefinition] = []
    /// Names of the root types by operation; nil when the text has no `schema { … }`.
    var roots: [OperationKind: String]?
}
