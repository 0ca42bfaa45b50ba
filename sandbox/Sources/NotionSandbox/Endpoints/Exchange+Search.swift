import Domain
import FoundationEssentials
import GraphQLEngine

extension Exchange {
    private enum Found {
        case page(NotionPage)
        case dataSource(DataSource)
    }

    /// Pages and data sources whose title has all the words, the latest edited first.
    func search() throws(NotionError) -> JSON {
        try body.only(["query", "filter", "sort", "start_cursor", "page_size"])
        let request = try PageRequest(body: body)
        let words = (body["query"].isNone ? "" : try body["query"].text()).lowercased().split(separator: " ")
        let (kind, wantsTrash) = try searchFilter()
        let isAscending = try searchOrder()
        var found: [(id: NotionID, title: String, date: Date, Found)] = []
        if kind != "source" {
            for page in workspace.pages.values where page.isInTrash == wantsTrash && workspace.isVisible(page.id) {
                found.append((page.id, page.plainTitle, page.authorship.editedAt, .page(page)))
            }
        }
        if kind != "page" {
            for source in workspace.dataSources.values where workspace.isVisible(source.id) {
                guard workspace.databases[source.databaseID]?.isInTrash == wantsTrash else { continue }
                found.append((source.id, source.title, source.authorship.editedAt, .dataSource(source)))
            }
        }
        let matching = found.filter { item in
            let title = item.title.lowercased()
            return words.allSatisfy { title.contains($0) }
        }
        let sorted = matching.sorted { left, right in
            (isAscending ? left.date : right.date, left.id.description) < (
                isAscending ? right.date : left.date, right.id.description
            )
        }
        let presenter = presenter
        return try results(sorted.map { ($0.id, $0.3) }, request) { item in
            switch item {
            case .page(let page): presenter.page(page)
            case .dataSource(let source): presenter.dataSource(source)
            }
        }
    }

    /// `page`, `source` or nil for both; and whether the trash is searched.
    private func searchFilter() throws(NotionError) -> (String?, Bool) {
        let filter = body["filter"]
        guard !filter.isNone else { return (nil, false) }
        try filter.only(["property", "value", "in_trash"])
        let wantsTrash = filter["in_trash"].isPresent ? try filter["in_trash"].truth() : false
        guard filter["property"].isPresent || !filter["in_trash"].isPresent else { return (nil, wantsTrash) }
        _ = try filter["property"].choice(["object"])
        let source = version < .dataSources ? "database" : "data_source"
        return (try filter["value"].choice(["page", source]) == "page" ? "page" : "source", wantsTrash)
    }

    private func searchOrder() throws(NotionError) -> Bool {
        let sort = body["sort"]
        guard !sort.isNone, !sort["property"].isPresent else { return false }
        try sort.only(["timestamp", "direction"])
        _ = try sort["timestamp"].choice(["last_edited_time"])
        return try sort["direction"].choice(["ascending", "descending"]) == "ascending"
    }
}
