/// Fields that share a response key must ask for the same thing, or the answer could hold only one of them.
///
/// Everything that merges into one place is collected and compared once, level by level. Fragments within fragments can
/// make that grow without end, so the number of fields looked at is limited.
///
/// - SeeAlso: GraphQL specification, October 2021, section 5.3.2.
struct OverlapRule {
    private let context: ValidationContext
    private var selectionsLeft: Int

    init(context: ValidationContext) {
        self.context = context
        self.selectionsLeft = context.limits.maximumSelections
    }

    private struct Occurrence {
        let parent: TypeDefinition
        let field: FieldSelection
        let definition: FieldDefinition
    }

    private typealias Scope = (parent: TypeDefinition, selections: [Selection])

    mutating func check() {
        for operation in context.document.operations {
            guard let name = context.schema.rootType(for: operation.kind), let root = context.schema.types[name]
            else { continue }
            check([(root, operation.selections)])
        }
    }

    private mutating func check(_ scopes: [Scope]) {
        var groups: [(key: String, occurrences: [Occurrence])] = []
        var positions: [String: Int] = [:]
        var spread: Set<String> = []
        for scope in scopes {
            collect(scope) { occurrence in
                let key = occurrence.field.responseKey
                if let position = positions[key] {
                    groups[position].occurrences.append(occurrence)
                } else {
                    positions[key] = groups.count
                    groups.append((key, [occurrence]))
                }
            } spreading: {
                spread.insert($0).inserted
            }
        }
        for group in groups where selectionsLeft > 0 { check(group.key, group.occurrences) }
    }

    private mutating func check(_ key: String, _ occurrences: [Occurrence]) {
        guard let first = occurrences.first else { return }
        // One of each parent type stands for the others of that type, which are found to agree with it.
        var representatives: [String: Occurrence] = [:]
        let conflict = occurrences.first { other in
            let isNew = representatives[other.parent.name] == nil
            if isNew { representatives[other.parent.name] = other }
            return !hasSameShape(first.definition.type, other.definition.type)
                || representatives.values.contains {
                    canBeTheSameObject($0.parent, other.parent) && !asksTheSame($0.field, other.field)
                }
        }
        if let conflict {
            return context.report(
                "Fields \"\(key)\" conflict because \(reason(first, conflict)). Use different aliases on the fields "
                    + "to fetch both if this was intentional.",
                at: first.field.location, conflict.field.location
            )
        }
        check(
            occurrences.compactMap { occurrence -> Scope? in
                guard let selections = occurrence.field.selections,
                    let type = context.schema.type(occurrence.definition.type)
                else { return nil }
                return (type, selections)
            }
        )
    }

    /// Hands every field of a scope, also those inside fragments, to `found`.
    private mutating func collect(_ scope: Scope, _ found: (Occurrence) -> Void, spreading: (String) -> Bool) {
        for selection in scope.selections {
            guard selectionsLeft > 0 else { return }
            selectionsLeft -= 1
            if selectionsLeft == 0 {
                context.report("Document selects more than \(context.limits.maximumSelections) fields.")
            }
            switch selection {
            case .field(let field):
                if let definition = context.schema.field(field.name.text, of: scope.parent) {
                    found(Occurrence(parent: scope.parent, field: field, definition: definition))
                }
            case .spread(let name):
                guard spreading(name.name.text), let fragment = context.fragments[name.name.text],
                    let type = context.schema.types[fragment.typeCondition.text]
                else { continue }
                collect((type, fragment.selections), found, spreading: spreading)
            case .inline(let fragment):
                let type = fragment.typeCondition.flatMap { context.schema.types[$0.text] } ?? scope.parent
                collect((type, fragment.selections), found, spreading: spreading)
            }
        }
    }
}

extension OverlapRule {
    private func canBeTheSameObject(_ left: TypeDefinition, _ right: TypeDefinition) -> Bool {
        guard case .object = left, case .object = right else { return true }
        return left.name == right.name
    }

    private func asksTheSame(_ left: FieldSelection, _ right: FieldSelection) -> Bool {
        guard left.name.text == right.name.text, left.arguments.count == right.arguments.count else { return false }
        return left.arguments.allSatisfy { argument in
            right.arguments.contains { $0.name.text == argument.name.text && $0.value == argument.value }
        }
    }

    private func hasSameShape(_ left: TypeReference, _ right: TypeReference) -> Bool {
        switch (left, right) {
        case (.nonNull(let left), .nonNull(let right)), (.list(let left), .list(let right)):
            return hasSameShape(left, right)
        case (.named(let leftName), .named(let rightName)):
            guard let left = context.schema.types[leftName], let right = context.schema.types[rightName] else {
                return true
            }
            return left.isLeaf || right.isLeaf ? leftName == rightName : true
        default: return false
        }
    }

    private func reason(_ first: Occurrence, _ second: Occurrence) -> String {
        let mustAgree = canBeTheSameObject(first.parent, second.parent)
        if mustAgree, first.field.name.text != second.field.name.text {
            return "\"\(first.field.name.text)\" and \"\(second.field.name.text)\" are different fields"
        }
        if mustAgree, !asksTheSame(first.field, second.field) { return "they have differing arguments" }
        return "they return conflicting types \"\(first.definition.type)\" and \"\(second.definition.type)\""
    }
}
