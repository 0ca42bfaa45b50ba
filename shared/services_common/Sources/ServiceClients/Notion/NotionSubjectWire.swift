public import Domain
public import FoundationEssentials
public import WireFormat

/// What Notion has about a project or client: `GET /notion/projects/{name}`, `GET /notion/clients/{name}`.
public struct NotionSubjectWire: Codable, Sendable, Hashable {
    /// The page that tells most about it.
    public struct Main: Codable, Sendable, Hashable {
        public var id: NotionID
        public var title: String
        public var url: String
        public var properties: [String: String]
        public var lastEditedTime: Date
        public var markdown: String
        public var complete: Bool

        public init(
            id: NotionID, title: String, url: String, properties: [String: String], lastEditedTime: Date,
            markdown: String, complete: Bool
        ) {
            self.id = id
            self.title = title
            self.url = url
            self.properties = properties
            self.lastEditedTime = lastEditedTime
            self.markdown = markdown
            self.complete = complete
        }
    }

    /// A database of its name, with its rows.
    public struct Database: Codable, Sendable, Hashable {
        public var id: NotionID
        public var title: String
        public var url: String
        /// The last edited first.
        public var rows: [NotionPageSummaryWire]
        /// False when it has more rows.
        public var complete: Bool

        public init(id: NotionID, title: String, url: String, rows: [NotionPageSummaryWire], complete: Bool) {
            self.id = id
            self.title = title
            self.url = url
            self.rows = rows
            self.complete = complete
        }
    }

    /// As it was asked for.
    public var name: String
    /// `project` or `client`.
    public var kind: String
    /// `exact`: the name is a title or a property's value; `partial`: it is a part of one.
    public var match: String
    @OrNull public var page: Main?
    /// Every page about it, the one that tells most first.
    public var pages: [NotionPageSummaryWire]
    public var databases: [Database]
    public var fetchedAt: Date
    /// Whether Notion could not be asked, so that this may be old and is less than all.
    public var stale: Bool
    @OrNull public var notice: String?

    public init(
        name: String, kind: String, match: String, page: Main?, pages: [NotionPageSummaryWire], databases: [Database],
        fetchedAt: Date, stale: Bool, notice: String?
    ) {
        self.name = name
        self.kind = kind
        self.match = match
        self.page = page
        self.pages = pages
        self.databases = databases
        self.fetchedAt = fetchedAt
        self.stale = stale
        self.notice = notice
    }
}
