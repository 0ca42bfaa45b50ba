import Domain
import GraphQLEngine

extension NotionWorkspace {
    /// The properties of a page as people read them, without its title.
    public func shownProperties(of page: NotionPage) -> [(name: String, text: String)] {
        let values = PropertyValues(self, page)
        return (values.dataSource?.properties ?? []).filter { $0.type != .title }.map { property in
            let value = values.value(of: property)
            return (property.name, text(value, property.type))
        }
    }

    private func text(_ value: JSON, _ type: PropertyType) -> String {
        guard [.people, .relation, .createdBy, .lastEditedBy].contains(type) else {
            return PropertyText.text(value, type)
        }
        let ids = (value.items ?? [value]).compactMap { $0["id"]?.text.flatMap { NotionID($0) } }
        return ids.map { users[$0]?.name ?? pages[$0]?.plainTitle ?? $0.description }.joined(separator: ", ")
    }
}
