public import Domain
import FoundationEssentials
public import LinearSandbox
public import NotionSandbox
public import Settings

/// What the sandbox reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `SANDBOX_SAMPLES` | folder with `workspace.json` | `./samples` where there is one, else a blank workspace | no |
/// | `SANDBOX_GENERATE` | teams, projects, milestones and issues, such as `20x300x1500x30000` | none; else instead of the samples | no |
/// | `SANDBOX_STATE` | file, or `memory` | `./data/sandbox.jsonl` | no |
/// | `SANDBOX_PUBLIC_URL` | address without a path | `http://127.0.0.1:<port>` | no |
/// | `SANDBOX_LINEAR_KEY` | text | `lin_api_sandbox` | only when changed |
/// | `SANDBOX_LINEAR_REQUESTS_PER_HOUR` | 1 to 100,000,000 | 2500, as Linear has it | no |
/// | `SANDBOX_NOTION_TOKEN` | text | `ntn_sandbox` | only when changed |
/// | `SANDBOX_NOTION_REQUESTS_PER_MINUTE` | 1 to 1,000,000 | 180, as Notion has it | no |
/// | `SANDBOX_NOTION_CAPABILITIES` | names of Notion's capabilities, separated by commas | all | no |
/// | `SANDBOX_LINEAR_POINTS_PER_HOUR` | 1 to 1,000,000,000 | 3000000, as Linear has it | no |
/// | `SANDBOX_LINEAR_WEBHOOK_URL` | whole address | none: no webhooks are sent | no |
/// | `SANDBOX_LINEAR_WEBHOOK_SECRET` | text | none; needed with the address | yes |
///
/// Those of Slack's stand-in are with ``SlackConfiguration``.
public struct SandboxConfiguration: Sendable {
    public static let defaultSamples = "./samples"
    /// Everybody may know it.
    public static let defaultLinearKey = "lin_api_sandbox"
    /// Everybody may know it.
    public static let defaultNotionToken = "ntn_sandbox"

    public var common: ServiceSettings
    /// The folder with `workspace.json`; nil when none was named.
    public var samples: String?
    /// How large an invented workspace is, instead of the samples.
    public var generated: WorkspaceScale?
    public var state: StateLocation
    public var publicURL: ServiceURL?
    public var linearKey: Secret
    public var linearRequestsPerHour: Int
    public var linearPointsPerHour: Int
    public var notionToken: Secret
    public var notionRequestsPerMinute: Int
    public var notionCapabilities: Set<Capability>
    /// Nil when none are sent.
    public var webhooks: WebhookSettings?
    public var slack: SlackConfiguration

    public init(
        common: ServiceSettings, samples: String? = nil, generated: WorkspaceScale? = nil,
        state: StateLocation = .memory, publicURL: ServiceURL? = nil,
        linearKey: Secret = Secret(defaultLinearKey), linearRequestsPerHour: Int = 2_500,
        linearPointsPerHour: Int = 3_000_000, notionToken: Secret = Secret(defaultNotionToken),
        notionRequestsPerMinute: Int = 180, notionCapabilities: Set<Capability> = Set(Capability.allCases),
        webhooks: WebhookSettings? = nil, slack: SlackConfiguration = SlackConfiguration()
    ) {
        self.common = common
        self.samples = samples
        self.generated = generated
        self.state = state
        self.publicURL = publicURL
        self.linearKey = linearKey
        self.linearRequestsPerHour = linearRequestsPerHour
        self.linearPointsPerHour = linearPointsPerHour
        self.notionToken = notionToken
        self.notionRequestsPerMinute = notionRequestsPerMinute
        self.notionCapabilities = notionCapabilities
        self.webhooks = webhooks
        self.slack = slack
    }

    public init(reader: inout SettingsReader) {
        common = ServiceSettings(name: "sandbox", defaultPort: 8090, reader: &reader)
        samples = reader.text("SANDBOX_SAMPLES")
        generated = reader.value(
            "SANDBOX_GENERATE", default: nil,
            mend: "Give teams, projects, milestones and issues, such as 20x300x1500x30000", parse: WorkspaceScale.init
        )
        state = reader.text("SANDBOX_STATE").map(StateLocation.init) ?? .file(path: "./data/sandbox.jsonl")
        publicURL = reader.value(
            "SANDBOX_PUBLIC_URL", default: nil, mend: "Give an address without a path, such as http://127.0.0.1:8080",
            parse: ServiceURL.init
        )
        linearKey = Secret(reader.text("SANDBOX_LINEAR_KEY") ?? Self.defaultLinearKey)
        linearRequestsPerHour = reader.integer(
            "SANDBOX_LINEAR_REQUESTS_PER_HOUR", default: 2_500, in: 1...100_000_000
        )
        linearPointsPerHour = reader.integer(
            "SANDBOX_LINEAR_POINTS_PER_HOUR", default: 3_000_000, in: 1...1_000_000_000
        )
        notionToken = Secret(reader.text("SANDBOX_NOTION_TOKEN") ?? Self.defaultNotionToken)
        notionRequestsPerMinute = reader.integer("SANDBOX_NOTION_REQUESTS_PER_MINUTE", default: 180, in: 1...1_000_000)
        notionCapabilities = reader.value(
            "SANDBOX_NOTION_CAPABILITIES", default: Set(Capability.allCases),
            mend: "Give some of \(Capability.allCases.map(\.rawValue).joined(separator: ", ")), separated by commas",
            parse: Self.capabilities
        )
        webhooks = Self.webhooks(&reader)
        slack = SlackConfiguration(reader: &reader)
    }

    /// What must never be logged.
    public var secrets: [Secret] {
        [linearKey, notionToken] + slack.secrets + [webhooks?.secret].compactMap(\.self)
    }

    private static func webhooks(_ reader: inout SettingsReader) -> WebhookSettings? {
        let url = reader.value(
            "SANDBOX_LINEAR_WEBHOOK_URL", default: nil,
            mend: "Give a whole address, such as http://127.0.0.1:8002/linear/webhook", parse: WebAddress.checked
        )
        let secret = reader.text("SANDBOX_LINEAR_WEBHOOK_SECRET").map(Secret.init)
        guard let url else { return nil }
        guard let secret else {
            reader.note(
                "SANDBOX_LINEAR_WEBHOOK_SECRET", problem: "is not set, and SANDBOX_LINEAR_WEBHOOK_URL is",
                mend: "Set it to what LINEAR_WEBHOOK_SECRET of the linear service is")
            return nil
        }
        return WebhookSettings(url: url, secret: secret)
    }

    /// The key as a page may show it: the default, or else the name of the variable that holds it.
    var shownLinearKey: String {
        linearKey.reveal() == Self.defaultLinearKey ? Self.defaultLinearKey : "$SANDBOX_LINEAR_KEY"
    }

    /// The token as a page may show it.
    var shownNotionToken: String {
        notionToken.reveal() == Self.defaultNotionToken ? Self.defaultNotionToken : "$SANDBOX_NOTION_TOKEN"
    }

    private static func capabilities(_ text: String) -> Set<Capability>? {
        let names = text.split(separator: ",").map { $0.filter { $0 != " " } }
        let known = names.compactMap { Capability(rawValue: String($0)) }
        return known.count == names.count ? Set(known) : nil
    }

    /// Where pages are looked at, without a slash at the end.
    var publicAddress: String { publicURL?.base ?? "http://127.0.0.1:\(common.port)" }
}

/// Where the sandbox keeps what was changed.
public enum StateLocation: Sendable, Hashable {
    /// Nowhere: it is gone with the process.
    case memory
    case file(path: String)

    init(_ text: String) {
        self = text == "memory" ? .memory : .file(path: text)
    }
}
