import GraphQLEngine

/// Reads what somebody chooses or types, element by element, as Slack's own apps would take it.
struct ElementChoice {
    enum Given {
        case one(String?)
        case several([String])
        case json(JSON)

        /// What was given as a list.
        var texts: [String] {
            switch self {
            case .one(let text): text.map { [$0] } ?? []
            case .several(let texts): texts
            case .json(.list(let items)): items.compactMap(Given.text)
            case .json(let value): Given.text(value).map { [$0] } ?? []
            }
        }

        private static func text(_ value: JSON) -> String? {
            switch value {
            case .string(let text): text
            case .int(let number): String(number)
            case .double(let number): String(number)
            case .object(let fields): fields["value"]?.text
            default: nil
            }
        }
    }

    let workspace: SlackWorkspace

    /// - Returns: the value as `state.values` shows it.
    /// - Throws: ``SlackError`` when the element has no such choice.
    func value(of element: BlockElement, _ given: Given) throws(SlackError) -> Fields {
        guard let member = ElementValue.member(of: element.type) else {
            throw .desk(422, "Nothing can be chosen from '\(element.actionID)'.")
        }
        var chosen: [JSON] = []
        for text in given.texts { chosen.append(try choice(text, of: element)) }
        if let most = element.element["max_selected_items"]?.integer, chosen.count > most {
            throw .desk(422, "At most \(most) can be chosen from '\(element.actionID)'.")
        }
        let value: JSON = ElementValue.takesSeveral(element.type) ? .list(chosen) : chosen.first ?? .null
        return ["type": .string(element.type), member: value]
    }

    private func choice(_ text: String, of element: BlockElement) throws(SlackError) -> JSON {
        switch element.type {
        case let type where type.contains("users_select"):
            guard let user = workspace.user(text) else { throw .desk(422, "There is no user '\(text.prefix(100))'.") }
            return .string(user.id)
        case let type where type.contains("conversations_select") || type.contains("channels_select"):
            let wanted = text.drop { $0 == "#" }
            guard let channel = workspace.channels[text] ?? workspace.namedChannels.first(where: { $0.name == wanted })
            else { throw .desk(422, "There is no channel '\(text.prefix(100))'.") }
            return .string(channel.id)
        case "datepicker":
            guard CalendarText.isDate(text) else { throw .desk(422, "A date is written as 2025-10-17.") }
            return .string(text)
        case "timepicker":
            guard CalendarText.isTime(text) else { throw .desk(422, "A time is written as 14:30.") }
            return .string(text)
        case "datetimepicker":
            guard let seconds = Int(text) else { throw .desk(422, "A time is written in seconds since 1970.") }
            return .int(seconds)
        case "external_select", "multi_external_select":
            return ["text": ["type": "plain_text", "text": .string(text), "emoji": true], "value": .string(text)]
        case "static_select", "multi_static_select", "radio_buttons", "checkboxes", "overflow":
            return try option(text, of: element)
        default: return .string(text)
        }
    }

    private func option(_ text: String, of element: BlockElement) throws(SlackError) -> JSON {
        let options = ElementShapes.options(of: element.element)
        if let option = options.first(where: { $0["value"]?.text == text || $0["text"]?["text"]?.text == text }) {
            return option
        }
        let values = options.prefix(20).compactMap { $0["value"]?.text }.joined(separator: ", ")
        throw .desk(422, "'\(element.actionID)' has no option '\(text.prefix(100))'. It has \(values).")
    }
}
