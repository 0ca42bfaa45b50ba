internal import Domain

/// A tree while it is read: which branches are open, what was left out, and in the end the whole in order.
///
/// Pure: what is read comes in, so that its bounds are tested without a server.
struct GrowingTree: Sendable {
    /// Where the children of a block come from.
    enum Source: Sendable, Hashable {
        case children(of: NotionID)
        /// A copy of a synced block has what its original has.
        case copy(of: NotionID, own: NotionID)
        /// Blocks that are named one by one.
        case blocks([NotionID])
    }

    struct Branch: Sendable {
        let node: Int
        let source: Source
    }

    private struct Node {
        let block: NotionBlock
        let parent: Int?
        let depth: Int
        var children: [Int] = []
        var note: NotionTree.Note?
    }

    private let root: NotionID
    private let limits: TreeLimits
    private var nodes: [Node] = []
    private var top: [Int] = []
    private var rootNote: NotionTree.Note?
    private var level: [Int] = []

    init(root: NotionID, limits: TreeLimits) {
        self.root = root
        self.limits = limits
    }

    /// How many more blocks may come.
    var room: Int { limits.maxBlocks - nodes.count }

    /// Takes the children of a block, or of the root.
    mutating func add(_ children: NotionList<NotionBlock>, under parent: Int?) {
        let taken = children.items.prefix(max(0, room))
        if taken.count < children.items.count || !children.isComplete {
            let block = parent.map { nodes[$0].block.id } ?? root
            set(note(block, .tooManyBlocks, "only \(limits.maxBlocks) blocks are read"), at: parent)
        }
        let depth = parent.map { nodes[$0].depth + 1 } ?? 1
        for block in taken {
            nodes.append(Node(block: block, parent: parent, depth: depth))
            level.append(nodes.count - 1)
            if let parent { nodes[parent].children.append(nodes.count - 1) } else { top.append(nodes.count - 1) }
        }
    }

    mutating func note(_ error: NotionError, isOutOfTime: Bool, at node: Int) {
        guard !isOutOfTime else {
            set(note(nodes[node].block.id, .outOfTime, "The time for reading this page was over."), at: node)
            return
        }
        let reason: NotionTree.Note.Reason =
            switch error.kind {
            case .notFound, .restricted: .notShared
            default: .unreadable
            }
        set(note(nodes[node].block.id, reason, error.description), at: node)
    }

    /// The blocks of the level read last whose children are to be read now. Those that may not be are noted.
    mutating func nextWave() -> [Branch] {
        var wave: [Branch] = []
        for number in level {
            guard let source = nodes[number].block.source else { continue }
            if let reason = refusal(of: source, at: number) {
                set(reason, at: number)
            } else {
                wave.append(Branch(node: number, source: source))
            }
        }
        level = []
        return wave
    }

    var finished: NotionTree {
        var notes: [NotionTree.Note] = []
        let blocks = top.map { assembled($0, &notes) }
        return NotionTree(blocks: blocks, notes: notes + [rootNote].compactMap { $0 })
    }

    private func refusal(of source: Source, at number: Int) -> NotionTree.Note? {
        let block = nodes[number].block.id
        if nodes[number].depth >= limits.maxDepth {
            return note(block, .tooDeep, "only \(limits.maxDepth) levels are read")
        }
        if isUnderItself(source, number) { return note(block, .cycle, "the block stands under itself") }
        return room > 0 ? nil : note(block, .tooManyBlocks, "only \(limits.maxBlocks) blocks are read")
    }

    private func isUnderItself(_ source: Source, _ number: Int) -> Bool {
        guard let key = source.key else { return false }
        guard key != root else { return true }
        var above = nodes[number].parent
        while let node = above {
            if nodes[node].block.source?.key == key || nodes[node].block.id == key { return true }
            above = nodes[node].parent
        }
        return false
    }

    private mutating func set(_ note: NotionTree.Note, at node: Int?) {
        if let node { nodes[node].note = note } else { rootNote = note }
    }

    private func note(_ block: NotionID, _ reason: NotionTree.Note.Reason, _ message: String) -> NotionTree.Note {
        NotionTree.Note(block: block, reason: reason, message: message)
    }

    private func assembled(_ number: Int, _ notes: inout [NotionTree.Note]) -> NotionBlock {
        let node = nodes[number]
        let children = node.children.map { assembled($0, &notes) }
        if let note = node.note { notes.append(note) }
        return node.block.with(children: children)
    }
}

extension GrowingTree.Source {
    /// The block whose children these are.
    fileprivate var key: NotionID? {
        switch self {
        case .children(let id): id
        case .copy(let original, _): original
        case .blocks: nil
        }
    }
}

extension NotionBlock {
    /// Where what stands under it comes from; nil when there is nothing, or when it is a document of its own.
    fileprivate var source: GrowingTree.Source? {
        switch content {
        case .childPage, .childDatabase: nil
        case .syncedBlock(let original?): .copy(of: original, own: id)
        case .meetingNotes(let notes) where !hasChildren:
            notes.sections.isEmpty ? nil : .blocks(notes.sections)
        default: hasChildren ? .children(of: id) : nil
        }
    }
}

extension NotionMeetingNotes {
    /// Summary, notes and transcript, as far as they are there.
    fileprivate var sections: [NotionID] { [summaryBlock, notesBlock, transcriptBlock].compactMap { $0 } }
}
