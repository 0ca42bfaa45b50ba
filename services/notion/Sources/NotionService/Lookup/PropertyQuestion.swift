internal import Domain
internal import NotionAPI

/// Which rows of a database name something in one of its properties.
struct PropertyQuestion: Sendable {
    let source: NotionDataSource
    let property: NotionPropertySchema
    let filter: NotionFilter

    /// The questions to the databases of `directory` that have a property for such names.
    ///
    /// - Parameter pages: pages that have the name as their title, for relations.
    static func all(
        _ name: String, kind: SubjectKind, in directory: Directory, pages: [NotionID]
    ) -> [PropertyQuestion] {
        directory.sources.flatMap { source in
            source.properties.compactMap { property in
                guard kind.propertyNames.contains(NameFolding.folded(property.name)),
                    let filter = filter(name, property, pages: pages)
                else { return nil }
                return PropertyQuestion(source: source, property: property, filter: filter)
            }
        }
    }

    /// - Returns: nil when no row can fit: no option has the name, or the type holds no names.
    private static func filter(_ name: String, _ property: NotionPropertySchema, pages: [NotionID]) -> NotionFilter? {
        func compare(_ condition: String, _ value: String) -> NotionFilter {
            .property(property.name, type: property.type, condition: condition, value: .text(value))
        }
        switch property.type {
        case "title", "rich_text", "url", "email", "phone_number": return compare("contains", name)
        case "select", "status", "multi_select":
            let options = property.options.filter { NameMatch($0.name, to: name) != nil }.map(\.name)
            let condition = property.type == "multi_select" ? "contains" : "equals"
            return any(options.prefix(10).map { compare(condition, $0) })
        case "relation": return any(pages.prefix(10).map { compare("contains", $0.description) })
        case "formula":
            return .property(
                property.name, type: "formula", condition: "string", value: .object(["contains": .text(name)]))
        default: return nil
        }
    }

    private static func any(_ filters: [NotionFilter]) -> NotionFilter? {
        filters.count > 1 ? .any(filters) : filters.first
    }
}
