extension SelectionRules {
    /// Checks what is given against what is defined; nil when the field or directive itself is unknown.
    mutating func check(
        _ arguments: [Argument], against definitions: Named<InputValueDefinition>?, at location: SourceLocation,
        unknown: (String) -> String, missing: (String) -> String
    ) {
        var given: Set<String> = []
        for argument in arguments {
            let name = argument.name
            if !given.insert(name.text).inserted {
                context.report("There can be only one argument named \"\(name.text)\".", at: name.location)
            }
            let definition = definitions?[name.text]
            if definitions != nil, definition == nil { context.report(unknown(name.text), at: name.location) }
            var rules = LiteralRules(context: context, location: name.location)
            rules.check(argument.value, as: definition?.type, hasDefault: definition?.defaultLiteral != nil)
            usage.variables += rules.variables
        }
        for definition in definitions ?? Named([]) where definition.isRequired && !given.contains(definition.name) {
            context.report(missing("\"\(definition.name)\" of type \"\(definition.type)\""), at: location)
        }
    }

    /// Checks directives that stand at a place of this kind, named as in a directive's definition.
    mutating func check(_ directives: [Directive], at place: String, _ location: SourceLocation) {
        var seen: Set<String> = []
        for directive in directives {
            let name = directive.name.text
            let definition = context.schema.directives[name]
            if definition == nil {
                context.report("Unknown directive \"@\(name)\".", at: directive.name.location)
            }
            if let definition, !definition.locations.contains(place) {
                context.report("Directive \"@\(name)\" may not be used on \(place).", at: directive.name.location)
            }
            if !seen.insert(name).inserted, definition?.isRepeatable == false {
                context.report(
                    "The directive \"@\(name)\" can only be used once at this location.", at: directive.name.location
                )
            }
            check(
                directive.arguments, against: definition?.arguments, at: directive.name.location,
                unknown: { "Unknown argument \"\($0)\" on directive \"@\(name)\"." },
                missing: { "Directive \"@\(name)\" argument \($0) is required, but it was not provided." }
            )
        }
    }
}
