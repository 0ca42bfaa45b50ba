package import Domain

/// Which requests bring a tree of blocks into Notion, one after another.
///
/// Pure: it says what is to be sent, and takes the ids that came back, so that its bounds are tested without a server.
package struct AppendPlan: Sendable {
    package enum Request: Sendable {
        /// Append these under `parent`; `count` ids come back.
        case append(parent: NotionID, blocks: [NotionJSON], count: Int, position: NotionPosition)
        /// List the first `count` blocks under `parent`.
        case list(parent: NotionID, count: Int)
    }

    package private(set) var progress: NotionProgress
    private let blocks: [WritableBlock]
    private var batch: AppendBatch?

    package init(_ blocks: [WritableBlock], under parent: NotionID, at position: NotionPosition = .end) {
        let left = blocks.isEmpty ? [] : [AppendStep.append(parent: parent, path: [], start: 0, position: position)]
        self.init(blocks, progress: NotionProgress(left: left))
    }

    /// Goes on where an earlier plan for the same blocks stopped.
    package init(_ blocks: [WritableBlock], progress: NotionProgress) {
        self.blocks = blocks
        self.progress = progress
    }

    /// What is to be sent next; nil when everything is there.
    package mutating func next() -> Request? {
        guard let step = progress.left.first else { return nil }
        switch step {
        case .append(let parent, let path, let start, let position):
            let batch = AppendBatch(list(at: path), from: start)
            self.batch = batch
            return .append(parent: parent, blocks: batch.blocks, count: batch.count, position: position)
        case .resolve(let parent, _, let rests):
            return .list(parent: parent, count: (rests.compactMap(\.path.first).max() ?? 0) + 1)
        }
    }

    /// The blocks whose request is under way, to compare them with what is in Notion.
    var underWay: ArraySlice<WritableBlock> {
        guard case .append(_, let path, let start, _)? = progress.left.first, let batch else { return [] }
        return list(at: path)[start..<(start + batch.count)]
    }

    /// Takes what came back: the ids of what was appended, or listed.
    ///
    /// - Returns: false when they are too few, and nothing was taken.
    package mutating func took(_ ids: [NotionID]) -> Bool {
        guard let step = progress.left.first else { return false }
        switch step {
        case .append(let parent, let path, let start, let position):
            guard let batch, ids.count == batch.count else { return false }
            progress.left.removeFirst()
            finish(batch, parent: parent, path: path, start: start, position: position, ids: ids)
        case .resolve(_, let path, let rests):
            guard rests.allSatisfy({ ($0.path.first ?? 0) < ids.count }) else { return false }
            progress.left.removeFirst()
            progress.left.insert(contentsOf: steps(for: rests, below: path) { ids[$0] }, at: 0)
        }
        progress.isInDoubt = false
        batch = nil
        return true
    }

    /// Notes whether the request under way may have been carried out although it failed.
    mutating func failed(isInDoubt: Bool) {
        progress.isInDoubt = isInDoubt
    }

    mutating func belongs(to page: NotionID) {
        progress.page = page
    }

    private mutating func finish(
        _ batch: AppendBatch, parent: NotionID, path: [Int], start: Int, position: NotionPosition, ids: [NotionID]
    ) {
        if path.isEmpty { progress.topLevel += ids }
        var steps = steps(for: batch.rests, below: path) { ids[$0 - start] }
        if start + batch.count < list(at: path).count {
            let next: NotionPosition = position == .end ? .end : ids.last.map { .after($0) } ?? position
            steps.append(.append(parent: parent, path: path, start: start + batch.count, position: next))
        }
        progress.left.insert(contentsOf: steps, at: 0)
    }

    /// What is left under blocks whose ids are known at the first level only.
    private func steps(
        for rests: [AppendBatch.Rest], below path: [Int], id: (Int) -> NotionID
    ) -> [AppendStep] {
        var steps: [AppendStep] = []
        var deeper: [Int: [AppendBatch.Rest]] = [:]
        for rest in rests {
            guard let first = rest.path.first else { continue }
            if rest.path.count == 1 {
                steps.append(.append(parent: id(first), path: path + [first], start: rest.start, position: .end))
            } else {
                deeper[first, default: []].append(
                    AppendBatch.Rest(path: Array(rest.path.dropFirst()), start: rest.start))
            }
        }
        for (first, rests) in deeper.sorted(by: { $0.key < $1.key }) {
            steps.append(.resolve(parent: id(first), path: path + [first], rests: rests))
        }
        return steps
    }

    private func list(at path: [Int]) -> [WritableBlock] {
        path.reduce(blocks) { list, index in index < list.count ? list[index].children : [] }
    }
}
