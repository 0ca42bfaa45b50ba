import GraphQLEngine

/// What somebody did with an element.
struct ElementAction {
    private let element: BlockElement
    /// What it holds from now on, as `state.values` shows it; nil when it holds nothing.
    let held: JSON?
    private let members: Fields

    /// - Throws: ``SlackError`` when that cannot be chosen.
    init(_ element: BlockElement, _ click: SlackPlatform.Click, _ workspace: SlackWorkspace) throws(SlackError) {
        self.element = element
        switch element.type {
        case "button", "workflow_button", "icon_button":
            var members: Fields = [:]
            for name in ["text", "value", "style", "icon"] { members[name] = element.element[name] }
            (self.members, held) = (members, nil)
        case "feedback_buttons":
            (members, held) = (try Self.vote(element, click), nil)
        default:
            let choice = try ElementChoice(workspace: workspace).value(
                of: element, click.selected.map(ElementChoice.Given.several) ?? .one(click.value))
            (members, held) = (choice, element.holdsValue ? .object(choice) : nil)
        }
    }

    func json(at ts: String) -> JSON {
        var fields = members
        fields["type"] = .string(element.type)
        fields["block_id"] = .string(element.blockID)
        fields["action_id"] = .string(element.actionID)
        fields["action_ts"] = .string(ts)
        return .object(fields)
    }

    private static func vote(_ element: BlockElement, _ click: SlackPlatform.Click) throws(SlackError) -> Fields {
        let wanted = click.value ?? click.selected?.first ?? "positive"
        for name in ["positive", "negative"] {
            let button = element.element["\(name)_button"]
            if wanted == name || button?["value"]?.text == wanted {
                return ["text": button?["text"] ?? .null, "value": button?["value"] ?? .null]
            }
        }
        throw .desk(422, "'value' is positive or negative.")
    }
}
