internal import Domain

extension NotionClient {
    /// Sends what a plan asks for until everything is there.
    ///
    /// - Throws: ``NotionError`` with the progress so far.
    func carryOut(_ plan: AppendPlan) async throws(NotionError) -> NotionProgress {
        var plan = plan
        while let request = plan.next() {
            do throws(NotionError) {
                let ids = try await ids(for: request, of: plan)
                guard plan.took(ids) else {
                    throw .malformed(.patch("/blocks/{id}/children", ids.first ?? parent(of: request), .null))
                }
            } catch {
                if case .append = request { plan.failed(isInDoubt: plan.progress.isInDoubt || !error.isDefinite) }
                var error = error
                error.progress = plan.progress
                throw error
            }
        }
        return plan.progress
    }

    private func ids(for request: AppendPlan.Request, of plan: AppendPlan) async throws(NotionError) -> [NotionID] {
        switch request {
        case .list(let parent, let count): return try await allChildren(of: parent, limit: count).items.map(\.id)
        case .append(let parent, let blocks, let count, let position):
            if plan.progress.isInDoubt,
                let found = try await appended(plan.underWay, to: parent, at: position, plan.progress)
            {
                return found
            }
            let body: [String: NotionJSON] = ["children": .list(blocks), "position": position.json]
            let call = NotionRequest.patch("/blocks/{id}/children", parent, .object(body))
            switch try await outcome(of: call) {
            case .answer(let answer):
                // What comes back are the new blocks; should there be more, they are the first.
                return Array((answer["results"]?.items ?? []).compactMap { $0["id"]?.id }.prefix(count))
            case .committed(let committed):
                guard committed.children.count != count else { return committed.children }
                if let found = try await appended(plan.underWay, to: parent, at: position, plan.progress) {
                    return found
                }
                throw NotionError(.serverError(status: 503), operation: call.operation)
            }
        }
    }

    /// The ids of blocks that an earlier try may have appended; nil when they are not there.
    private func appended(
        _ blocks: ArraySlice<WritableBlock>, to parent: NotionID, at position: NotionPosition,
        _ progress: NotionProgress
    ) async throws(NotionError) -> [NotionID]? {
        let children = try await allChildren(of: parent, limit: Self.maxItems).items
        let start: Int? =
            switch position {
            case .start: 0
            case .after(let id): children.firstIndex { $0.id == id }.map { $0 + 1 }
            case .end: children.count - blocks.count
            }
        guard let start, start >= 0, start + blocks.count <= children.count else { return nil }
        let found = children[start..<(start + blocks.count)]
        guard zip(blocks, found).allSatisfy({ $0.isLike($1) }),
            !found.contains(where: { progress.topLevel.contains($0.id) })
        else { return nil }
        return found.map(\.id)
    }

    private func parent(of request: AppendPlan.Request) -> NotionID {
        switch request {
        case .append(let parent, _, _, _), .list(let parent, _): parent
        }
    }
}

extension WritableBlock {
    /// Whether a block in Notion says what this one is to say.
    fileprivate func isLike(_ block: NotionBlock) -> Bool {
        let words = value["rich_text"]?.items.compactMap { item in
            item["text"]?["content"]?.text ?? item["equation"]?["expression"]?.text
        }
        // Mentions are written by Notion itself, so that only the words around them are compared.
        guard type == block.type else { return false }
        return words?.allSatisfy { block.richText.plainText.contains($0) } ?? true
    }
}
