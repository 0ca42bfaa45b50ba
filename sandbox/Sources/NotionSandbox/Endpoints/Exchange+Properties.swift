import Domain
import GraphQLEngine

extension Exchange {
    /// Sets the properties that are given.
    ///
    /// - Throws: ``NotionError`` for a property that the page has not, or a value of another type.
    mutating func fill(_ page: inout NotionPage, from part: Part) throws(NotionError) {
        guard part.isPresent else { return }
        guard let source = workspace.dataSource(of: page) else { return try fillTitle(of: &page, from: part) }
        var schema = source
        let before = page
        for name in try part.object().keys {
            guard let index = schema.properties.firstIndex(where: { $0.answers(to: name) }) else {
                throw .validation("\(name) is not a property that exists.")
            }
            let reader = PropertyReader(text: text, workspace: workspace)
            let value = try reader.read(part[name], for: &schema.properties[index])
            let property = schema.properties[index]
            if property.type == .title {
                page.title = StoredJSON(["title": value])
            } else {
                page.values.fields[property.id] = value
            }
        }
        if schema != source { draft.put(.dataSource(schema)) }
        for property in schema.properties where property.type == .relation { mirror(property, before, page) }
    }

    /// A page outside data sources has a title only.
    private func fillTitle(of page: inout NotionPage, from part: Part) throws(NotionError) {
        for name in try part.object().keys where name != PropertySchema.titleID {
            throw .validation("\(name) is not a property that exists.")
        }
        let given = part["title"]
        guard given.isPresent else { return }
        page.title = StoredJSON(["title": .list(try text.read(given.value?.items == nil ? given["title"] : given))])
    }

    /// Keeps the other side of a relation that goes both ways.
    private mutating func mirror(_ property: PropertySchema, _ old: NotionPage, _ new: NotionPage) {
        guard let other = property.configuration.fields["dual_property"]?["synced_property_id"]?.text else { return }
        func ids(_ page: NotionPage) -> [NotionID] {
            (page.values.fields[property.id]?.items ?? []).compactMap { $0["id"]?.text.flatMap { NotionID($0) } }
        }
        let (before, after) = (ids(old), ids(new))
        for id in Set(before).symmetricDifference(after) {
            guard var related = workspace.pages[id] else { continue }
            let own: JSON = ["id": new.id.json]
            var values = (related.values.fields[other]?.items ?? []).filter { $0 != own }
            if after.contains(id) { values.append(own) }
            related.values.fields[other] = .list(values)
            draft.put(.page(related))
        }
    }

    /// One property in full: of title, text, people, relation and rollup a list, of others the value.
    func retrieveProperty(_ name: String, of text: String) throws(NotionError) -> JSON {
        let page = try page(try identifier(text, "page_id"))
        let values = PropertyValues(workspace, page)
        let alone = PropertySchema(
            id: PropertySchema.titleID, name: "title", type: .title, configuration: StoredJSON([:]))
        guard let property = values.dataSource.map({ $0.property(name) }) ?? (alone.answers(to: name) ? alone : nil)
        else {
            throw .validation("\(name) is not a property that exists.")
        }
        let (id, type) = (JSON.string(property.shownID), property.type.rawValue)
        let value = values.value(of: property)
        func item(_ value: JSON) -> JSON {
            ["object": "property_item", "type": .string(type), "id": id, type: value]
        }
        switch property.type {
        case .title, .richText, .people, .relation, .rollup: break
        case .createdBy, .lastEditedBy: return item(presenter.person(value))
        default: return item(value)
        }
        let request = try PageRequest(query: query)
        var all = value.items ?? value["array"]?.items ?? []
        if property.type == .people { all = all.map(presenter.person) }
        let (items, next) = try request.part(of: all) { index, _ in
            NotionID(.derived(from: page.id.description, property.id, String(index))).description
        }
        let address = next.map {
            "\(addresses.base)/sandbox/notion/v1/pages/\(page.id)/properties/\(property.shownID)?start_cursor=\($0)"
        }
        let empty: JSON = property.type == .rollup ? value : [:]
        let list = presenter.list(items.map(item), next: next, type: "property_item")
        return list.setting(
            "property_item", ["id": id, "next_url": .text(address), "type": .string(type), type: empty]
        )
    }
}
