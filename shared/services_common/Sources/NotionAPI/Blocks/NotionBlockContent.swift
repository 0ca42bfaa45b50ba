public import Domain

/// What a block itself says, without what stands under it.
///
/// - SeeAlso: Notion, "Block"
public enum NotionBlockContent: Sendable, Hashable, Codable {
    case paragraph([NotionRichText])
    /// `level` is 1 to 4.
    case heading(level: Int, [NotionRichText], isToggleable: Bool)
    case bulletedListItem([NotionRichText])
    /// `start` is where its list begins to count, if that was said.
    case numberedListItem([NotionRichText], start: Int?)
    case toDo([NotionRichText], isChecked: Bool)
    case toggle([NotionRichText])
    case quote([NotionRichText])
    /// `icon` is an emoji, where it is one.
    case callout([NotionRichText], icon: String?)
    case code([NotionRichText], language: String, caption: [NotionRichText])
    /// In LaTeX.
    case equation(String)
    case divider
    /// Its children are its rows.
    case table(width: Int, hasColumnHeader: Bool, hasRowHeader: Bool)
    case tableRow([[NotionRichText]])
    case columnList
    case column
    case tab
    case media(NotionMedia, NotionFile, caption: [NotionRichText])
    case link(NotionLinkKind, url: String, caption: [NotionRichText])
    /// A page of its own, whose id is the block's.
    case childPage(title: String)
    /// A database of its own, whose id is the block's.
    case childDatabase(title: String)
    case linkToPage(NotionLinkTarget?)
    /// `original` is the block that this is a copy of; nil for the original itself.
    case syncedBlock(original: NotionID?)
    case tableOfContents
    case breadcrumb
    case template([NotionRichText])
    case meetingNotes(NotionMeetingNotes)
    /// A type that Notion does not show to connections.
    case unsupported
    /// A type that this client does not know, as it came.
    case unknown(NotionJSON)
}

/// What a media block shows.
public enum NotionMedia: String, Sendable, Hashable, Codable {
    case image, video, audio, pdf, file
}

/// How a block shows a link.
public enum NotionLinkKind: String, Sendable, Hashable, Codable {
    case bookmark, embed
    case preview = "link_preview"
}

/// Where a `link_to_page` leads.
public enum NotionLinkTarget: Sendable, Hashable, Codable {
    case page(NotionID)
    case database(NotionID)
    case comment(NotionID)

    public var id: NotionID {
        switch self {
        case .page(let id), .database(let id), .comment(let id): id
        }
    }
}

/// Notes of a meeting that Notion listened to. Summary, notes and transcript are blocks of their own.
public struct NotionMeetingNotes: Sendable, Hashable, Codable {
    public let title: [NotionRichText]
    public let status: String?
    public let summaryBlock: NotionID?
    public let notesBlock: NotionID?
    public let transcriptBlock: NotionID?

    public init(
        title: [NotionRichText], status: String? = nil, summaryBlock: NotionID? = nil, notesBlock: NotionID? = nil,
        transcriptBlock: NotionID? = nil
    ) {
        self.title = title
        self.status = status
        self.summaryBlock = summaryBlock
        self.notesBlock = notesBlock
        self.transcriptBlock = transcriptBlock
    }
}

extension NotionBlockContent {
    /// The text of the block itself; empty for those that have none.
    public var richText: [NotionRichText] {
        switch self {
        case .paragraph(let text), .heading(_, let text, _), .bulletedListItem(let text),
            .numberedListItem(let text, _),
            .toDo(let text, _), .toggle(let text), .quote(let text), .callout(let text, _), .code(let text, _, _),
            .template(let text):
            text
        case .meetingNotes(let notes): notes.title
        case .unknown(let json): json["rich_text"]?.richText ?? []
        default: []
        }
    }
}
