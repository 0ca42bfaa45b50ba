import Domain
import FoundationEssentials
import GraphQLEngine

/// An event on its way to the app, in its envelope.
public struct SlackEvent: Sendable {
    public let id: String
    /// Of the inner event.
    public let type: String
    public let body: [UInt8]

    /// What Slack sends without an envelope.
    static let outerTypes = ["url_verification", "app_rate_limited"]

    /// An event that is its own envelope.
    init(id: String, outer event: Fields, workspace: SlackWorkspace) {
        self.id = id
        type = event["type"]?.text ?? ""
        var fields: Fields = ["token": .string(SlackSettings.verificationToken)]
        if type == "app_rate_limited" {
            fields["team_id"] = .string(workspace.id)
            fields["api_app_id"] = .string(SlackSettings.appID)
        }
        for (key, value) in event { fields[key] = value }
        body = JSON.object(fields).json()
    }

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
