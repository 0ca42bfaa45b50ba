public import Domain
public import FoundationEssentials
public import WireFormat

/// What a page requires: `POST /notion/requirements`.
public struct RequirementsWire: Codable, Sendable, Hashable {
    public struct Item: Codable, Sendable, Hashable {
        /// As it stands in the page, without Markdown.
        public var text: String
        /// The block that it stands in.
        public var blockId: NotionID
        /// Leads to the block.
        public var url: String
        /// The headings above it, the outermost first.
        public var headings: [String]

        public init(text: String, blockId: NotionID, url: String, headings: [String]) {
            self.text = text
            self.blockId = blockId
            self.url = url
            self.headings = headings
        }
    }

    public var pageId: NotionID
    public var title: String
    public var url: String
    public var lastEditedTime: Date
    public var functional: [Item]
    public var technical: [Item]
    public var timeline: [Item]
    public var stakeholders: [Item]
    public var constraints: [Item]
    /// What found them: `rules`.
    public var engine: String
    /// False when a part of the page could not be read.
    public var complete: Bool
    public var fetchedAt: Date
    public var stale: Bool
    @OrNull public var notice: String?

    public init(
        pageId: NotionID, title: String, url: String, lastEditedTime: Date, functional: [Item], technical: [Item],
        timeline: [Item], stakeholders: [Item], constraints: [Item], engine: String, complete: Bool, fetchedAt: Date,
        stale: Bool, notice: String?
    ) {
        self.pageId = pageId
        self.title = title
        self.url = url
        self.lastEditedTime = lastEditedTime
        self.functional = functional
        self.technical = technical
        self.timeline = timeline
        self.stakeholders = stakeholders
        self.constraints = constraints
        self.engine = engine
        self.complete = complete
        self.fetchedAt = fetchedAt
        self.stale = stale
        self.notice = notice
    }
}
