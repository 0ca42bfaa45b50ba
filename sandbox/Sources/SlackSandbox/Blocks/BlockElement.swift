package import GraphQLEngine

/// An element that people act on, and the block in which it stands.
package struct BlockElement {
    let block: Fields
    package let element: Fields

    package var blockID: String { block["block_id"]?.text ?? "" }
    package var actionID: String { element["action_id"]?.text ?? "" }
    package var type: String { element["type"]?.text ?? "" }
    var isInput: Bool { block["type"] == "input" }
    /// Whether acting on it tells the app at once.
    var dispatches: Bool { !isInput || block["dispatch_action"] == true }
    package var isOptional: Bool { block["optional"] == true }

    /// Whether it holds something that is sent along with later actions.
    var holdsValue: Bool {
        !["button", "workflow_button", "overflow", "image", "feedback_buttons", "icon_button"].contains(type)
    }

    /// All of a message or view, in their order.
    package static func all(in blocks: [GraphQLValue]) -> [BlockElement] {
        blocks.flatMap { block -> [BlockElement] in
            guard let fields = block.fields else { return [] }
            switch fields["type"]?.text {
            case "actions", "context_actions": return elements(fields, fields["elements"]?.items ?? [])
            case "section": return elements(fields, fields["accessory"].map { [$0] } ?? [])
            case "input": return elements(fields, fields["element"].map { [$0] } ?? [])
            case "card": return elements(fields, fields["actions"]?.items ?? [])
            case "carousel": return all(in: fields["elements"]?.items ?? [])
            case "container": return all(in: fields["child_blocks"]?.items ?? [])
            default: return []
            }
        }
    }

    private static func elements(_ block: Fields, _ elements: [JSON]) -> [BlockElement] {
        elements.compactMap(\.fields).filter { $0["type"] != "image" }.map { BlockElement(block: block, element: $0) }
    }
}
