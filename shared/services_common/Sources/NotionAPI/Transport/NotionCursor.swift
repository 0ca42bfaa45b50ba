/// Where the pages of one list lead, so that none is read twice.
struct NotionCursor: Sendable {
    private var seen: Set<String> = []

    /// The cursor of the page after this one; nil at the end.
    ///
    /// - Throws: ``NotionError`` when it leads back to a page that was read: the list would never end.
    mutating func next(after page: NotionJSON, of request: NotionRequest) throws(NotionError) -> String? {
        guard page["has_more"]?.flag == true else { return nil }
        guard let cursor = page["next_cursor"]?.text, seen.insert(cursor).inserted else {
            throw .malformed(request)
        }
        return cursor
    }
}
