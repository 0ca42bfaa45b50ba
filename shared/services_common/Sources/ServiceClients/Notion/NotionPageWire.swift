public import Domain
public import FoundationEssentials
public import WireFormat

/// A page of Notion: `GET /notion/pages/{id}`.
public struct NotionPageWire: Codable, Sendable, Hashable {
    public var id: NotionID
    /// May be empty.
    public var title: String
    public var url: String
    public var parent: NotionParentWire
    /// An emoji.
    @OrNull public var icon: String?
    /// Every property in words, by name.
    public var properties: [String: String]
    public var createdTime: Date
    /// To the minute, as Notion has it.
    public var lastEditedTime: Date
    /// Whether it is in Notion's trash.
    public var archived: Bool
    public var markdown: String
    /// False when something is left out; ``notes`` say what.
    public var complete: Bool
    public var notes: [NotionNoteWire]
    public var fetchedAt: Date
    /// Whether Notion could not be asked, so that this may be old.
    public var stale: Bool
    @OrNull public var notice: String?

    public init(
        id: NotionID, title: String, url: String, parent: NotionParentWire, icon: String?, properties: [String: String],
        createdTime: Date, lastEditedTime: Date, archived: Bool, markdown: String, complete: Bool,
        notes: [NotionNoteWire], fetchedAt: Date, stale: Bool, notice: String?
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.parent = parent
        self.icon = icon
        self.properties = properties
        self.createdTime = createdTime
        self.lastEditedTime = lastEditedTime
        self.archived = archived
        self.markdown = markdown
        self.complete = complete
        self.notes = notes
        self.fetchedAt = fetchedAt
        self.stale = stale
        self.notice = notice
    }
}

/// Where a page or database stands.
public struct NotionParentWire: Codable, Sendable, Hashable {
    /// `page`, `database`, `block`, `workspace` or `unknown`.
    public var type: String
    /// Nil for the workspace.
    @OrNull public var id: NotionID?

    public init(type: String, id: NotionID? = nil) {
        self.type = type
        self.id = id
    }
}

/// What a page has beside the text that is given.
public struct NotionNoteWire: Codable, Sendable, Hashable {
    /// The block whose content is not there.
    public var blockId: NotionID
    public var reason: String
    public var message: String

    public init(blockId: NotionID, reason: String, message: String) {
        self.blockId = blockId
        self.reason = reason
        self.message = message
    }
}

/// A page in a list, without its text.
public struct NotionPageSummaryWire: Codable, Sendable, Hashable {
    public var id: NotionID
    public var title: String
    public var url: String
    public var parent: NotionParentWire
    public var properties: [String: String]
    public var lastEditedTime: Date
    /// What of it has the name that was asked for: `title`, or the name of a property; nil where none was.
    @OrNull public var matchedBy: String?

    public init(
        id: NotionID, title: String, url: String, parent: NotionParentWire, properties: [String: String],
        lastEditedTime: Date, matchedBy: String? = nil
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.parent = parent
        self.properties = properties
        self.lastEditedTime = lastEditedTime
        self.matchedBy = matchedBy
    }
}

/// Something that a search found: `GET /notion/search`.
public struct NotionFindingWire: Codable, Sendable, Hashable {
    public var id: NotionID
    /// `page` or `database`.
    public var type: String
    public var title: String
    public var url: String
    public var parent: NotionParentWire
    @OrNull public var lastEditedTime: Date?

    public init(
        id: NotionID, type: String, title: String, url: String, parent: NotionParentWire, lastEditedTime: Date?
    ) {
        self.id = id
        self.type = type
        self.title = title
        self.url = url
        self.parent = parent
        self.lastEditedTime = lastEditedTime
    }
}
