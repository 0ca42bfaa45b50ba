public import Domain

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

    /// The value in words, empty when there is none.
    public var text: String { text(schema: nil) }

    /// The value in words, empty when there is none.
    ///
    /// - Parameters:
    ///   - schema: the property as its data source has it, which knows how numbers are written.
    ///   - titles: titles of related pages; a page without one is named by its id.
    public func text(schema: NotionPropertySchema?, titles: [NotionID: String] = [:]) -> String {
        ""
    }
}
