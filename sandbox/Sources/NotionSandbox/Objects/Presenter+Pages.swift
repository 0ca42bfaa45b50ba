import Domain
import GraphQLEngine

extension Presenter {
    /// References that a page object shows of one property; the property's own address shows all.
    static let shownReferences = 25

    /// - Parameter filter: names or ids of the properties that are shown; nil shows all.
    func page(_ page: NotionPage, only filter: [String]? = nil) -> JSON {
        var fields: Fields = ["object": "page", "id": page.id.json]
        for (key, value) in times(page.authorship) { fields[key] = value }
        fields["cover"] = page.cover.map { .object($0.fields) } ?? .null
        fields["icon"] = page.icon.map { .object($0.fields) } ?? .null
        fields["parent"] = parent(page.parent)
        for (key, value) in trash(page.isInTrash) { fields[key] = value }
        fields["is_archived"] = .bool(page.isArchived)
        fields["is_locked"] = .bool(page.isLocked)
        fields["properties"] = .object(properties(of: page, only: filter))
        fields["url"] = .string(addresses.page(page.id, titled: page.plainTitle))
        fields["public_url"] = .null
        return .object(fields)
    }

    private func properties(of page: NotionPage, only filter: [String]?) -> Fields {
        let values = PropertyValues(workspace, page)
        let titleAlone = PropertySchema(
            id: PropertySchema.titleID, name: "title", type: .title, configuration: StoredJSON([:]))
        let schema = values.dataSource?.properties ?? [titleAlone]
        var fields = Fields()
        for property in schema where filter?.contains(where: property.answers) ?? true {
            fields[property.name] = shown(values.value(of: property), of: property)
        }
        return fields
    }

    private func shown(_ value: JSON, of property: PropertySchema) -> JSON {
        var fields: Fields = ["id": .string(property.shownID), "type": .string(property.type.rawValue)]
        switch property.type {
        case .relation:
            let items = value.items ?? []
            fields["relation"] = .list(Array(items.prefix(Self.shownReferences)))
            fields["has_more"] = .bool(items.count > Self.shownReferences)
        case .people:
            fields["people"] = .list((value.items ?? []).prefix(Self.shownReferences).map(person))
        case .createdBy, .lastEditedBy: fields[property.type.rawValue] = person(value)
        case .title, .richText: fields[property.type.rawValue] = .list(cut(value.items ?? []))
        default: fields[property.type.rawValue] = value
        }
        return .object(fields)
    }

    /// The person in full, or what is there when nobody has that id.
    func person(_ reference: JSON) -> JSON {
        reference["id"]?.text.flatMap { NotionID($0) }.flatMap { workspace.users[$0] }.map(user) ?? reference
    }

    /// Rich text up to its last mention that is shown.
    private func cut(_ runs: [JSON]) -> [JSON] {
        var mentions = 0
        return Array(
            runs.prefix { run in
                if run["type"] == "mention" { mentions += 1 }
                return mentions <= Self.shownReferences
            }
        )
    }
}
