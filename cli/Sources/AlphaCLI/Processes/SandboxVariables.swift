/// What programs are told in sandbox mode, so that they find the platforms' stand-ins.
struct SandboxVariables: Sendable {
    /// Where the sandbox is: scheme, host and port.
    let sandbox: String
    /// Where the gateway is.
    let gateway: String

    func put(into variables: [String: String], _ settings: AlphaSettings) -> [String: String] {
        var variables = variables.merging(platforms) { $1 }
        for (name, value) in ofSamples where !settings.isInEnvironment(name) { variables[name] = value }
        for (name, value) in wanted where settings[name] == nil { variables[name] = value }
        return variables
    }

    /// The sandbox takes the place of the Linear, Notion and Slack that `.env` names, and never sees their keys.
    private var platforms: [String: String] {
        [
            "GATEWAY_MODE": "sandbox",
            "LINEAR_API_URL": sandbox + "/sandbox/linear/graphql", "LINEAR_API_KEY": "lin_api_sandbox",
            "NOTION_API_URL": sandbox + "/sandbox/notion/v1", "NOTION_TOKEN": "ntn_sandbox",
            "SLACK_API_URL": sandbox + "/sandbox/slack/api/", "SLACK_BOT_TOKEN": "xoxb-sandbox",
            "SLACK_SIGNING_SECRET": "sandbox-signing-secret",
            "SLACK_CLIENT_ID": "sandbox-client", "SLACK_CLIENT_SECRET": "sandbox-client-secret",
            "SLACK_REDIRECT_URI": "", "SLACK_ENCRYPTION_KEY": "",
            "SLACK_RESPONSE_HOSTS": String(sandbox.dropFirst("http://".count)),
        ]
    }

    /// Nor do their team, people, pages and channels exist there: tickets without a project go to the sample firm's
    /// delivery team, notes to its database of meeting notes, processed meetings to its channel for them.
    private var ofSamples: [String: String] {
        [
            "LINEAR_TEAM_NAME": "Delivery", "LINEAR_DEFAULT_ASSIGNEE": "",
            "NOTION_NOTES_PARENT": "8b532c15-2581-506e-8c5e-cd5c77f2e0a5",
            "SLACK_MEETING_CHANNEL": "#meetings", "WEEKLY_SUMMARY_CHANNEL": "",
        ]
    }

    private var wanted: [String: String] {
        ["SANDBOX_SERVICE_URL": sandbox, "SANDBOX_SAMPLES": "./samples", "ALPHA_PUBLIC_URL": gateway]
    }
}
