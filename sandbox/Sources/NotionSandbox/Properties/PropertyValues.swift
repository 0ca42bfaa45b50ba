import Domain
import FoundationEssentials
import GraphQLEngine

/// The values of a page's properties, stored and computed, in the form in which they stand under the type's name.
struct PropertyValues {
    let workspace: NotionWorkspace
    let page: NotionPage
    let dataSource: DataSource?

    init(_ workspace: NotionWorkspace, _ page: NotionPage) {
        self.workspace = workspace
        self.page = page
        dataSource = workspace.dataSource(of: page)
    }

    func value(of property: PropertySchema) -> JSON {
        switch property.type {
        case .title: page.title.fields["title"] ?? []
        case .createdTime: .string(NotionTime.text(page.authorship.createdAt))
        case .lastEditedTime: .string(NotionTime.text(page.authorship.editedAt))
        case .createdBy: ["object": "user", "id": page.authorship.createdBy.json]
        case .lastEditedBy: ["object": "user", "id": page.authorship.editedBy.json]
        case .uniqueID:
            ["number": .int(page.number), "prefix": property.configuration.fields["prefix"] ?? nil]
        case .formula: formula(property)
        case .rollup: rollup(property)
        default: page.values.fields[property.id] ?? property.type.blank
        }
    }

    func value(named name: String) -> JSON? {
        dataSource?.property(name).map(value)
    }

    // The pages that a relation names and that can be seen.
    func related(by property: PropertySchema) -> [NotionPage] {
        (page.values.fields[property.id]?.items ?? []).compactMap { item in
            item["id"]?.text.flatMap { NotionID($0) }.flatMap { workspace.pages[$0] }
        }
        .filter { !$0.isInTrash && workspace.isVisible($0.id) }
    }
}
