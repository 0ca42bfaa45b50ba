extension SlackClient {
    /// A page of a list, and where the next one begins.
    struct Page<Item: Decodable & Sendable>: Sendable {
        let items: [Item]
        let nextCursor: String?
    }

    /// Reads page after page until the list or `limit` ends.
    ///
    /// - Throws: ``SlackError/Kind/malformedAnswer(status:)`` when a page leads to itself.
    func list<Item: Decodable & Sendable>(
        upTo limit: Int, method: String, page: (_ cursor: String?) async throws(SlackError) -> Page<Item>
    ) async throws(SlackError) -> [Item] {
        var items: [Item] = []
        var cursors: Set<String> = []
        var cursor: String?
        repeat {
            let next = try await page(cursor)
            items += next.items
            cursor = next.nextCursor
            if let cursor, !cursors.insert(cursor).inserted {
                throw SlackError(.malformedAnswer(status: 200), method: method)
            }
        } while cursor != nil && items.count < limit && cursors.count < Self.maxPages
        return Array(items.prefix(limit))
    }

    /// Pages of any list: some may be empty.
    private static let maxPages = 200
}

extension SlackObject {
    /// Where the next page begins; nil on the last.
    var nextCursor: String? {
        let cursor: String? = object("response_metadata")?.optional("next_cursor")
        return cursor.flatMap { $0.isEmpty ? nil : $0 }
    }
}
