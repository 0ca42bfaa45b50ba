/// As many blocks as one request takes, in the order of the page.
///
/// - SeeAlso: Notion, "Request limits" for the sizes; makenotion/notion-sdk-js, `src/api-endpoints/common.ts`, for what may
///   stand under what in one request: `BlockObjectRequest`, `BlockObjectWithSingleLevelOfChildrenRequest` and
///   `BlockObjectRequestWithoutChildren` are three tiers; the second takes no columns, the third no tables and nothing
///   under its blocks. What stands in a column is of the second tier.
package struct AppendBatch: Sendable {
    package static let maxBlocks = 1_000
    package static let maxChildren = 100
    /// Of 500 KB; the rest is for what is around the blocks.
    package static let maxBytes = 480_000

    /// What a block of the batch leaves for another request: its children from `start` on.
    package struct Rest: Sendable, Hashable, Codable {
        /// Where the block is: the number in the list of each level, from the batch's own list down.
        package let path: [Int]
        package let start: Int
    }

    package private(set) var blocks: [NotionJSON] = []
    /// How many blocks of the list the batch has.
    package private(set) var count = 0
    package private(set) var rests: [Rest] = []

    private var blocksLeft = maxBlocks
    private var bytesLeft = maxBytes

    /// Takes blocks from `start` on.
    package init(_ list: [WritableBlock], from start: Int) {
        for index in start..<min(list.count, start + Self.maxChildren) {
            guard let json = take(list[index], tier: 1, path: [index]) else { break }
            blocks.append(json)
            count += 1
        }
        // One that is too large for any request is Notion's to refuse.
        if count == 0, start < list.count {
            blocks = [list[start].json(children: [])]
            count = 1
        }
    }

    /// The block with as much under it as goes; nil when not even what it needs goes.
    private mutating func take(_ block: WritableBlock, tier: Int, path: [Int]) -> NotionJSON? {
        guard Self.isAllowed(block, tier: tier) else { return nil }
        let before = self
        guard spend(block), let needed = takeRequired(of: block, tier: tier, path: path) else {
            self = before
            return nil
        }
        var children = needed
        if children.count < block.children.count, tier < 3 || block.type == "table" {
            for index in children.count..<min(block.children.count, Self.maxChildren) {
                guard let json = take(block.children[index], tier: tier + Self.step(block), path: path + [index]) else {
                    break
                }
                children.append(json)
            }
        }
        if children.count < block.children.count { rests.append(Rest(path: path, start: children.count)) }
        return block.json(children: children)
    }

    /// Columns need their blocks, and tables a row: all of them, or none of the block. No column takes more of the room
    /// than its share.
    private mutating func takeRequired(of block: WritableBlock, tier: Int, path: [Int]) -> [NotionJSON]? {
        guard block.required > 0 else { return [] }
        var children: [NotionJSON] = []
        for index in 0..<block.required {
            let reserve = (blocksLeft, bytesLeft)
            let sharers = block.required - index
            (blocksLeft, bytesLeft) = (reserve.0 / sharers, reserve.1 / sharers)
            let held = (reserve.0 - blocksLeft, reserve.1 - bytesLeft)
            defer { (blocksLeft, bytesLeft) = (blocksLeft + held.0, bytesLeft + held.1) }
            guard let json = take(block.children[index], tier: tier + Self.step(block), path: path + [index]) else {
                return nil
            }
            children.append(json)
        }
        return children
    }

    private mutating func spend(_ block: WritableBlock) -> Bool {
        guard blocksLeft > 0, bytesLeft >= block.bytes else { return false }
        blocksLeft -= 1
        bytesLeft -= block.bytes
        return true
    }

    /// Columns themselves are of no tier: what they hold is one below their list.
    private static func step(_ block: WritableBlock) -> Int { block.type == "column_list" ? 0 : 1 }

    private static func isAllowed(_ block: WritableBlock, tier: Int) -> Bool {
        switch block.type {
        case "column_list", "column": tier == 1
        case "table": tier < 3
        default: true
        }
    }
}
