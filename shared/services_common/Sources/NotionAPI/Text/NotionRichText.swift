public import Domain

/// A piece of text with one look. A text is a list of them.
///
/// - SeeAlso: Notion, "Rich text"
public struct NotionRichText: Sendable, Hashable, Codable {
    public enum Content: Sendable, Hashable, Codable {
        case text(String)
        case mention(NotionMention)
        /// A formula in LaTeX.
        case equation(String)
        /// A kind that this client does not know; its plain text is all there is.
        case unknown(type: String)
    }

    public let content: Content
    public let annotations: NotionAnnotations
    /// What a reader sees, whatever the content.
    public let plainText: String
    /// Where the text leads.
    public let link: String?

    public init(
        _ content: Content, annotations: NotionAnnotations = .plain, plainText: String, link: String? = nil
    ) {
        self.content = content
        self.annotations = annotations
        self.plainText = plainText
        self.link = link
    }

    /// A piece of plain words.
    public init(_ text: String, annotations: NotionAnnotations = .plain, link: String? = nil) {
        self.init(.text(text), annotations: annotations, plainText: text, link: link)
    }
}

/// What a piece of text refers to.
public enum NotionMention: Sendable, Hashable, Codable {
    case user(NotionID)
    case date(NotionDate)
    case page(NotionID)
    case database(NotionID)
    case link(url: String)
    /// Templates, custom emoji and kinds that this client does not know.
    case other(type: String)
}

extension Sequence<NotionRichText> {
    /// The text without its looks.
    public var plainText: String { map(\.plainText).joined() }
}
