/// Checks a document against a schema, by the rules of the specification's section 5.
struct Validator {
    private let context: ValidationContext

    init(schema: Schema, document: Document, limits: DocumentLimits) {
        self.context = ValidationContext(schema: schema, document: document, limits: limits)
    }

    /// Everything that is wrong with the document, at most ``ValidationContext/maximumErrors``.
    func errors() -> [GraphQLError] {
        DefinitionRules(context: context).check()
        let operations = context.document.operations.map { (operation: $0, usage: usage(of: $0)) }
        for fragment in context.document.fragments { context.usages[fragment.name.text] = usage(of: fragment) }
        let order = FragmentRules(context: context).check(operations: operations.map(\.usage))
        for (operation, usage) in operations { VariableRules(context: context, operation: operation).check(usage) }
        // The rules below follow fragments wherever they lead, which is safe only now.
        guard context.errors.isEmpty else { return context.errors }
        DepthRule(context: context).check(fragmentsInnermostFirst: order)
        guard context.errors.isEmpty else { return context.errors }
        var overlap = OverlapRule(context: context)
        overlap.check()
        return context.errors
    }

    private func usage(of operation: OperationDefinition) -> DefinitionUsage {
        var rules = SelectionRules(context: context)
        let root = context.schema.rootType(for: operation.kind).flatMap { context.schema.types[$0] }
        rules.check(operation.directives, at: operation.kind.rawValue.uppercased(), operation.location)
        rules.check(operation.selections, on: root)
        return rules.usage
    }

    private func usage(of fragment: FragmentDefinition) -> DefinitionUsage {
        var rules = SelectionRules(context: context)
        rules.check(fragment.directives, at: "FRAGMENT_DEFINITION", fragment.name.location)
        let type = rules.condition(fragment.typeCondition, of: "Fragment \"\(fragment.name.text)\"")
        rules.check(fragment.selections, on: type)
        return rules.usage
    }
}
