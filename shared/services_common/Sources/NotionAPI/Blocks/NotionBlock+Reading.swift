internal import Domain

extension NotionBlock {
    /// Reads what Notion sends, without what stands under it; nil for what has no id.
    package init?(_ json: NotionJSON) {
        guard let id = json["id"]?.id else { return nil }
        let (type, value) = json.typed ?? ("unsupported", .null)
        self.init(
            id: id, type: type, content: NotionBlockContent(type: type, value),
            hasChildren: json["has_children"]?.flag ?? false)
    }
}

extension NotionBlockContent {
    init(type: String, _ json: NotionJSON) {
        self =
            Self.text(type, json) ?? Self.table(type, json) ?? Self.media(type, json) ?? Self.structure(type, json)
            ?? .unknown(json)
    }

    private static func text(_ type: String, _ json: NotionJSON) -> NotionBlockContent? {
        let text = json["rich_text"]?.richText ?? []
        switch type {
        case "paragraph": return .paragraph(text)
        case "heading_1", "heading_2", "heading_3", "heading_4":
            let level = type.last?.wholeNumberValue ?? 1
            return .heading(level: level, text, isToggleable: json["is_toggleable"]?.flag ?? false)
        case "bulleted_list_item": return .bulletedListItem(text)
        case "numbered_list_item": return .numberedListItem(text, start: json["list_start_index"]?.integer)
        case "to_do": return .toDo(text, isChecked: json["checked"]?.flag ?? false)
        case "toggle": return .toggle(text)
        case "quote": return .quote(text)
        case "callout": return .callout(text, icon: json.emoji)
        case "template": return .template(text)
        case "code":
            return .code(
                text, language: json["language"]?.text ?? "plain text", caption: json["caption"]?.richText ?? [])
        default: return nil
        }
    }

    private static func table(_ type: String, _ json: NotionJSON) -> NotionBlockContent? {
        switch type {
        case "table":
            .table(
                width: json["table_width"]?.integer ?? 0, hasColumnHeader: json["has_column_header"]?.flag ?? false,
                hasRowHeader: json["has_row_header"]?.flag ?? false)
        case "table_row": .tableRow(json["cells"]?.items.map(\.richText) ?? [])
        default: nil
        }
    }

    private static func media(_ type: String, _ json: NotionJSON) -> NotionBlockContent? {
        let caption = json["caption"]?.richText ?? []
        if let media = NotionMedia(rawValue: type) { return .media(media, NotionFile(json), caption: caption) }
        if let kind = NotionLinkKind(rawValue: type) {
            return .link(kind, url: json["url"]?.text ?? "", caption: caption)
        }
        return nil
    }

    private static func structure(_ type: String, _ json: NotionJSON) -> NotionBlockContent? {
        switch type {
        case "equation": .equation(json["expression"]?.text ?? "")
        case "divider": .divider
        case "column_list": .columnList
        case "column": .column
        case "tab": .tab
        case "child_page": .childPage(title: json["title"]?.text ?? "")
        case "child_database": .childDatabase(title: json["title"]?.text ?? "")
        case "link_to_page": .linkToPage(NotionLinkTarget(json))
        case "synced_block": .syncedBlock(original: json["synced_from"]?["block_id"]?.id)
        case "table_of_contents": .tableOfContents
        case "breadcrumb": .breadcrumb
        case "meeting_notes", "transcription": .meetingNotes(NotionMeetingNotes(json))
        case "unsupported": .unsupported
        default: nil
        }
    }
}

extension NotionLinkTarget {
    init?(_ json: NotionJSON) {
        let type = json["type"]?.text ?? ""
        guard let id = json[type]?.id else { return nil }
        switch type {
        case "page_id": self = .page(id)
        case "database_id": self = .database(id)
        case "comment_id": self = .comment(id)
        default: return nil
        }
    }
}

extension NotionMeetingNotes {
    init(_ json: NotionJSON) {
        let children = json["children"]
        self.init(
            title: json["title"]?.richText ?? [], status: json["status"]?.text,
            summaryBlock: children?["summary_block_id"]?.id, notesBlock: children?["notes_block_id"]?.id,
            transcriptBlock: children?["transcript_block_id"]?.id)
    }
}
