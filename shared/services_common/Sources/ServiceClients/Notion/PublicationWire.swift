public import Domain
public import WireFormat

/// Notes to be published: `POST /notion/pages`.
public struct NewPublication: Encodable, Sendable, Hashable {
    /// Which meeting's; the same meeting again changes its page.
    public var meetingId: String?
    /// Id or address of the page or database that they go under.
    public var parentId: String?
    /// Nil takes the meeting's.
    public var title: String?
    /// Nil takes the meeting's summary, decisions and action items.
    public var markdown: String?
    /// Values by name, where the parent is a database.
    public var properties: [String: String]?

    public init(
        meetingId: String? = nil, parentId: String? = nil, title: String? = nil, markdown: String? = nil,
        properties: [String: String]? = nil
    ) {
        self.meetingId = meetingId
        self.parentId = parentId
        self.title = title
        self.markdown = markdown
        self.properties = properties
    }
}

/// What became of notes that were to be published.
public struct PublicationWire: Codable, Sendable, Hashable {
    /// Of the page; nil while there is none yet.
    @OrNull public var id: NotionID?
    @OrNull public var url: String?
    public var title: String
    public var parentId: NotionID
    @OrNull public var meetingId: String?
    /// `published`, or `queued` when it happens later by itself.
    public var status: String
    /// Whether the page was made by this call.
    public var created: Bool
    /// What was left out, and why.
    public var warnings: [String]
    /// Why it is still queued.
    @OrNull public var notice: String?

    public init(
        id: NotionID?, url: String?, title: String, parentId: NotionID, meetingId: String?, status: String,
        created: Bool, warnings: [String], notice: String?
    ) {
        self.id = id
        self.url = url
        self.title = title
        self.parentId = parentId
        self.meetingId = meetingId
        self.status = status
        self.created = created
        self.warnings = warnings
        self.notice = notice
    }
}
