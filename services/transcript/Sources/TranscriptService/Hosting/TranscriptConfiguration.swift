public import Domain
internal import RedactionTerms
public import Settings

/// What the transcript service reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `TRANSCRIPT_WEBHOOK_SECRET` | text | none: callers on loopback only | yes |
/// | `LINEAR_SERVICE_URL` | address | `http://127.0.0.1:8002` | no |
/// | `SLACK_SERVICE_URL` | address | `http://127.0.0.1:8001` | no |
/// | `NOTION_SERVICE_URL` | address | `http://127.0.0.1:8003` | no |
/// | `REDACTION` | `rules`, `rules+model` | `rules`; `rules+model` when a model is set | no |
/// | `OPENAI_…` | see ``LanguageModelSettings`` | no model | the key |
/// | `REDACTION_TERMS` | path of a YAML file | none | no, but what is in the file |
/// | `RETAIN_ORIGINAL` | true, false | false | no |
/// | `RETAIN_DAYS` | 1 to 36500 | none: meetings are kept for ever | no |
public struct TranscriptConfiguration: Sendable {
    public let common: ServiceSettings
    public let webhookSecret: Secret?
    public let linearService: ServiceURL?
    /// Hears what becomes of meetings.
    public let slackService: ServiceURL?
    /// Hears which meetings are deleted.
    public let notionService: ServiceURL?
    /// Keep the unfiltered text after processing.
    public let retainOriginal: Bool
    /// Meetings that were held longer ago are deleted; nil keeps them.
    public let retainDays: Int?
    /// The terms of the project and its clients, as the start found them.
    public let redactionTerms: LoadedTerms?
    /// Nil when none is set.
    public let model: LanguageModelSettings?
    public let redaction: RedactionPasses

    /// What must never be logged.
    public var secrets: [Secret] { [webhookSecret, model?.key].compactMap(\.self) }

    public init(
        common: ServiceSettings, webhookSecret: Secret?, linearService: ServiceURL?, slackService: ServiceURL? = nil,
        notionService: ServiceURL? = nil, retainOriginal: Bool, retainDays: Int? = nil,
        redactionTerms: LoadedTerms? = nil, model: LanguageModelSettings? = nil,
        redaction: RedactionPasses = .rules
    ) {
        self.common = common
        self.webhookSecret = webhookSecret
        self.linearService = linearService
        self.slackService = slackService
        self.notionService = notionService
        self.retainOriginal = retainOriginal
        self.retainDays = retainDays
        self.redactionTerms = redactionTerms
        self.model = model
        self.redaction = redaction
    }

    public init(reader: inout SettingsReader) {
        let common = ServiceSettings(name: "transcript", defaultPort: 8000, reader: &reader)
        self.common = common
        self.webhookSecret = reader.text("TRANSCRIPT_WEBHOOK_SECRET").map(Secret.init)
        self.linearService = Self.service("LINEAR_SERVICE_URL", default: "http://127.0.0.1:8002", &reader)
        self.slackService = Self.service("SLACK_SERVICE_URL", default: "http://127.0.0.1:8001", &reader)
        self.notionService = Self.service("NOTION_SERVICE_URL", default: "http://127.0.0.1:8003", &reader)
        self.model = LanguageModelSettings(reader: &reader)
        self.redaction = RedactionPasses(reader: &reader, hasModel: model != nil)
        self.retainOriginal = reader.flag("RETAIN_ORIGINAL", default: false)
        self.retainDays = reader.value(
            "RETAIN_DAYS", default: nil,
            mend: "Give a whole number of days from 1 to \(Self.mostDays), or leave it out to keep meetings for ever"
        ) { text in
            guard let days = Int(text), (1...Self.mostDays).contains(days) else { return nil }
            return days
        }
        self.redactionTerms = Self.terms(&reader)
        if webhookSecret == nil, !Loopback.isLoopback(common.host) {
            reader.note(
                "TRANSCRIPT_WEBHOOK_SECRET", problem: "is not set, and HOST is reachable from outside",
                mend: "Set a long random secret and give it to the sender, or HOST=127.0.0.1")
        }
    }

    /// A hundred years.
    private static let mostDays = 36_500

    private static func service(_ name: String, default url: String, _ reader: inout SettingsReader) -> ServiceURL? {
        reader.value(name, default: ServiceURL(url), mend: "Give scheme, host and port, such as \(url)") {
            ServiceURL($0).map(Optional.some)
        }
    }

    private static func terms(_ reader: inout SettingsReader) -> LoadedTerms? {
        guard let path = reader.text("REDACTION_TERMS") else { return nil }
        do {
            return try LoadedTerms(TermsFile(path: path))
        } catch {
            for problem in error.problems.map({ $0.problem(of: "REDACTION_TERMS") }) {
                reader.note(problem.variable, problem: problem.problem, mend: problem.mend)
            }
            return nil
        }
    }
}
