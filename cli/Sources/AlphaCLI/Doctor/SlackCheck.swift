/// Looks for the settings that a Slack of one's own takes. In the sandbox none is needed.
struct SlackCheck {
    private static let subject = "Slack"

    let settings: AlphaSettings

    func findings() -> [Finding] {
        let credentials = [
            "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET",
        ]
        guard credentials.contains(where: { settings[$0] != nil }) else {
            return [
                .remark(
                    Self.subject,
                    "no SLACK_… is set, so only the sandbox's is there; alpha slack manifest prints what to make an app from"
                )
            ]
        }
        let problems = signingSecret + installation + encryptionKey + redirect + responseHosts
        guard problems.isEmpty else { return problems }
        let way = settings["SLACK_BOT_TOKEN"] == nil ? "workspaces install the app" : "one workspace, by its bot token"
        return [.ok(Self.subject, "set up: \(way)")] + meetingChannel
    }

    private var signingSecret: [Finding] {
        guard settings["SLACK_SIGNING_SECRET"] == nil else { return [] }
        return [
            problem(
                "SLACK_SIGNING_SECRET is not set, so nothing that Slack sends can be believed",
                "copy it from 'Basic Information' of the app at https://api.slack.com/apps"
            )
        ]
    }

    /// A token of one workspace, or what others install the app with.
    private var installation: [Finding] {
        let token = settings["SLACK_BOT_TOKEN"]
        if let token, !token.hasPrefix("xoxb-") {
            return [
                problem(
                    "SLACK_BOT_TOKEN is no bot token",
                    "give the 'Bot User OAuth Token' of 'OAuth & Permissions'; it begins with xoxb-")
            ]
        }
        let client = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"]
        let missing = client.filter { settings[$0] == nil }
        switch (token, missing.count) {
        case (nil, client.count):
            return [
                problem(
                    "neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID with SLACK_CLIENT_SECRET is set",
                    "install the app at 'OAuth & Permissions' and copy its 'Bot User OAuth Token' into SLACK_BOT_TOKEN"
                )
            ]
        case (_, 1):
            return [
                problem(
                    "\(missing.joined()) is not set, but \(client.filter { $0 != missing[0] }.joined()) is",
                    "copy both from 'Basic Information' of the app, or remove both"
                )
            ]
        default: return []
        }
    }

    private var encryptionKey: [Finding] {
        guard let text = settings["SLACK_ENCRYPTION_KEY"], text.utf8.count < 32 else { return [] }
        return [
            problem(
                "SLACK_ENCRYPTION_KEY is short",
                "make one: openssl rand -base64 32; workspaces that installed the app then do it again"
            )
        ]
    }

    private var redirect: [Finding] {
        guard let text = settings["SLACK_REDIRECT_URI"], !text.hasPrefix("https://") else { return [] }
        return [
            problem(
                "SLACK_REDIRECT_URI is no HTTPS address, which Slack demands",
                "give https://HOST/slack/oauth/redirect"
            )
        ]
    }

    private var responseHosts: [Finding] {
        guard let text = settings["SLACK_RESPONSE_HOSTS"], settings["SLACK_API_URL"] == nil,
            !text.split(separator: ",").map({ $0.filter { !$0.isWhitespace } }).contains("hooks.slack.com")
        else { return [] }
        return [
            problem(
                "SLACK_RESPONSE_HOSTS leaves hooks.slack.com out, so no answer to a command arrives",
                "add hooks.slack.com, or remove the setting"
            )
        ]
    }

    private var meetingChannel: [Finding] {
        guard settings["SLACK_MEETING_CHANNEL"] == nil else { return [] }
        return [.remark(Self.subject, "SLACK_MEETING_CHANNEL is not set: processed meetings are told nowhere")]
    }

    private func problem(_ detail: String, _ mend: String) -> Finding {
        .problem(Self.subject, detail, mend: mend)
    }
}
