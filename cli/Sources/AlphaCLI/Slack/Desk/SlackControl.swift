/// What can be pressed, chosen or filled in.
struct SlackControl: Codable, Sendable, Hashable {
    struct Option: Codable, Sendable, Hashable {
        let label: String
        let value: String
    }

    /// Slack's `type`, such as `button` or `multi_static_select`.
    let type: String
    let actionId: String
    let blockId: String?
    /// What stands on a button, or over an input.
    let label: String?
    let options: [Option]

    /// The options as `1 Stand-up, 2 Retro`.
    func optionList(separator: String = ", ") -> String {
        options.enumerated().map { "\($0 + 1) \($1.label)" }.joined(separator: separator)
    }

    /// Whether it is pressed, not chosen from or filled in.
    var isButton: Bool { ["button", "icon_button", "feedback_buttons"].contains(type) }

    /// Whether the app shows something when it is used. A vote is only counted, and a choice waits for a button.
    var hasAnswer: Bool { isButton && type != "feedback_buttons" }

    /// Whether a person names it so: by its action, block or label, whatever the case; a label may be cut short.
    func isCalled(_ name: String) -> Bool {
        guard name != actionId, name != blockId else { return true }
        guard let label else { return false }
        return label.lowercased().hasPrefix(name.lowercased())
    }

    /// The value of an option that a person names by number, value or label.
    func value(of name: String) -> String? {
        if let option = options.first(where: { $0.value == name }) { return option.value }
        if let number = Int(name), options.indices.contains(number - 1) { return options[number - 1].value }
        let named = options.filter { $0.label.lowercased().hasPrefix(name.lowercased()) }
        return named.count == 1 ? named[0].value : nil
    }
}
