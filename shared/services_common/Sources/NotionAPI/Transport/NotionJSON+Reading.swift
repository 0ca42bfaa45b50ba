internal import Domain
internal import FoundationEssentials
internal import WireFormat

/// What many of Notion's objects have in common.
extension NotionJSON {
    /// The id that the text spells.
    var id: NotionID? { text.flatMap { NotionID(reference: $0) } }

    /// The time that the text spells.
    var time: Date? { text.flatMap { ContractTime.date($0) } }

    /// The value of the member that `type` names, as `{"type": "title", "title": …}` has it.
    var typed: (type: String, value: NotionJSON)? {
        self["type"]?.text.map { ($0, self[$0] ?? .null) }
    }

    /// Whether the object is in the trash, by the names that the versions of the API have for it.
    var isInTrash: Bool {
        ["in_trash", "archived", "is_archived"].contains { self[$0]?.flag == true }
    }

    /// A text of several pieces.
    var richText: [NotionRichText] { items.map { NotionRichText($0) } }

    /// The icon, where it is an emoji.
    var emoji: String? { self["icon"]?["emoji"]?.text }

    /// A list of rich text as the rest of an object has it.
    static func richText(_ text: [NotionRichText]) -> NotionJSON { .list(text.map(\.json)) }

    static func id(_ id: NotionID) -> NotionJSON { .text(id.description) }

    static func optional(_ text: String?) -> NotionJSON { text.map { .text($0) } ?? .null }
}
