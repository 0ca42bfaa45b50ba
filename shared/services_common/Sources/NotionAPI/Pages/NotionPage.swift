public import Domain
public import FoundationEssentials

/// A page with its properties; its text is a ``NotionTree``.
public struct NotionPage: Sendable, Hashable, Codable {
    public let id: NotionID
    /// What stands in the property of type `title`, whatever its name; may be empty.
    public let title: String
    /// The name of the property that has the title: `title` for a page that is in no data source.
    public let titleName: String
    public let url: String
    public let parent: NotionParent
    public let createdTime: Date
    /// To the minute.
    public let lastEditedTime: Date
    public let createdBy: NotionID?
    public let lastEditedBy: NotionID?
    /// Whether somebody deleted it.
    public let inTrash: Bool
    public let isLocked: Bool
    /// An emoji, where the icon is one.
    public let icon: String?
    /// By name.
    public let properties: [NotionProperty]

    public init(
        id: NotionID, title: String, titleName: String = "title", url: String, parent: NotionParent,
        createdTime: Date, lastEditedTime: Date, createdBy: NotionID? = nil, lastEditedBy: NotionID? = nil,
        inTrash: Bool = false, isLocked: Bool = false, icon: String? = nil, properties: [NotionProperty] = []
    ) {
        self.id = id
        self.title = title
        self.titleName = titleName
        self.url = url
        self.parent = parent
        self.createdTime = createdTime
        self.lastEditedTime = lastEditedTime
        self.createdBy = createdBy
        self.lastEditedBy = lastEditedBy
        self.inTrash = inTrash
        self.isLocked = isLocked
        self.icon = icon
        self.properties = properties
    }

    /// The property `name`, in any case.
    public subscript(property name: String) -> NotionProperty? {
        properties.first { $0.name == name } ?? properties.first { $0.name.lowercased() == name.lowercased() }
    }
}
