internal import Domain
internal import HTTPTypes
internal import NotionAPI
internal import ServiceHost

/// Where notes go: under a page, or as a row of a database.
struct NotesPlace: Sendable {
    /// How far into a long parent page a page is looked for, in hundreds of blocks.
    private static let maxParts = 100

    let parent: NotionPageDraft.Parent
    /// Nil under a page.
    let source: NotionDataSource?

    /// What has the id `id`: a page, a database, or one of its data sources.
    ///
    /// - Throws: ``Problem`` 404 when there is nothing that is shared, 422 for what is in the trash, or a database with
    ///   several data sources; `NotionError`.
    static func find(_ id: NotionID, by client: NotionClient) async throws -> NotesPlace {
        if let page = try await ifThere({ () async throws(NotionError) in try await client.page(id) }) {
            guard !page.inTrash else { throw inTrash }
            return NotesPlace(parent: .page(id), source: nil)
        }
        if let source = try await ifThere({ () async throws(NotionError) in try await client.dataSource(id) }) {
            guard !source.inTrash else { throw inTrash }
            return NotesPlace(parent: .dataSource(id), source: source)
        }
        guard let database = try await ifThere({ () async throws(NotionError) in try await client.database(id) }) else {
            throw Problem(.notFound, "The parent cannot be used. \(NotionError.notShared)")
        }
        guard !database.inTrash else { throw inTrash }
        guard let first = database.dataSources.first, database.dataSources.count == 1 else {
            let names = database.dataSources.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
            throw Problem(
                .unprocessableContent,
                "The database “\(database.title)” has several data sources. Give the id of one as the parent: \(names)."
            )
        }
        return NotesPlace(parent: .dataSource(first.id), source: try await client.dataSource(first.id))
    }

    private static let inTrash = Problem(
        .unprocessableContent, "The parent is in Notion's trash. Restore it there, or name another one.")

    /// Notion says of an id of another kind that it is not valid, or that there is nothing.
    private static func ifThere<Value>(
        _ read: () async throws(NotionError) -> Value
    ) async throws(NotionError) -> Value? {
        do throws(NotionError) {
            return try await read()
        } catch {
            switch error.kind {
            case .notFound, .validation: return nil
            default: throw error
            }
        }
    }

    /// The page that begins with a publication's mark; nil when there is none.
    func page(
        of publication: PublicationID, titled title: String, by client: NotionClient
    ) async throws(NotionError) -> NotionPage? {
        for id in try await candidates(titled: title, by: client) {
            guard let first = try await client.children(of: id).blocks.first,
                NotesWriter.isMark(first, of: publication)
            else { continue }
            return try await client.page(id)
        }
        return nil
    }

    /// Pages here with this title, the latest last.
    private func candidates(titled title: String, by client: NotionClient) async throws(NotionError) -> [NotionID] {
        switch parent {
        case .dataSource(let source):
            let rows = try await client.rows(
                of: source, filter: .title(contains: title), sorts: [NotionSort(.createdTime, isAscending: false)],
                limit: 20)
            return rows.items.filter { $0.title == title && !$0.inTrash }.map(\.id)
        case .page(let page):
            var found: [NotionID] = []
            var cursor: String?
            var parts = 0
            repeat {
                let part = try await client.children(of: page, cursor: cursor)
                for block in part.blocks {
                    if case .childPage(title) = block.content { found.append(block.id) }
                }
                cursor = part.nextCursor
                parts += 1
            } while cursor != nil && parts < Self.maxParts
            return found.suffix(20).reversed()
        }
    }
}
