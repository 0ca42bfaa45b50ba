import Domain
import GraphQLEngine

/// One request while it is answered.
struct Exchange {
    var draft: Draft
    let version: APIVersion
    let addresses: Addresses
    let bot: BotDescription
    /// Results of a query or search that paging reaches.
    let maximumResults: Int
    let query: [NotionCall.QueryItem]
    /// An empty object when the request has none.
    let body: Part
    /// What was written, for whoever must be told of a write whose answer is lost.
    var committed: NotionAnswer.Committed?

    var workspace: NotionWorkspace { draft.workspace }

    var presenter: Presenter {
        Presenter(workspace: workspace, addresses: addresses, version: version, bot: bot)
    }

    var text: RichTextReader { RichTextReader(workspace: workspace, addresses: addresses) }

    func identifier(_ text: String, _ name: String) throws(NotionError) -> NotionID {
        try Part("path.\(name)", .string(text)).id()
    }

    func page(_ id: NotionID) throws(NotionError) -> NotionPage {
        if workspace.databases[id] != nil, workspace.isVisible(id) {
            throw .validation(
                "Provided ID \(id) is a database, not a page. Use the retrieve database API instead, or pass the ID of a page."
            )
        }
        guard let page = workspace.pages[id], workspace.isVisible(id) else { throw .notFound("page", id.description) }
        return page
    }

    func dataSource(_ id: NotionID) throws(NotionError) -> DataSource {
        guard let source = workspace.dataSources[id], workspace.isVisible(id) else {
            throw .notFound("data_source", id.description)
        }
        return source
    }

    func database(_ id: NotionID) throws(NotionError) -> NotionDatabase {
        if workspace.pages[id] != nil, workspace.isVisible(id) {
            throw .validation(
                "Provided database_id \(id) is a page, not a database. Use the pages API instead, or pass the ID of the "
                    + "database itself.")
        }
        guard let database = workspace.databases[id], workspace.isVisible(id) else {
            throw .notFound("database", id.description)
        }
        return database
    }

    /// - Throws: ``NotionError`` when it, or what holds it, is in the trash.
    func checkEditable(_ id: NotionID) throws(NotionError) {
        if workspace.isInTrash(id) { throw .archived }
        if workspace.hasAncestorInTrash(id) { throw .archivedAncestor }
    }

    /// `in_trash`, or what older versions call it; nil when it is not given.
    func givenTrash() throws(NotionError) -> Bool? {
        if body["in_trash"].isPresent { return try body["in_trash"].truth() }
        guard body["archived"].isPresent else { return nil }
        guard version < .trash else { throw body["archived"].failed("not present") }
        return try body["archived"].truth()
    }

    /// Names of properties in the query.
    var filterProperties: [String]? {
        let names = query.filter { $0.name == "filter_properties" || $0.name.hasPrefix("filter_properties[") }.map(
            \.value)
        return names.isEmpty ? nil : names
    }
}
