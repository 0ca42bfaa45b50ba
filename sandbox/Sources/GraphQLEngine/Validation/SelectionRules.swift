/// Fields, arguments, directives and spreads of one definition, each against the type that it stands in. It notes the
/// variables and fragments that it meets for the rules that come later.
struct SelectionRules {
    let context: ValidationContext
    var usage = DefinitionUsage()

    init(context: ValidationContext) {
        self.context = context
    }

    /// Checks selections on `parent`; where that is unknown, something was reported already, and only what can be told
    /// without it is checked.
    mutating func check(_ selections: [Selection], on parent: TypeDefinition?) {
        for selection in selections {
            switch selection {
            case .field(let field): check(field, on: parent)
            case .spread(let spread): check(spread, on: parent)
            case .inline(let fragment): check(fragment, on: parent)
            }
        }
    }

    private mutating func check(_ field: FieldSelection, on parent: TypeDefinition?) {
        let definition = parent.flatMap { context.schema.field(field.name.text, of: $0) }
        if let parent, definition == nil {
            context.report(
                "Cannot query field \"\(field.name.text)\" on type \"\(parent.name)\".", at: field.name.location
            )
        }
        let place = "\(parent?.name ?? "").\(field.name.text)"
        check(
            field.arguments, against: definition?.arguments, at: field.name.location,
            unknown: { "Unknown argument \"\($0)\" on field \"\(place)\"." },
            missing: { "Field \"\(field.name.text)\" argument \($0) is required, but it was not provided." }
        )
        check(field.directives, at: "FIELD", field.location)
        let type = definition.flatMap { context.schema.type($0.type) }
        if let definition, let type { checkBraces(of: field, definition.type, type) }
        if let selections = field.selections { check(selections, on: type?.isComposite == true ? type : nil) }
    }

    private func checkBraces(of field: FieldSelection, _ reference: TypeReference, _ type: TypeDefinition) {
        let name = field.name.text
        if type.isLeaf, field.selections != nil {
            context.report(
                "Field \"\(name)\" must not have a selection since type \"\(reference)\" has no subfields.",
                at: field.name.location
            )
        } else if type.isComposite, field.selections == nil {
            context.report(
                "Field \"\(name)\" of type \"\(reference)\" must have a selection of subfields. "
                    + "Did you mean \"\(name) { ... }\"?",
                at: field.name.location
            )
        }
    }

    private mutating func check(_ spread: FragmentSpread, on parent: TypeDefinition?) {
        usage.spreads.append(spread.name)
        check(spread.directives, at: "FRAGMENT_SPREAD", spread.name.location)
        guard let fragment = context.fragments[spread.name.text] else {
            return context.report("Unknown fragment \"\(spread.name.text)\".", at: spread.name.location)
        }
        let type = context.schema.types[fragment.typeCondition.text]
        checkOverlap(type, with: parent, of: "Fragment \"\(spread.name.text)\"", at: spread.name.location)
    }

    private mutating func check(_ fragment: InlineFragment, on parent: TypeDefinition?) {
        check(fragment.directives, at: "INLINE_FRAGMENT", fragment.location)
        guard let name = fragment.typeCondition else { return check(fragment.selections, on: parent) }
        let type = condition(name, of: "Fragment")
        checkOverlap(type, with: parent, of: "Fragment", at: fragment.location)
        check(fragment.selections, on: type)
    }

    /// The type that a fragment is on, reporting one that is unknown or has no fields.
    func condition(_ name: Name, of fragment: String) -> TypeDefinition? {
        guard let type = context.schema.types[name.text] else {
            context.report("Unknown type \"\(name.text)\".", at: name.location)
            return nil
        }
        guard type.isComposite else {
            context.report("\(fragment) cannot condition on non composite type \"\(name.text)\".", at: name.location)
            return nil
        }
        return type
    }

    private func checkOverlap(
        _ type: TypeDefinition?, with parent: TypeDefinition?, of fragment: String, at location: SourceLocation
    ) {
        guard let type, let parent, type.isComposite else { return }
        let possible = context.schema.objectTypes(of: type.name)
        if possible.isDisjoint(with: context.schema.objectTypes(of: parent.name)) {
            context.report(
                "\(fragment) cannot be spread here as objects of type \"\(parent.name)\" can never be of type "
                    + "\"\(type.name)\".",
                at: location
            )
        }
    }
}
