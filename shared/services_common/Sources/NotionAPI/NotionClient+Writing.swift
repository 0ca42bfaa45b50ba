public import Domain

extension NotionClient {
    /// Makes a page.
    ///
    /// - Parameter progress: of the error of an earlier try with the same draft, to go on where it stopped.
    /// - Throws: ``NotionError``, with ``NotionError/progress`` once anything was written.
    public func createPage(
        _ draft: NotionPageDraft, resuming progress: NotionProgress? = nil
    ) async throws(NotionError) -> NotionPage {
        throw unwritten
    }

    /// Changes properties of a page, or moves it to the trash and back.
    public func updatePage(
        _ id: NotionID, properties: [String: NotionPropertyInput] = [:], inTrash: Bool? = nil
    ) async throws(NotionError) -> NotionPage {
        throw unwritten
    }

    /// Adds blocks under a page or block, in as few requests as Notion's limits allow.
    ///
    /// - Parameter progress: of the error of an earlier try with the same blocks, to go on where it stopped.
    /// - Returns: the ids of the blocks of the first level, in order.
    /// - Throws: ``NotionError``, with ``NotionError/progress``.
    @discardableResult
    public func append(
        _ blocks: [BlockDraft], to parent: NotionID, at position: NotionPosition = .end,
        resuming progress: NotionProgress? = nil
    ) async throws(NotionError) -> [NotionID] {
        throw unwritten
    }

    /// Moves a block to the trash, with what stands under it. One that is there already is no error.
    public func deleteBlock(_ id: NotionID) async throws(NotionError) {
        throw unwritten
    }

    /// Writes a block anew; what stands under it stays, and so does its type.
    @discardableResult
    public func updateBlock(_ id: NotionID, _ draft: BlockDraft) async throws(NotionError) -> NotionBlock {
        throw unwritten
    }
}

extension NotionClient {
    fileprivate var unwritten: NotionError { NotionError(.conflict, operation: "unwritten") }
}
