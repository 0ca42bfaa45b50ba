internal import HTTPTypes

extension NotionClient {
    /// The most items of one page of a list.
    static let pageSize = 100

    /// Reads a list page by page, at most `limit` items. Items that `read` makes nothing of are left out, and the list
    /// is then not complete.
    func all<Item: Sendable>(
        _ request: NotionRequest, limit: Int, _ read: (NotionJSON) -> Item?
    ) async throws(NotionError) -> NotionList<Item> {
        var items: [Item] = []
        var isComplete = true
        var position: String?
        var cursor = NotionCursor()
        let limit = min(max(1, limit), Self.maxItems)
        while true {
            let page = try await send(request.page(size: min(Self.pageSize, limit - items.count), cursor: position))
            guard page["object"]?.text == "list", case .list(let results)? = page["results"] else {
                throw .malformed(request)
            }
            let readable = results.compactMap(read)
            isComplete = isComplete && readable.count == results.count && page["request_status"]?.isIncomplete != true
            items += readable.prefix(limit - items.count)
            guard let next = try cursor.next(after: page, of: request) else {
                return NotionList(items: items, isComplete: isComplete)
            }
            guard items.count < limit else { return NotionList(items: items, isComplete: false) }
            position = next
        }
    }
}

extension NotionRequest {
    /// The request for one page of its list.
    func page(size: Int, cursor: String?) -> NotionRequest {
        var request = self
        guard method == .post else {
            request.query.append(("page_size", String(size)))
            if let cursor { request.query.append(("start_cursor", cursor)) }
            return request
        }
        var fields = body?.members ?? [:]
        fields["page_size"] = .number(Double(size))
        if let cursor { fields["start_cursor"] = .text(cursor) }
        request.body = .object(fields)
        return request
    }
}

extension NotionJSON {
    /// Whether Notion stopped before the end, as it does at 10,000 rows.
    fileprivate var isIncomplete: Bool { self["type"]?.text == "incomplete" }
}
