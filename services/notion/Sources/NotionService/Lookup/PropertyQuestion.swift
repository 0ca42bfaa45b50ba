internal import Domain
internal import NotionAPI

/// Which rows of a database name something in one of its properties.
struct PropertyQuestion: Sendable {
    let source: NotionDataSource
    let property: NotionPropertySchema
    /// What is asked first, and what is asked when that finds nothing.
    let filters: [NotionFilter]

    /// The questions to the databases of `directory` that have a property for such names.
    ///
    /// - Parameter pages: pages that have the name as their title, for relations.
    static func all(
        _ name: String, kind: SubjectKind, in directory: Directory, pages: [NotionID]
    ) -> [PropertyQuestion] {
        directory.sources.flatMap { source in
            source.properties.compactMap { property in
                guard kind.propertyNames.contains(NameFolding.folded(property.name)) else { return nil }
                let filters = filters(name, property, pages: pages)
                return filters.isEmpty ? nil : PropertyQuestion(source: source, property: property, filters: filters)
            }
        }
    }

    /// The whole name goes before a part of it: where many rows fit, the ones that are meant come first.
    ///
    /// - Returns: none when no row can fit: no option has the name, or the type holds no names.
    private static func filters(_ name: String, _ property: NotionPropertySchema, pages: [NotionID]) -> [NotionFilter] {
        func compare(_ condition: String, _ value: String) -> NotionFilter {
            .property(property.name, type: property.type, condition: condition, value: .text(value))
        }
        switch property.type {
        case "title", "rich_text", "url", "email", "phone_number":
            return [compare("equals", name), compare("contains", name)]
        case "select", "status", "multi_select":
            let condition = property.type == "multi_select" ? "contains" : "equals"
            let matches = property.options.compactMap { option in
                NameMatch(option.name, to: name).map { (option.name, $0) }
            }.sorted { $0.1 < $1.1 }
            let best = matches.first?.1
            return [any(matches.filter { $0.1 == best }.prefix(10).map { compare(condition, $0.0) })].compactMap(\.self)
        case "relation": return [any(pages.prefix(10).map { compare("contains", $0.description) })].compactMap(\.self)
        case "formula":
            return [
                .property(
                    property.name, type: "formula", condition: "string", value: .object(["contains": .text(name)]))
            ]
        default: return []
        }
    }

    private static func any(_ filters: [NotionFilter]) -> NotionFilter? {
        filters.count > 1 ? .any(filters) : filters.first
    }
}
