internal import Domain

/// A draft as a tree of the blocks that Notion makes of it: rows and columns are blocks, too.
package struct WritableBlock: Sendable, Hashable {
    let type: String
    let value: [String: NotionJSON]
    let children: [WritableBlock]
    /// What the block itself takes of a request, in bytes.
    let bytes: Int

    /// How many of the children Notion wants in the same request.
    var required: Int {
        switch type {
        case "table", "column": min(1, children.count)
        case "column_list": children.count
        default: 0
        }
    }

    private init(type: String, value: [String: NotionJSON], children: [WritableBlock] = []) throws(NotionError) {
        self.type = type
        self.value = value
        self.children = children
        do {
            self.bytes = try NotionJSON.object(value).bytes().count + Self.frameBytes + 2 * type.utf8.count
        } catch {
            throw NotionError(
                .validation(message: "a block cannot be written as JSON"), operation: "PATCH /blocks/{id}/children")
        }
    }

    /// What stands around a block's value: its type twice, `object`, `children`, brackets and commas.
    private static let frameBytes = 64

    /// The blocks of drafts that were cut to Notion's limits.
    package static func blocks(_ drafts: [BlockDraft]) throws(NotionError) -> [WritableBlock] {
        var blocks: [WritableBlock] = []
        for draft in drafts {
            let made = try block(draft)
            // Columns whose beginnings together are too large for a request are written one below the other.
            if made.type == "column_list",
                (made.children.map(\.neededBytes).max() ?? 0) * (made.children.count + 1) > AppendBatch.maxBytes
            {
                blocks += made.children.flatMap(\.children)
            } else {
                blocks.append(made)
            }
        }
        return blocks
    }

    /// What the block takes of a request with all that has to come with it.
    private var neededBytes: Int { children.prefix(required).reduce(bytes) { $0 + $1.neededBytes } }

    private static func block(_ draft: BlockDraft) throws(NotionError) -> WritableBlock {
        var children: [WritableBlock] = []
        switch draft.content {
        case .table(let rows, _, _):
            for row in rows {
                children.append(
                    try WritableBlock(
                        type: "table_row", value: ["cells": .list(row.map { .richText($0) })]))
            }
        case .columns(let columns):
            for column in columns {
                children.append(try WritableBlock(type: "column", value: [:], children: blocks(column)))
            }
        default: children = try blocks(draft.children)
        }
        return try WritableBlock(type: draft.type, value: draft.value, children: children)
    }

    /// The block as Notion takes it, with these under it.
    func json(children: [NotionJSON]) -> NotionJSON {
        var value = value
        if !children.isEmpty { value["children"] = .list(children) }
        return .object(["object": .text("block"), "type": .text(type), type: .object(value)])
    }
}
