internal import Domain

extension NotionDatabase {
    package init?(_ json: NotionJSON) {
        guard let id = json["id"]?.id else { return nil }
        let sources = json["data_sources"]?.items.compactMap { source in
            source["id"]?.id.map { Source(id: $0, name: source["name"]?.text ?? "") }
        }
        self.init(
            id: id, title: json["title"]?.richText.plainText ?? "",
            description: json["description"]?.richText.plainText ?? "", url: json["url"]?.text ?? "",
            parent: NotionParent(json["parent"] ?? .null), createdTime: json["created_time"]?.time,
            lastEditedTime: json["last_edited_time"]?.time, inTrash: json.isInTrash,
            isInline: json["is_inline"]?.flag ?? false, dataSources: sources ?? []
        )
    }
}

extension NotionDataSource {
    package init?(_ json: NotionJSON) {
        guard let id = json["id"]?.id else { return nil }
        let properties = json["properties"]?.members.map { NotionPropertySchema(name: $0.key, $0.value) } ?? []
        self.init(
            id: id, title: json["title"]?.richText.plainText ?? "",
            description: json["description"]?.richText.plainText ?? "", url: json["url"]?.text ?? "",
            parent: NotionParent(json["parent"] ?? .null),
            databaseParent: json["database_parent"].map { NotionParent($0) },
            createdTime: json["created_time"]?.time, lastEditedTime: json["last_edited_time"]?.time,
            inTrash: json.isInTrash, properties: properties.sorted { $0.name < $1.name }
        )
    }
}

extension NotionPropertySchema {
    init(name: String, _ json: NotionJSON) {
        let (type, value) = json.typed ?? ("", .null)
        self.init(
            name: name, id: json["id"]?.text ?? "", type: type,
            options: value["options"]?.items.compactMap { NotionOption($0) } ?? [],
            numberFormat: value["format"]?.text, relatedDataSource: value["data_source_id"]?.id
        )
    }
}
