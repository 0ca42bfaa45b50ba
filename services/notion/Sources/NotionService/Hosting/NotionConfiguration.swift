public import Domain
internal import FoundationEssentials
internal import NotionAPI
public import Settings

/// What the notion service reads at its start, beside what every service reads.
///
/// | variable | type | default | secret |
/// |---|---|---|---|
/// | `NOTION_TOKEN` | token of an internal connection or OAuth token | none: every route that needs Notion answers 503 | yes |
/// | `NOTION_API_URL` | address | `https://api.notion.com/v1` | no |
/// | `NOTION_REQUESTS_PER_SECOND` | 1 to 100 | 3, as Notion has it; 10 on its Business and Enterprise plans | no |
/// | `NOTION_NOTES_PARENT` | id or address of a page or database | none: a call that publishes names one | no |
/// | `TRANSCRIPT_SERVICE_URL` | address without a path | `http://127.0.0.1:8000` | no |
public struct NotionConfiguration: Sendable {
    public static let defaultURL = "https://api.notion.com/v1"

    public let common: ServiceSettings
    public let token: Secret?
    public let apiURL: String
    /// The average that all calls of this process keep to.
    public let requestsPerSecond: Int
    /// Where meeting notes go that name no place.
    public let notesParent: NotionID?
    public let transcript: ServiceURL?

    public init(
        common: ServiceSettings, token: Secret?, apiURL: String = defaultURL, requestsPerSecond: Int = 3,
        notesParent: NotionID? = nil, transcript: ServiceURL? = nil
    ) {
        self.common = common
        self.token = token
        self.apiURL = apiURL
        self.requestsPerSecond = requestsPerSecond
        self.notesParent = notesParent
        self.transcript = transcript
    }

    public init(reader: inout SettingsReader) {
        self.common = ServiceSettings(name: "notion", defaultPort: 8003, reader: &reader)
        self.token = reader.text("NOTION_TOKEN").map(Secret.init)
        let url = reader.value(
            "NOTION_API_URL", default: Self.defaultURL, mend: "Give a whole address, such as \(Self.defaultURL)",
            parse: WebAddress.checked
        )
        self.apiURL = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.requestsPerSecond = reader.integer("NOTION_REQUESTS_PER_SECOND", default: 3, in: 1...100)
        self.notesParent = reader.value(
            "NOTION_NOTES_PARENT", default: nil,
            mend: "Give the address of a Notion page or database, or the 32 letters and digits at its end"
        ) { NotionID(reference: $0).map(Optional.some) }
        self.transcript = reader.value(
            "TRANSCRIPT_SERVICE_URL", default: ServiceURL("http://127.0.0.1:8000"),
            mend: "Give an address without a path, such as http://127.0.0.1:8000", parse: ServiceURL.init
        )
    }
}
