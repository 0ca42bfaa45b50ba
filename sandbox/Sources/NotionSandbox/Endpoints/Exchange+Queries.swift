import Domain
import GraphQLEngine

extension Exchange {
    func retrieveDatabase(_ text: String) throws(NotionError) -> JSON {
        presenter.database(try database(try identifier(text, "database_id")))
    }

    func retrieveDataSource(_ text: String) throws(NotionError) -> JSON {
        presenter.dataSource(try dataSource(try identifier(text, "data_source_id")))
    }

    func queryDatabase(_ text: String) throws(NotionError) -> JSON {
        let database = try database(try identifier(text, "database_id"))
        return try query(try dataSource(database.dataSourceID))
    }

    func queryDataSource(_ text: String) throws(NotionError) -> JSON {
        try query(try dataSource(try identifier(text, "data_source_id")))
    }

    private func query(_ source: DataSource) throws(NotionError) -> JSON {
        try body.only([
            "filter", "sorts", "start_cursor", "page_size", "in_trash", "archived", "is_archived", "result_type",
        ])
        let request = try PageRequest(body: body)
        let filter = body["filter"].isNone ? nil : try FilterReader(dataSource: source).read(body["filter"])
        let sorting = try Sorting(body["sorts"], source)
        let names = try checked(filterProperties, in: source)
        let wantsTrash = try givenTrash() ?? false
        if body["result_type"].isPresent, try body["result_type"].choice(["page", "data_source"]) == "data_source" {
            return try results([], request) { (_: NotionPage) in nil }
        }
        let pages = workspace.allPages(of: source.id).filter { page in
            page.isInTrash == wantsTrash && page.isShared
                && filter?.matches(PropertyValues(workspace, page), now: draft.now) ?? true
        }
        let presenter = presenter
        return try results(sorting.sorted(pages, in: workspace).map { ($0.id, $0) }, request) {
            presenter.page($0, only: names)
        }
    }

    /// A part of what was found, with a note when more was found than paging reaches.
    func results<Item>(
        _ found: [(NotionID, Item)], _ request: PageRequest, show: (Item) -> JSON
    ) throws(NotionError) -> JSON {
        let reached = Array(found.prefix(maximumResults))
        let (items, next) = try request.part(of: reached) { $1.0.description }
        let type = version < .dataSources ? "page_or_database" : "page_or_data_source"
        let list = presenter.list(items.map { show($0.1) }, next: next, type: type)
        guard next == nil, found.count > reached.count else { return list }
        return list.setting(
            "request_status", ["type": "incomplete", "incomplete_reason": "query_result_limit_reached"]
        )
    }
}
