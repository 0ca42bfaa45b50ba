package import Domain

/// What has to happen to the blocks of a page so that it says what new notes say: blocks that stay the same stay, and so
/// does all that people wrote between them.
package struct BlockDifference: Sendable, Hashable {
    /// New blocks that go to one place, by their index.
    package struct Insertion: Sendable, Hashable {
        /// The block before; nil for the beginning.
        package let after: NotionID?
        package let drafts: Range<Int>

        package init(after: NotionID?, drafts: Range<Int>) {
            self.after = after
            self.drafts = drafts
        }
    }

    /// For each new block the one that says the same already, or nil.
    package let kept: [NotionID?]
    /// Blocks that no longer belong there.
    package let removed: [NotionID]
    package let insertions: [Insertion]

    /// Up to so many blocks are compared by the best common sequence; longer pages by what is alike at their ends.
    private static let comparable = 1_000

    /// - Parameters:
    ///   - written: the blocks that this service wrote, as they stand now, in order.
    ///   - digests: of the new blocks.
    package init(from written: [Publication.Written], to digests: [String]) {
        var kept = [NotionID?](repeating: nil, count: digests.count)
        for (old, new) in Self.common(written.map(\.digest), digests) { kept[new] = written[old].block }
        let staying = Set(kept.compactMap(\.self))
        self.kept = kept
        self.removed = written.map(\.block).filter { !staying.contains($0) }
        self.insertions = Self.insertions(kept)
    }

    private static func insertions(_ kept: [NotionID?]) -> [Insertion] {
        var insertions: [Insertion] = []
        var before: NotionID?
        var start = 0
        for (index, block) in kept.enumerated() {
            guard let block else { continue }
            if start < index { insertions.append(Insertion(after: before, drafts: start..<index)) }
            before = block
            start = index + 1
        }
        if start < kept.count { insertions.append(Insertion(after: before, drafts: start..<kept.count)) }
        return insertions
    }

    /// Pairs of indices of a longest sequence that both have.
    private static func common(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
            tail += 1
        }
        let ends =
            (0..<head).map { ($0, $0) } + (0..<tail).map { (old.count - tail + $0, new.count - tail + $0) }
        let (oldMiddle, newMiddle) = (Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
        guard oldMiddle.count <= comparable, newMiddle.count <= comparable else { return ends }
        return ends + longest(oldMiddle, newMiddle).map { ($0 + head, $1 + head) }
    }

    private static func longest(_ old: [String], _ new: [String]) -> [(Int, Int)] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        // lengths[i][j] is the length of the longest common sequence of old[i...] and new[j...].
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i][j] =
                    old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < old.count, j < new.count {
            if old[i] == new[j] {
                pairs.append((i, j))
                (i, j) = (i + 1, j + 1)
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }
}
