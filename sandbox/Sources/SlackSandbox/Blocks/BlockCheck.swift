import GraphQLEngine

/// Holds the blocks of a message or view against the rules of Block Kit.
struct BlockCheck {
    let surface: BlockSurface

    private static let maximumMarkdown = 12_000

    /// - Parameter pointer: where the list stands, such as `/blocks`.
    func problems(of blocks: [JSON], at pointer: String) -> [BlockProblem] {
        var check = ShapeCheck()
        let count = surface == .message ? MessageSize.expandedBlocks(blocks) : blocks.count
        guard count <= surface.maximumBlocks else {
            return [BlockProblem("no more than \(surface.maximumBlocks) items allowed", at: pointer)]
        }
        let forms = surface.forms
        var blockIDs: Set<String> = []
        for (index, block) in blocks.enumerated() {
            let place = "\(pointer)/\(index)"
            if let type = multiSelect(in: block) {
                check.note("unsupported element: \(type)", at: place)
                continue
            }
            check.check(block, .typed { forms }, at: place)
            if let id = block["block_id"]?.text, !blockIDs.insert(id).inserted {
                check.note("`block_id` \"\(id)\" already exists", at: "\(place)/block_id")
            }
            noteRepeatedActions(of: block, at: place, in: &check)
        }
        noteTotals(of: blocks, at: pointer, in: &check)
        return check.problems
    }

    /// Slack's words for menus with several choices in an `actions` block.
    private func multiSelect(in block: JSON) -> String? {
        guard block["type"] == "actions", let elements = block["elements"]?.items else { return nil }
        return elements.contains { $0["type"]?.text?.hasPrefix("multi_") ?? false } ? "multiselect" : nil
    }

    /// An `action_id` is there once in its block.
    private func noteRepeatedActions(of block: JSON, at place: String, in check: inout ShapeCheck) {
        var seen: Set<String> = []
        for (index, element) in (block["elements"]?.items ?? []).enumerated() {
            guard let id = element["action_id"]?.text, !seen.insert(id).inserted else { continue }
            check.note("`action_id` \"\(id)\" already exists", at: "\(place)/elements/\(index)/action_id")
        }
    }

    private func noteTotals(of blocks: [JSON], at pointer: String, in check: inout ShapeCheck) {
        let markdown = blocks.filter { $0["type"] == "markdown" }
        let length = markdown.reduce(0) { $0 + ($1["text"]?.text?.utf16.count ?? 0) }
        if length > Self.maximumMarkdown, markdown.count > 1 {
            check.note("markdown blocks must be less than \(Self.maximumMarkdown + 1) characters in all", at: pointer)
        }
        let focused = BlockElement.all(in: blocks).count { $0.element["focus_on_load"] == true }
        if focused > 1 { check.note("only one element may have `focus_on_load`", at: pointer) }
    }
}
