public import Domain

/// A page that is to be made.
public struct NotionPageDraft: Sendable, Hashable {
    public enum Parent: Sendable, Hashable {
        case page(NotionID)
        case dataSource(NotionID)
    }

    public var parent: Parent
    public var title: [NotionRichText]
    /// Other properties by name; only under a data source.
    public var properties: [String: NotionPropertyInput]
    /// An emoji.
    public var icon: String?
    public var blocks: [BlockDraft]

    public init(
        parent: Parent, title: String, properties: [String: NotionPropertyInput] = [:], icon: String? = nil,
        blocks: [BlockDraft] = []
    ) {
        self.parent = parent
        self.title = [NotionRichText(title)]
        self.properties = properties
        self.icon = icon
        self.blocks = blocks
    }
}

/// A value that is to be written to a property.
public enum NotionPropertyInput: Sendable, Hashable {
    case title([NotionRichText])
    case richText([NotionRichText])
    case number(Double?)
    case select(String?)
    case multiSelect([String])
    case status(String?)
    case date(NotionDate?)
    case people([NotionID])
    case checkbox(Bool)
    case url(String?)
    case email(String?)
    case phoneNumber(String?)
    case relation([NotionID])
}

/// Where appended blocks go.
public enum NotionPosition: Sendable, Hashable, Codable {
    case end
    case start
    case after(NotionID)
}
