internal import Domain

extension NotionClient {
    /// With how many references Notion cuts a property of a page.
    private static let cut = 25

    /// The page with those properties read in full that Notion cuts.
    func completed(_ page: NotionPage) async throws(NotionError) -> NotionPage {
        guard page.properties.contains(where: isCut) else { return page }
        var properties: [NotionProperty] = []
        for property in page.properties {
            properties.append(isCut(property) ? try await completed(property, of: page.id) : property)
        }
        return page.with(properties: properties)
    }

    private func isCut(_ property: NotionProperty) -> Bool {
        switch property.value {
        case .title(let text), .richText(let text): text.count >= Self.cut
        case .people(let people): people.count >= Self.cut
        case .relation(let ids, let isComplete): !isComplete || ids.count >= Self.cut
        case .rollup(let rollup):
            if case .array(let values, _) = rollup.value { values.count >= Self.cut } else { false }
        default: false
        }
    }

    private func completed(
        _ property: NotionProperty, of page: NotionID
    ) async throws(NotionError) -> NotionProperty {
        let items = try await all(.property(property.id, of: page), limit: Self.maxReferences) { $0.typed }
        return NotionProperty(
            name: property.name, id: property.id, type: property.type,
            value: value(of: property, items: items.items, isComplete: items.isComplete))
    }

    /// Each item has one reference where a page's property has a list of them.
    private func value(
        of property: NotionProperty, items: [(type: String, value: NotionJSON)], isComplete: Bool
    ) -> NotionPropertyValue {
        guard case .rollup(let rollup) = property.value else {
            let list = NotionJSON.list(items.map(\.value))
            return NotionPropertyValue(type: property.type, list, hasMore: !isComplete)
        }
        let values = items.map { item in
            let isOneOfList =
                ["title", "rich_text", "people", "relation"].contains(item.type) && item.value.items.isEmpty
            return NotionPropertyValue(type: item.type, isOneOfList ? .list([item.value]) : item.value)
        }
        return .rollup(NotionRollup(function: rollup.function, value: .array(values, isComplete: isComplete)))
    }
}
