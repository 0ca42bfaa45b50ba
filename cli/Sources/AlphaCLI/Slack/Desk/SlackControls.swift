/// Finds the controls in blocks, in the order in which they are seen.
enum SlackControls {
    static func all(in blocks: JSONTree?) -> [SlackControl] {
        (blocks?.items ?? []).flatMap(controls)
    }

    /// Whether the blocks only say that work is under way: those of the slack service then begin with `working`.
    static func areWorking(_ blocks: JSONTree?) -> Bool {
        (blocks?.items ?? []).contains { $0["block_id"]?.text?.hasPrefix("working") == true }
    }

    private static func controls(of block: JSONTree) -> [SlackControl] {
        let inputLabel = block["type"]?.text == "input" ? words(block["label"]) : nil
        let elements = (block["elements"]?.items ?? []) + [block["accessory"], block["element"]].compactMap(\.self)
        return elements.flatMap { parts(of: $0) }.compactMap { control($0, label: inputLabel, block: block) }
    }

    /// The two thumbs of feedback buttons are one element and two things to press.
    private static func parts(of element: JSONTree) -> [JSONTree] {
        guard element["type"]?.text == "feedback_buttons", case .object(var members) = element else { return [element] }
        return ["positive_button", "negative_button"].compactMap { name in
            guard case .object(let button) = element[name] else { return nil }
            members.merge(button) { $1 }
            return .object(members)
        }
    }

    private static func control(_ element: JSONTree, label: String?, block: JSONTree) -> SlackControl? {
        guard let type = element["type"]?.text, let action = element["action_id"]?.text else { return nil }
        let value = element["value"]?.text
        let groups = (element["option_groups"]?.items ?? []).flatMap { $0["options"]?.items ?? [] }
        var options = ((element["options"]?.items ?? []) + groups).compactMap(option)
        if type == "feedback_buttons", let value {
            options = [.init(label: words(element["text"]) ?? value, value: value)]
        }
        return SlackControl(
            type: type, actionId: action, blockId: block["block_id"]?.text,
            label: label ?? words(element["text"]) ?? words(element["placeholder"]), options: options
        )
    }

    private static func option(_ option: JSONTree) -> SlackControl.Option? {
        guard let value = option["value"]?.text else { return nil }
        return .init(label: words(option["text"]) ?? value, value: value)
    }

    private static func words(_ text: JSONTree?) -> String? { text?["text"]?.text }
}
