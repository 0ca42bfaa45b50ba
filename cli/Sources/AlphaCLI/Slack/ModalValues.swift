/// What `FIELD=VALUE…` puts into a modal.
struct ModalValues: Sendable {
    private static let several: Set<String> = [
        "checkboxes", "multi_static_select", "multi_users_select", "multi_conversations_select",
        "multi_channels_select",
        "multi_external_select",
    ]

    /// By block, or by action where a block has no id.
    let values: [String: JSONTree]

    /// - Throws: ``CommandFailure`` that names what there is, when a field or an option is none.
    init(_ fields: [String], of modal: DeskView) throws(CommandFailure) {
        let target = SlackTarget.view(modal)
        var given: [SlackControl: [String]] = [:]
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let control = try target.control(parts[0])
            given[control, default: []] += [try Self.value(parts.last ?? "", of: control)]
        }
        var values: [String: JSONTree] = [:]
        for (control, texts) in given {
            let isList = Self.several.contains(control.type) || texts.count > 1
            values[control.blockId ?? control.actionId] =
                isList ? .array(texts.filter { !$0.isEmpty }.map(JSONTree.string)) : .string(texts[0])
        }
        self.values = values
    }

    private static func value(_ text: String, of control: SlackControl) throws(CommandFailure) -> String {
        guard !control.options.isEmpty, !text.isEmpty else { return text }
        guard let value = control.value(of: text) else {
            throw .refused(
                "\(control.label ?? control.actionId) has no option '\(text)', but: \(control.optionList()).")
        }
        return value
    }
}
