/// Operations and fragments as wholes: their names, and whether the schema has such operations.
struct DefinitionRules {
    let context: ValidationContext

    func check() {
        let operations = context.document.operations
        for operation in operations {
            if operation.name == nil, operations.count > 1 {
                context.report("This anonymous operation must be the only defined operation.", at: operation.location)
            }
            if context.schema.rootType(for: operation.kind) == nil {
                context.report(
                    "Schema is not configured to execute \(operation.kind.rawValue) operation.", at: operation.location
                )
            }
        }
        reportRepeated(operations.compactMap(\.name), as: "operation")
        reportRepeated(context.document.fragments.map(\.name), as: "fragment")
    }

    private func reportRepeated(_ names: [Name], as kind: String) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name.text).inserted {
            context.report("There can be only one \(kind) named \"\(name.text)\".", at: name.location)
        }
    }
}
