public import Domain

extension NotionClient {
    /// Makes a page, with its blocks in as few requests as Notion's limits allow.
    ///
    /// - Parameter progress: of the error of an earlier try with the same draft, to go on where it stopped.
    /// - Throws: ``NotionError``, with ``NotionError/progress`` once the page is there. Without it, and unless
    ///   ``NotionError/isDefinite``, the page may be there all the same: Notion has no way to ask.
    public func createPage(
        _ draft: NotionPageDraft, resuming progress: NotionProgress? = nil
    ) async throws(NotionError) -> NotionPage {
        let blocks = try WritableBlock.blocks(draft.blocks.flatMap { BlockFitter.fitted($0) })
        if let progress, let id = progress.page {
            _ = try await carryOut(AppendPlan(blocks, progress: progress))
            return try await page(id)
        }
        let batch = AppendBatch(blocks, from: 0)
        let isWhole = batch.count == blocks.count && batch.rests.isEmpty
        let page = try await created(.post("/pages", draft.json(children: isWhole ? batch.blocks : [])))
        guard !isWhole else { return page }
        var plan = AppendPlan(blocks, under: page.id)
        plan.belongs(to: page.id)
        _ = try await carryOut(plan)
        return page
    }

    /// Changes properties of a page, or moves it to the trash and back.
    public func updatePage(
        _ id: NotionID, properties: [String: NotionPropertyInput] = [:], inTrash: Bool? = nil
    ) async throws(NotionError) -> NotionPage {
        var fields: [String: NotionJSON] = [:]
        if !properties.isEmpty { fields["properties"] = .object(properties.mapValues(\.json)) }
        if let inTrash { fields["in_trash"] = .flag(inTrash) }
        return try await created(.patch("/pages/{id}", id, .object(fields)))
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
        let blocks = try WritableBlock.blocks(blocks.flatMap { BlockFitter.fitted($0) })
        let plan =
            progress.map { AppendPlan(blocks, progress: $0) } ?? AppendPlan(blocks, under: parent, at: position)
        return try await carryOut(plan).topLevel
    }

    /// Moves a block to the trash, with what stands under it. One that is there already is no error.
    public func deleteBlock(_ id: NotionID) async throws(NotionError) {
        do throws(NotionError) {
            _ = try await send(.delete("/blocks/{id}", id))
        } catch {
            switch error.kind {
            case .notFound where error.followsDoubt: return  // an earlier try was carried out
            case .validation where try await isInTrash(id): return
            default: throw error
            }
        }
    }

    /// Writes a block anew; what stands under it stays, and so does its type. Of a text that is too long for one block
    /// only the beginning is written.
    @discardableResult
    public func updateBlock(_ id: NotionID, _ draft: BlockDraft) async throws(NotionError) -> NotionBlock {
        guard let first = BlockFitter.fitted(draft).first else {
            throw NotionError(.validation(message: "the block says nothing"), operation: "PATCH /blocks/{id}")
        }
        let request = NotionRequest.patch("/blocks/{id}", id, .object([first.type: .object(first.value)]))
        guard let block = NotionBlock(try await send(request)) else { throw .malformed(request) }
        return block
    }

    private func created(_ request: NotionRequest) async throws(NotionError) -> NotionPage {
        switch try await outcome(of: request) {
        case .answer(let answer):
            guard let page = NotionPage(answer) else { throw .malformed(request) }
            return page
        case .committed(let committed):
            guard let id = committed.resource else {
                throw NotionError(.serverError(status: 503), operation: request.operation)
            }
            return try await page(id)
        }
    }

    /// Notion refuses to delete what is in the trash, and still shows it.
    private func isInTrash(_ id: NotionID) async throws(NotionError) -> Bool {
        try await send(.get("/blocks/{id}", id)).isInTrash
    }
}
