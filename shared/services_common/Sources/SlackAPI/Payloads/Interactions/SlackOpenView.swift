/// A modal or Home as it stands before a person, with what they filled in.
public struct SlackOpenView: Sendable, Hashable {
    public let id: SlackViewID
    /// Changes with each update; given back, it keeps two updates from crossing.
    public let hash: String?
    public let callbackID: String?
    public let privateMetadata: String
    public let externalID: String?
    public let root: SlackViewID?
    public let previous: SlackViewID?
    /// The workspace that installed the app.
    public let team: SlackTeamID?
    public let state: SlackFormState
}

extension SlackOpenView: Decodable {
    public init(from decoder: any Decoder) throws {
        let view = try decoder.slackObject()
        self.id = try view.required("id")
        self.hash = view.optional("hash")
        self.callbackID = view.optional("callback_id")
        self.privateMetadata = view.text("private_metadata")
        self.externalID = view.optional("external_id")
        self.root = view.optional("root_view_id")
        self.previous = view.optional("previous_view_id")
        self.team = view.optional("app_installed_team_id") ?? view.optional("team_id")
        self.state = view.optional("state") ?? SlackFormState()
    }
}
