public import Domain
public import FoundationEssentials

/// A table of pages with the same properties.
public struct NotionDataSource: Sendable, Hashable, Codable {
    public let id: NotionID
    public let title: String
    public let description: String
    public let url: String
    /// The database that holds it.
    public let parent: NotionParent
    /// Where that database stands.
    public let databaseParent: NotionParent?
    public let createdTime: Date?
    public let lastEditedTime: Date?
    public let inTrash: Bool
    /// By name.
    public let properties: [NotionPropertySchema]

    public init(
        id: NotionID, title: String, description: String = "", url: String = "", parent: NotionParent,
        databaseParent: NotionParent? = nil, createdTime: Date? = nil, lastEditedTime: Date? = nil,
        inTrash: Bool = false, properties: [NotionPropertySchema] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.url = url
        self.parent = parent
        self.databaseParent = databaseParent
        self.createdTime = createdTime
        self.lastEditedTime = lastEditedTime
        self.inTrash = inTrash
        self.properties = properties
    }

    /// The name of the property that has a row's title.
    public var titleName: String? { properties.first { $0.type == "title" }?.name }

    /// The property `name`, in any case.
    public subscript(property name: String) -> NotionPropertySchema? {
        properties.first { $0.name == name } ?? properties.first { $0.name.lowercased() == name.lowercased() }
    }
}

/// A property, as a data source defines it.
public struct NotionPropertySchema: Sendable, Hashable, Codable {
    public let name: String
    public let id: String
    /// Notion's name of the type, such as `rich_text`.
    public let type: String
    /// Of a select, multi-select or status.
    public let options: [NotionOption]
    /// Of a number, such as `percent` or `euro`.
    public let numberFormat: String?
    /// Of a relation: whose rows it names.
    public let relatedDataSource: NotionID?

    public init(
        name: String, id: String, type: String, options: [NotionOption] = [], numberFormat: String? = nil,
        relatedDataSource: NotionID? = nil
    ) {
        self.name = name
        self.id = id
        self.type = type
        self.options = options
        self.numberFormat = numberFormat
        self.relatedDataSource = relatedDataSource
    }
}
