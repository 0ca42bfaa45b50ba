public import Domain
internal import FoundationEssentials
public import Settings

/// What the linear service reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `LINEAR_API_KEY` | personal key or OAuth token | none: every route that needs Linear answers 503 | yes |
/// | `LINEAR_API_URL` | address | `https://api.linear.app/graphql` | no |
/// | `LINEAR_WEBHOOK_SECRET` | signing secret of a webhook | none: webhooks are refused | yes |
/// | `LINEAR_TEAM_NAME` | name or key of a team | none | no |
/// | `LINEAR_DEFAULT_ASSIGNEE` | name, nickname or e-mail address | none | no |
/// | `LINEAR_WRITE_MODE` | `off`, `test`, `live` | `off` | no |
/// | `LINEAR_TEST_MODE` | true, false: true is `LINEAR_WRITE_MODE=test`, unless that is live | false | no |
public struct LinearConfiguration: Sendable {
    public static let defaultURL = "https://api.linear.app/graphql"

    public let common: ServiceSettings
    public let apiKey: Secret?
    public let apiURL: String
    /// What Linear signs its webhooks with.
    public let webhookSecret: Secret?
    /// For issues that name neither a team nor a project.
    public let teamName: String?
    /// For issues that name nobody; sub-issues stay unassigned.
    public let defaultAssignee: String?
    public let writeMode: WriteMode

    public init(
        common: ServiceSettings, apiKey: Secret?, apiURL: String = defaultURL, webhookSecret: Secret? = nil,
        teamName: String? = nil,
        defaultAssignee: String? = nil, writeMode: WriteMode = .off
    ) {
        self.common = common
        self.apiKey = apiKey
        self.apiURL = apiURL
        self.webhookSecret = webhookSecret
        self.teamName = teamName
        self.defaultAssignee = defaultAssignee
        self.writeMode = writeMode
    }

    public init(reader: inout SettingsReader) {
        self.common = ServiceSettings(name: "linear", defaultPort: 8002, reader: &reader)
        self.apiKey = reader.text("LINEAR_API_KEY").map(Secret.init)
        self.apiURL = reader.value(
            "LINEAR_API_URL", default: Self.defaultURL, mend: "Give a whole address, such as \(Self.defaultURL)",
            parse: WebAddress.checked
        )
        self.webhookSecret = reader.text("LINEAR_WEBHOOK_SECRET").map(Secret.init)
        self.teamName = reader.text("LINEAR_TEAM_NAME")
        self.defaultAssignee = reader.text("LINEAR_DEFAULT_ASSIGNEE")
        self.writeMode = WriteMode.read(&reader) ?? .off
    }
}
