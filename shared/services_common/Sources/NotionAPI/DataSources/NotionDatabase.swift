public import Domain
public import FoundationEssentials

/// A database: a container of data sources, which have the rows.
public struct NotionDatabase: Sendable, Hashable, Codable {
    /// A data source, as its database names it.
    public struct Source: Sendable, Hashable, Codable {
        public let id: NotionID
        public let name: String

        public init(id: NotionID, name: String) {
            self.id = id
            self.name = name
        }
    }

    public let id: NotionID
    public let title: String
    public let description: String
    public let url: String
    public let parent: NotionParent
    public let createdTime: Date?
    public let lastEditedTime: Date?
    public let inTrash: Bool
    public let isInline: Bool
    public let dataSources: [Source]

    public init(
        id: NotionID, title: String, description: String = "", url: String, parent: NotionParent,
        createdTime: Date? = nil, lastEditedTime: Date? = nil, inTrash: Bool = false, isInline: Bool = false,
        dataSources: [Source] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.url = url
        self.parent = parent
        self.createdTime = createdTime
        self.lastEditedTime = lastEditedTime
        self.inTrash = inTrash
        self.isInline = isInline
        self.dataSources = dataSources
    }
}
