public import Domain
public import Settings
public import SlackSandbox

/// What the sandbox reads for Slack's stand-in.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `SLACK_SERVICE_URL` | address without a path | `http://127.0.0.1:8001` | no |
/// | `SANDBOX_SLACK_BOT_TOKEN` | text | `xoxb-sandbox` | only when changed |
/// | `SANDBOX_SLACK_SIGNING_SECRET` | text | `sandbox-signing-secret` | only when changed |
/// | `SANDBOX_SLACK_CLIENT_ID` | text | `sandbox-client` | no |
/// | `SANDBOX_SLACK_CLIENT_SECRET` | text | `sandbox-client-secret` | only when changed |
/// | `SANDBOX_SLACK_SCOPES` | names of Slack's scopes, separated by commas | all that the sandbox knows | no |
/// | `SANDBOX_SLACK_ADDRESS` | address without a path | `http://127.0.0.1:<port>` | no |
/// | `SANDBOX_SLACK_MESSAGES_PER_SECOND` | 1 to 1,000,000, by channel | 100 | no |
/// | `SANDBOX_SLACK_MESSAGE_BURST` | 1 to 1,000,000, by channel | 100 | no |
/// | `SANDBOX_SLACK_TIERS` | flag | false | no |
/// | `SANDBOX_SLACK_RETRY_WAITS_MS` | up to 3 numbers, separated by commas | `0,200,1000` | no |
/// | `SANDBOX_SLACK_ECHO` | flag | true | no |
/// | `SANDBOX_SLACK_ESCAPE` | flag | true | no |
public struct SlackConfiguration: Sendable {
    /// Everybody may know them.
    public static let defaultToken = "xoxb-sandbox"
    public static let defaultSigningSecret = "sandbox-signing-secret"
    public static let defaultClientID = "sandbox-client"
    public static let defaultClientSecret = "sandbox-client-secret"

    /// Where the app is: scheme, host and port.
    public var serviceURL = "http://127.0.0.1:8001"
    public var token = Secret(defaultToken)
    public var signingSecret = Secret(defaultSigningSecret)
    public var clientID = defaultClientID
    public var clientSecret = Secret(defaultClientSecret)
    public var scopes = SlackScope.all
    /// Where response URLs begin; nil for this machine and the sandbox's port.
    public var address: String?
    public var limits = SlackLimits()
    /// Before an event is sent for the second, third and fourth time.
    public var retryPauses: [Duration] = [.zero, .milliseconds(200), .seconds(1)]
    public var echoes = true
    public var escapesCommands = true

    public init() {}

    public init(reader: inout SettingsReader) {
        let urlMend = "Give an address without a path, such as http://127.0.0.1:8001"
        serviceURL =
            reader.value("SLACK_SERVICE_URL", default: nil, mend: urlMend, parse: ServiceURL.init)?.base ?? serviceURL
        address = reader.value("SANDBOX_SLACK_ADDRESS", default: nil, mend: urlMend, parse: ServiceURL.init)?.base
        token = Secret(reader.text("SANDBOX_SLACK_BOT_TOKEN") ?? Self.defaultToken)
        signingSecret = Secret(reader.text("SANDBOX_SLACK_SIGNING_SECRET") ?? Self.defaultSigningSecret)
        clientID = reader.text("SANDBOX_SLACK_CLIENT_ID") ?? Self.defaultClientID
        clientSecret = Secret(reader.text("SANDBOX_SLACK_CLIENT_SECRET") ?? Self.defaultClientSecret)
        scopes = reader.value(
            "SANDBOX_SLACK_SCOPES", default: SlackScope.all,
            mend: "Give some of \(SlackScope.all.joined(separator: ", ")), separated by commas", parse: Self.scopes)
        limits.messagesPerSecond = reader.integer("SANDBOX_SLACK_MESSAGES_PER_SECOND", default: 100, in: 1...1_000_000)
        limits.messageBurst = reader.integer("SANDBOX_SLACK_MESSAGE_BURST", default: 100, in: 1...1_000_000)
        limits.hasTiers = reader.flag("SANDBOX_SLACK_TIERS", default: false)
        retryPauses = reader.value(
            "SANDBOX_SLACK_RETRY_WAITS_MS", default: retryPauses,
            mend: "Give at most three numbers of milliseconds, such as 0,200,1000", parse: Self.pauses)
        echoes = reader.flag("SANDBOX_SLACK_ECHO", default: true)
        escapesCommands = reader.flag("SANDBOX_SLACK_ESCAPE", default: true)
    }

    var secrets: [Secret] { [token, signingSecret, clientSecret] }

    private static func scopes(_ text: String) -> [String]? {
        let names = text.split(separator: ",").map { $0.filter { $0 != " " } }
        return names.allSatisfy(SlackScope.all.contains) ? names : nil
    }

    private static func pauses(_ text: String) -> [Duration]? {
        let numbers = text.split(separator: ",").map { Int($0.filter { $0 != " " }) }
        guard numbers.count <= 3, numbers.allSatisfy({ $0.map((0...600_000).contains) ?? false }) else { return nil }
        return numbers.compactMap(\.self).map { .milliseconds($0) }
    }
}
