package import GraphQLEngine

/// What the members of an element owe each other.
extension ElementShapes {
    /// Everything that can be chosen from an element.
    package static func options(of element: Fields) -> [GraphQLValue] {
        (element["options"]?.items ?? [])
            + (element["option_groups"]?.items ?? []).flatMap { $0["options"]?.items ?? [] }
    }

    /// What is chosen from the start is among what can be chosen.
    static let initialsAreOptions: ObjectShape.Rule = { element in
        let values = options(of: element).map { $0["value"] }
        if let initial = element["initial_option"], !values.contains(initial["value"]) {
            return [("must match one of the options", "initial_option")]
        }
        let several = element["initial_options"]?.items ?? []
        return several.allSatisfy { values.contains($0["value"]) }
            ? [] : [("must match one of the options", "initial_options")]
    }

    static let uniqueValues: ObjectShape.Rule = { element in
        var seen: Set<String> = []
        for value in options(of: element).compactMap({ $0["value"]?.text }) where !seen.insert(value).inserted {
            return [("option value \"\(value)\" already exists", "options")]
        }
        return []
    }

    static let lengthsFit: ObjectShape.Rule = { element in
        guard let least = element["min_length"]?.integer, let most = element["max_length"]?.integer, least > most else {
            return []
        }
        return [("must be less than or equal to `max_length`", "min_length")]
    }
}
