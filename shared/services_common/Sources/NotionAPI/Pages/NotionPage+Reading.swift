internal import Domain
internal import FoundationEssentials

extension NotionPage {
    /// Reads what Notion sends; nil for an object that is no whole page.
    package init?(_ json: NotionJSON) {
        guard let id = json["id"]?.id, let createdTime = json["created_time"]?.time,
            let lastEditedTime = json["last_edited_time"]?.time
        else { return nil }
        let properties = json["properties"]?.members.map { NotionProperty(name: $0.key, $0.value) } ?? []
        let title = properties.first { $0.type == "title" }
        self.init(
            id: id, title: title?.text ?? "", titleName: title?.name ?? "title", url: json["url"]?.text ?? "",
            parent: NotionParent(json["parent"] ?? .null), createdTime: createdTime, lastEditedTime: lastEditedTime,
            createdBy: json["created_by"]?["id"]?.id, lastEditedBy: json["last_edited_by"]?["id"]?.id,
            inTrash: json.isInTrash, isLocked: json["is_locked"]?.flag ?? false, icon: json.emoji,
            properties: properties.sorted { $0.name < $1.name }
        )
    }

    /// This page with other properties.
    func with(properties: [NotionProperty]) -> NotionPage {
        let title = properties.first { $0.type == "title" }?.text ?? title
        return NotionPage(
            id: id, title: title, titleName: titleName, url: url, parent: parent, createdTime: createdTime,
            lastEditedTime: lastEditedTime, createdBy: createdBy, lastEditedBy: lastEditedBy, inTrash: inTrash,
            isLocked: isLocked, icon: icon, properties: properties
        )
    }
}

extension NotionProperty {
    init(name: String, _ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        self.init(
            name: name, id: json["id"]?.text ?? "", type: type,
            value: NotionPropertyValue(type: type, value, hasMore: json["has_more"]?.flag ?? false))
    }
}

extension NotionParent {
    init(_ json: NotionJSON) {
        let type = json["type"]?.text ?? ""
        let id = json[type]?.id
        let known: NotionParent? =
            switch type {
            case "page_id": id.map { .page($0) }
            case "database_id": id.map { .database($0) }
            case "data_source_id": id.map { .dataSource($0, database: json["database_id"]?.id) }
            case "block_id": id.map { .block($0) }
            case "workspace": .workspace
            default: nil
            }
        self = known ?? .unknown(type: type)
    }
}

extension NotionUser {
    /// Somebody, or a group; nil without an id.
    init?(_ json: NotionJSON) {
        guard let id = json["id"]?.id else { return nil }
        let type = json["type"]?.text
        let kind: Kind = type == "bot" ? .bot : json["object"]?.text == "group" ? .other : .person
        self.init(id: id, name: json["name"]?.text, kind: kind, email: json["person"]?["email"]?.text)
    }
}
