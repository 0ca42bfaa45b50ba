public import Domain
internal import FoundationEssentials
public import Settings
internal import SlackAPI

/// What the slack service reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `SLACK_SIGNING_SECRET` | text | none: what Slack sends is refused with 503 | yes |
/// | `SLACK_BOT_TOKEN` | `xoxb-…` | none: the tokens of the workspaces that installed the app | yes |
/// | `SLACK_CLIENT_ID`, `SLACK_CLIENT_SECRET` | text, both or neither | none: the app cannot be installed from here | the second |
/// | `SLACK_REDIRECT_URI` | address of `/slack/oauth/redirect` | none: Slack takes the app's own | no |
/// | `SLACK_TEAMS` | ids of workspaces, separated by commas | all that Slack lets install the app | no |
/// | `SLACK_ENCRYPTION_KEY` | text of 32 characters or more | the client secret | yes |
/// | `SLACK_API_URL` | address | `https://slack.com/api/` | no |
/// | `SLACK_RESPONSE_HOSTS` | hosts, separated by commas | `hooks.slack.com` | no |
/// | `SLACK_MEETING_CHANNEL` | id or `#name` | none: meetings are not told of | no |
/// | `WEEKLY_SUMMARY` | weekday and time, `Fri 16:00` | none: only when somebody asks | no |
/// | `WEEKLY_SUMMARY_CHANNEL` | id or `#name` | `SLACK_MEETING_CHANNEL` | no |
/// | `ALPHA_PUBLIC_URL` | address without a path | none: meetings have no links | no |
/// | `LINEAR_WRITE_MODE` | `off`, `test`, `live` | `off` | no |
/// | `TRANSCRIPT_SERVICE_URL`, `LINEAR_SERVICE_URL`, `NOTION_SERVICE_URL` | address without a path | loopback, the services' ports | no |
/// | `OPENAI_…` | as in `LanguageModelSettings` | none: the rules answer | the key |
public struct SlackConfiguration: Sendable {
    public let common: ServiceSettings
    let signingSecret: Secret?
    let botToken: Secret?
    let app: OAuthApp?
    let teams: Set<String>?
    let apiURL: String
    let responseHosts: [String]
    let meetingChannel: String?
    let weekly: WeeklyTime?
    let weeklyChannel: String?
    let publicURL: ServiceURL?
    let writeMode: WriteMode
    let services: Services
    let model: LanguageModelSettings?

    /// Where the other services are.
    struct Services: Sendable {
        let transcript: ServiceURL
        let linear: ServiceURL
        let notion: ServiceURL
    }

    /// The app as Slack knows it, which workspaces can install.
    struct OAuthApp: Sendable {
        let clientID: String
        let clientSecret: Secret
        let redirectURI: String?
    }

    private let encryptionKey: Secret?

    static let defaultURL = "https://slack.com/api/"

    public init(reader: inout SettingsReader) {
        self.common = ServiceSettings(name: "slack", defaultPort: 8001, reader: &reader)
        self.signingSecret = reader.text("SLACK_SIGNING_SECRET").map(Secret.init)
        self.botToken = Self.token(&reader)
        self.app = Self.app(&reader)
        self.teams = reader.value(
            "SLACK_TEAMS", default: nil, mend: "Give ids of workspaces separated by commas, such as T0123ABCD"
        ) { text in
            let teams = text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
            return teams.allSatisfy { $0.hasPrefix("T") && SlackTeamID($0) != nil } ? .some(Set(teams)) : nil
        }
        self.encryptionKey = reader.value(
            "SLACK_ENCRYPTION_KEY", default: nil,
            mend: "Give at least 32 characters, such as 'openssl rand -base64 32' prints"
        ) { $0.utf8.count >= 32 ? Secret($0) : nil }
        let url = reader.value(
            "SLACK_API_URL", default: Self.defaultURL, mend: "Give a whole address, such as \(Self.defaultURL)",
            parse: WebAddress.checked)
        self.apiURL = url.hasSuffix("/") ? url : url + "/"
        self.responseHosts = reader.value(
            "SLACK_RESPONSE_HOSTS", default: ["hooks.slack.com"],
            mend: "Give hosts separated by commas, such as hooks.slack.com or 127.0.0.1:8090", parse: Self.hosts)
        self.meetingChannel = Self.channel("SLACK_MEETING_CHANNEL", &reader)
        self.weekly = reader.value(
            "WEEKLY_SUMMARY", default: nil, mend: "Give a weekday and a time, such as Fri 16:00"
        ) { WeeklyTime($0).map(Optional.some) }
        self.weeklyChannel = Self.channel("WEEKLY_SUMMARY_CHANNEL", &reader) ?? meetingChannel
        if weekly != nil, weeklyChannel == nil {
            reader.note(
                "WEEKLY_SUMMARY", problem: "has no channel to go to",
                mend: "Set WEEKLY_SUMMARY_CHANNEL or SLACK_MEETING_CHANNEL")
        }
        self.publicURL = reader.value(
            "ALPHA_PUBLIC_URL", default: nil, mend: "Give an address without a path, such as https://alpha.example.com"
        ) { ServiceURL($0).map(Optional.some) }
        self.writeMode = WriteMode.read(&reader) ?? .off
        self.services = Services(
            transcript: Self.service("TRANSCRIPT_SERVICE_URL", port: 8000, &reader),
            linear: Self.service("LINEAR_SERVICE_URL", port: 8002, &reader),
            notion: Self.service("NOTION_SERVICE_URL", port: 8003, &reader))
        self.model = LanguageModelSettings(reader: &reader)
    }

    /// Encrypts stored tokens; nil where no workspace can install the app.
    var seal: TokenSeal? {
        (encryptionKey ?? app?.clientSecret).map { TokenSeal(secret: $0) }
    }

    /// What must never be logged.
    public var secrets: [Secret] {
        [signingSecret, botToken, app?.clientSecret, encryptionKey, model?.key].compactMap(\.self)
    }

    private static func token(_ reader: inout SettingsReader) -> Secret? {
        reader.value(
            "SLACK_BOT_TOKEN", default: nil, mend: "Copy the Bot User OAuth Token of the app; it begins with xoxb-"
        ) { text in
            text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) && !text.hasPrefix("xoxp-") ? Secret(text) : nil
        }
    }

    private static func app(_ reader: inout SettingsReader) -> OAuthApp? {
        let id = reader.text("SLACK_CLIENT_ID")
        let secret = reader.text("SLACK_CLIENT_SECRET").map(Secret.init)
        let redirect: String? = reader.value(
            "SLACK_REDIRECT_URI", default: nil,
            mend: "Give the whole address, such as https://alpha.example.com/slack/oauth/redirect"
        ) { WebAddress.checked($0).map(Optional.some) }
        switch (id, secret) {
        case (let id?, let secret?): return OAuthApp(clientID: id, clientSecret: secret, redirectURI: redirect)
        case (nil, nil): return nil
        default:
            reader.note(
                id == nil ? "SLACK_CLIENT_ID" : "SLACK_CLIENT_SECRET",
                problem: "is not set, and the other of the two is",
                mend: "Set both, or neither")
            return nil
        }
    }

    private static func channel(_ variable: String, _ reader: inout SettingsReader) -> String? {
        reader.value(
            variable, default: nil, mend: "Give a channel's id such as C0123ABCD, or its name such as #meetings"
        ) {
            text in
            let name = text.hasPrefix("#") ? text.dropFirst() : text[...]
            let isName = (1...80).contains(name.count) && !name.contains { $0.isWhitespace || "<>&,".contains($0) }
            return isName ? String?.some(text) : nil
        }
    }

    private static func hosts(_ text: String) -> [String]? {
        let hosts = text.split(separator: ",").map { $0.filter { !$0.isWhitespace }.lowercased() }.filter {
            !$0.isEmpty
        }
        let isGood = hosts.allSatisfy { host in
            !host.contains { $0.isWhitespace || "/@?#".contains($0) }
        }
        return hosts.isEmpty || !isGood ? nil : hosts
    }

    private static func service(_ variable: String, port: Int, _ reader: inout SettingsReader) -> ServiceURL {
        let mend = "Give an address without a path, such as http://127.0.0.1:\(port)"
        return reader.value(variable, default: .loopback(port: port), mend: mend, parse: ServiceURL.init)
    }
}
