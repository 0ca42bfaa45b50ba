import GraphQLEngine

/// A modal that somebody has open, or somebody's Home tab.
struct SlackView: Sendable {
    let id: String
    let user: String
    /// As the app sent it, with an id for each block and element.
    var payload: Fields
    /// Another one after each change.
    var hash: String
    /// What the elements hold, by block and action.
    var values: Fields
    let rootID: String
    let previousID: String?

    var isModal: Bool { payload["type"] == "modal" }
    var blocks: [JSON] { payload["blocks"]?.items ?? [] }
    var externalID: String { payload["external_id"]?.text ?? "" }

    func json(in workspace: SlackWorkspace) -> JSON {
        var fields: Fields = ["id": .string(id), "team_id": .string(workspace.id)]
        for (key, value) in payload { fields[key] = value }
        for name in ["title", "submit", "close"] { fields[name] = fields[name] ?? .null }
        for name in ["callback_id", "private_metadata", "external_id"] { fields[name] = fields[name] ?? "" }
        for name in ["clear_on_close", "notify_on_close"] { fields[name] = fields[name] ?? false }
        fields["state"] = ["values": .object(values)]
        fields["hash"] = .string(hash)
        fields["root_view_id"] = .string(rootID)
        fields["previous_view_id"] = .text(previousID)
        fields["app_id"] = .string(SlackSettings.appID)
        fields["app_installed_team_id"] = .string(workspace.id)
        fields["bot_id"] = .text(workspace.bot.botID)
        return .object(fields)
    }
}
