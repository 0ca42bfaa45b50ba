/// The variables of one operation: defined once, of a type that a caller can give, used, and used where they fit.
struct VariableRules {
    let context: ValidationContext
    let operation: OperationDefinition

    /// - Parameter own: what the operation's own selections refer to.
    func check(_ own: DefinitionUsage) {
        var defined: [String: VariableDefinition] = [:]
        for variable in operation.variables {
            if defined.updateValue(variable, forKey: variable.name.text) != nil {
                context.report(
                    "There can be only one variable named \"$\(variable.name.text)\".", at: variable.name.location
                )
            }
            check(variable)
        }
        let fragments = context.reachableFragments(from: own.spreads)
        let usages = fragments.compactMap { context.usages[$0]?.variables }.reduce(own.variables, +)
        for usage in usages { check(usage, against: defined[usage.name]) }
        reportUnused(Set(usages.map(\.name)))
    }

    private func check(_ variable: VariableDefinition) {
        guard let type = context.schema.type(variable.type) else {
            return context.report("Unknown type \"\(variable.type.name)\".", at: variable.name.location)
        }
        guard type.isInput else {
            return context.report(
                "Variable \"$\(variable.name.text)\" cannot be non-input type \"\(variable.type)\".",
                at: variable.name.location
            )
        }
        if let value = variable.defaultValue {
            var rules = LiteralRules(context: context, location: variable.name.location)
            rules.check(value, as: variable.type)
        }
        var rules = SelectionRules(context: context)
        rules.check(variable.directives, at: "VARIABLE_DEFINITION", variable.name.location)
    }

    private func check(_ usage: VariableUsage, against variable: VariableDefinition?) {
        guard let variable else {
            return context.report("Variable \"$\(usage.name)\" is not defined\(byOperation).", at: usage.location)
        }
        guard let wanted = usage.type, context.schema.type(variable.type) != nil else { return }
        let hasValue = usage.hasDefault || variable.defaultValue.map { $0 != .null } ?? false
        let target = hasValue && !variable.type.isNonNull ? wanted.nullable : wanted
        if !variable.type.fits(target) {
            context.report(
                "Variable \"$\(usage.name)\" of type \"\(variable.type)\" used in position expecting type "
                    + "\"\(wanted)\".",
                at: variable.name.location, usage.location
            )
        }
    }

    private func reportUnused(_ used: Set<String>) {
        for variable in operation.variables where !used.contains(variable.name.text) {
            let place = operation.name.map { " in operation \"\($0.text)\"" } ?? ""
            context.report("Variable \"$\(variable.name.text)\" is never used\(place).", at: variable.name.location)
        }
    }

    private var byOperation: String { operation.name.map { " by operation \"\($0.text)\"" } ?? "" }
}

extension TypeReference {
    /// Whether a variable of this type can stand where `wanted` is expected (specification, section 5.8.5).
    fileprivate func fits(_ wanted: TypeReference) -> Bool {
        switch (self, wanted) {
        case (.nonNull(let inner), .nonNull(let wantedInner)): inner.fits(wantedInner)
        case (_, .nonNull): false
        case (.nonNull(let inner), _): inner.fits(wanted)
        case (.list(let inner), .list(let wantedInner)): inner.fits(wantedInner)
        default: self == wanted
        }
    }
}
