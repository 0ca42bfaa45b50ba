internal import Domain
internal import OutboundHTTP

/// Reads a page level by level, a few blocks at a time, and puts what it reads in order.
struct TreeReader: Sendable {
    /// With less time than this nothing more is asked: the call would end in the middle, and count as a failure of Notion.
    private static let leastTime: Duration = .seconds(2)

    let client: NotionClient
    let limits: TreeLimits

    /// - Throws: ``NotionError`` when the whole cannot be read, or Notion cannot be reached any more.
    func tree(of root: NotionID) async throws(NotionError) -> NotionTree {
        var tree = GrowingTree(root: root, limits: limits)
        let first = try await client.allChildren(of: root, limit: limits.maxBlocks)
        tree.add(first, under: nil)
        while true {
            let wave = tree.nextWave()
            guard !wave.isEmpty else { return tree.finished }
            let room = tree.room
            let results = await read(wave, limit: room)
            for (branch, result) in zip(wave, results) {
                switch result {
                case .success(let children): tree.add(children, under: branch.node)
                case .failure(let error):
                    guard error.concernsOneBranch || isOver else { throw error }
                    tree.note(error, isOutOfTime: isOver && !error.concernsOneBranch, at: branch.node)
                }
            }
        }
    }

    private var isOver: Bool { client.timeLeft < Self.leastTime }

    private typealias Reading = Result<NotionList<NotionBlock>, NotionError>

    /// The children of each branch, in the order of the branches, some at a time.
    private func read(_ branches: [GrowingTree.Branch], limit: Int) async -> [Reading] {
        await withTaskGroup(of: (Int, Reading).self) { tasks in
            var results: [Int: Reading] = [:]
            for (number, branch) in branches.enumerated() {
                if number >= limits.maxConcurrent, let (done, result) = await tasks.next() { results[done] = result }
                tasks.addTask { (number, await read(branch, limit: limit)) }
            }
            for await (done, result) in tasks { results[done] = result }
            return branches.indices.compactMap { results[$0] }
        }
    }

    private static let outOfTime = NotionError(
        .transport(TransportError(upstream: "Notion", reason: .timedOut)), operation: "GET /blocks/{id}/children")

    private func read(_ branch: GrowingTree.Branch, limit: Int) async -> Reading {
        guard !isOver else { return .failure(Self.outOfTime) }
        do throws(NotionError) {
            switch branch.source {
            case .children(let id): return .success(try await client.allChildren(of: id, limit: limit))
            case .copy(let original, let own):
                do throws(NotionError) {
                    return .success(try await client.allChildren(of: original, limit: limit))
                } catch {
                    guard error.kind == .notFound else { throw error }
                    return .success(try await client.allChildren(of: own, limit: limit))
                }
            case .blocks(let ids):
                var blocks: [NotionBlock] = []
                for id in ids { blocks.append(try await client.block(id)) }
                return .success(NotionList(items: blocks))
            }
        } catch {
            return .failure(error)
        }
    }
}

extension NotionError {
    /// Whether the rest of a page can be read all the same.
    fileprivate var concernsOneBranch: Bool {
        switch kind {
        case .notFound, .restricted, .validation, .malformedAnswer, .serverError, .conflict: true
        case .unauthorized, .rateLimited, .blocked, .overloaded, .transport: false
        }
    }
}
