/// A property of a page.
public struct NotionProperty: Sendable, Hashable, Codable {
    public let name: String
    public let id: String
    /// Notion's name of the type, such as `rich_text`.
    public let type: String
    public let value: NotionPropertyValue

    public init(name: String, id: String, type: String, value: NotionPropertyValue) {
        self.name = name
        self.id = id
        self.type = type
        self.value = value
    }
}
