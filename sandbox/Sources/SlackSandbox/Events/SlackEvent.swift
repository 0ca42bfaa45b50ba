import Domain
import FoundationEssentials
import GraphQLEngine

/// An event on its way to the app, in its envelope.
public struct SlackEvent: Sendable {
    public let id: String
    /// Of the inner event.
    public let type: String
    public let body: [UInt8]

    init(id: String, event: Fields, workspace: SlackWorkspace, settings: SlackSettings, at now: Date) {
        self.id = id
        type = event["type"]?.text ?? ""
        let seconds = Int(now.timeIntervalSince1970)
        let context = "4-\(id.dropFirst(2))"
        let envelope: JSON = [
            "token": .string(SlackSettings.verificationToken), "team_id": .string(workspace.id),
            "context_team_id": .string(workspace.id), "context_enterprise_id": nil,
            "api_app_id": .string(SlackSettings.appID), "event": .object(event), "type": "event_callback",
            "event_id": .string(id), "event_time": .int(seconds),
            "authorizations": [
                [
                    "enterprise_id": nil, "team_id": .string(workspace.id), "user_id": .string(workspace.bot.id),
                    "is_bot": true, "is_enterprise_install": false,
                ]
            ],
            "is_ext_shared_channel": false, "event_context": .string(context),
        ]
        body = envelope.json()
    }
}
