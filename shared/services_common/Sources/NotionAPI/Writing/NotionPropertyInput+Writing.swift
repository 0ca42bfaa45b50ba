internal import Domain

extension NotionPropertyInput {
    /// As Notion takes it, texts cut to its limits.
    var json: NotionJSON {
        switch self {
        case .title(let text): .object(["title": .richText(RichTextFitter.fittedOnce(text))])
        case .richText(let text): .object(["rich_text": .richText(RichTextFitter.fittedOnce(text))])
        case .number(let number): .object(["number": number.map { .number($0) } ?? .null])
        case .select(let name): .object(["select": Self.option(name)])
        case .multiSelect(let names): .object(["multi_select": .list(names.map { Self.option($0) })])
        case .status(let name): .object(["status": Self.option(name)])
        case .date(let date): .object(["date": date?.json ?? .null])
        case .people(let ids): .object(["people": Self.references(ids)])
        case .checkbox(let isOn): .object(["checkbox": .flag(isOn)])
        case .url(let text): .object(["url": .optional(text)])
        case .email(let text): .object(["email": .optional(text)])
        case .phoneNumber(let text): .object(["phone_number": .optional(text)])
        case .relation(let ids): .object(["relation": Self.references(ids)])
        }
    }

    private static func option(_ name: String?) -> NotionJSON { name.map { .object(["name": .text($0)]) } ?? .null }

    private static func references(_ ids: [NotionID]) -> NotionJSON { .list(ids.map { .object(["id": .id($0)]) }) }
}

extension NotionPageDraft {
    /// The request for the page itself; the title goes by the property's id, which is the same everywhere.
    func json(children: [NotionJSON]) -> NotionJSON {
        var properties = properties.mapValues(\.json)
        properties["title"] = NotionPropertyInput.title(title).json
        var fields: [String: NotionJSON] = ["parent": parent.json, "properties": .object(properties)]
        if let icon { fields["icon"] = .object(["type": .text("emoji"), "emoji": .text(icon)]) }
        if !children.isEmpty { fields["children"] = .list(children) }
        return .object(fields)
    }
}

extension NotionPageDraft.Parent {
    fileprivate var json: NotionJSON {
        switch self {
        case .page(let id): .object(["type": .text("page_id"), "page_id": .id(id)])
        case .dataSource(let id): .object(["type": .text("data_source_id"), "data_source_id": .id(id)])
        }
    }
}

extension NotionPosition {
    var json: NotionJSON {
        switch self {
        case .end: .object(["type": .text("end")])
        case .start: .object(["type": .text("start")])
        case .after(let id): .object(["type": .text("after_block"), "after_block": .object(["id": .id(id)])])
        }
    }
}
