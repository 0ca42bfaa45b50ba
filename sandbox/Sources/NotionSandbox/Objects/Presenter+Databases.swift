import GraphQLEngine

extension Presenter {
    /// A database; in the version before data sources, with its schema.
    func database(_ database: NotionDatabase) -> JSON {
        let source = workspace.dataSources[database.dataSourceID]
        var fields: Fields = ["object": "database", "id": database.id.json]
        for (key, value) in frame(database, title: database.title, database.authorship) { fields[key] = value }
        fields["parent"] = parent(database.parent)
        if version >= .dataSources {
            fields["is_locked"] = false
            let reference: JSON = ["id": database.dataSourceID.json, "name": .string(source?.title ?? "")]
            fields["data_sources"] = [reference]
        } else {
            fields["properties"] = .object(source.map(schema) ?? [:])
        }
        return .object(fields)
    }

    func dataSource(_ source: DataSource) -> JSON {
        guard let database = workspace.databases[source.databaseID] else { return nil }
        guard version >= .dataSources else { return self.database(database) }
        var fields: Fields = ["object": "data_source", "id": source.id.json]
        for (key, value) in frame(database, title: source.title, source.authorship) { fields[key] = value }
        fields["parent"] = ["type": "database_id", "database_id": database.id.json]
        fields["database_parent"] = parent(database.parent)
        fields["properties"] = .object(schema(source))
        return .object(fields)
    }

    private func frame(
        _ database: NotionDatabase, title: String, _ authorship: Authorship
    ) -> [(String, JSON)] {
        [("cover", nil), ("icon", nil)] + times(authorship) + [
            ("title", .list(RichText.plain(title))), ("description", []), ("is_inline", false),
        ] + trash(database.isInTrash) + [
            ("url", .string(addresses.page(database.id, titled: database.title))), ("public_url", nil),
        ]
    }

    private func schema(_ source: DataSource) -> Fields {
        Fields(source.properties.map { property in (property.name, shown(property)) })
    }

    private func shown(_ property: PropertySchema) -> JSON {
        var configuration = property.configuration.fields
        if version < .dataSources { configuration["data_source_id"] = nil }
        return [
            "id": .string(property.shownID), "name": .string(property.name), "description": nil,
            "type": .string(property.type.rawValue), property.type.rawValue: .object(configuration),
        ]
    }
}
