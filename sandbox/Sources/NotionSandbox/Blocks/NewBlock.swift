import Domain
import GraphQLEngine

/// A block that is to be made, with all that it holds.
struct NewBlock: Sendable {
    let type: String
    var payload: Fields
    var children: [NewBlock] = []
    /// Chosen beforehand, or nil.
    var id: NotionID?

    init(_ type: String, _ payload: Fields, children: [NewBlock] = [], id: NotionID? = nil) {
        self.type = type
        self.payload = payload
        self.children = children
        self.id = id
    }

    /// A block with the presets of its type around what is given.
    init(_ type: String, filling given: Fields, children: [NewBlock] = [], id: NotionID? = nil) {
        var payload = Fields()
        for member in BlockKind.named(type)?.members ?? [] {
            if let value = given[member.name] ?? member.shownPreset { payload[member.name] = value }
        }
        for (key, value) in given { payload[key] = value }
        self.init(type, payload, children: children, id: id)
    }
}

extension Draft {
    /// Puts blocks into `parent`, with all that they hold.
    ///
    /// - Parameter after: the sibling before them, `.some(nil)` for the first place, nil for the last.
    /// - Returns: the ids of the first level.
    @discardableResult
    mutating func insert(_ blocks: [NewBlock], into parent: Parent, after: NotionID?? = nil) -> [NotionID] {
        guard let parentID = parent.id, !blocks.isEmpty else { return [] }
        let ranks = ranks(blocks.count, in: parentID, after: after)
        return zip(blocks, ranks).map { block, rank in
            let id = block.id ?? ambient.makeID()
            let row = NotionBlock(
                id: id, parent: parent, type: block.type, payload: StoredJSON(block.payload), authorship: authorship,
                rank: rank
            )
            put(.block(row))
            insert(block.children, into: .block(id))
            return id
        }
    }
}
