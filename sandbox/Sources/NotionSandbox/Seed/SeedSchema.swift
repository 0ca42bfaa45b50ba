import Domain
import FoundationEssentials
import GraphQLEngine

/// The columns of the samples' databases. Their titles have different names, as in Notion they may.
struct SeedSchema {
    let source: NotionID
    let file: NotionFile

    private enum Kind { case briefs, requirements, meetings }

    private func kind(_ title: String) -> Kind {
        title.contains("brief") ? .briefs : title.contains("Requirement") ? .requirements : .meetings
    }

    static func sourceID(_ database: UUID) -> NotionID {
        NotionID(.derived(from: "notion", database.uuidString.lowercased(), "data source"))
    }

    private func other(_ wanted: Kind) -> NotionFile.Database? { file.databases.first { kind($0.title) == wanted } }

    func properties(of database: NotionFile.Database) -> [PropertySchema] {
        let pages = file.pages.filter { $0.parent.databaseID == database.id }
        func select(_ name: String, _ type: PropertyType, _ value: (NotionFile.Properties) -> String?) -> PropertySchema
        {
            let values = pages.compactMap { value($0.properties) }
            let names = values.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            let property = make(name, type)
            let options = names.enumerated().map { PropertyOptions.option($1, number: $0, in: property.id) }
            return make(name, type, ["options": .list(options)])
        }
        let common = [
            make("Owner", .people), make("Confidential", .checkbox),
            make("Handling", .formula, ["expression": #"if(prop("Confidential"), "Internal only", "May be shared")"#]),
            make("Words", .number, ["format": "number"]), make("Created", .createdTime),
            make("Last edited", .lastEditedTime),
        ]
        switch kind(database.title) {
        case .briefs:
            return [
                title("Brief"), select("Client", .select, \.client), status(["Current", "Former"]),
                make("Project", .richText),
                select("Type", .select, \.type), relation("Meetings", to: .meetings, back: "Client brief"),
                rollup("Last meeting", of: "Date", "latest_date"), rollup("Meeting count", of: "Meeting", "count"),
                make("Website", .url), make("Contact", .email), make("Phone", .phoneNumber), unique("BRF"),
            ] + common
        case .requirements:
            return [
                title("Document"), select("Client", .select, \.client), status(["Draft", "Agreed"]),
                select("Project", .select, \.project), select("Type", .multiSelect, \.type),
                make("Attachments", .files),
                unique("REQ"), make("Author", .createdBy),
            ] + common
        case .meetings:
            return [
                title("Meeting"), make("Date", .date), make("Client", .richText), select("Project", .select, \.project),
                select("Type", .multiSelect, \.type), relation("Client brief", to: .briefs, back: "Meetings"),
                unique("MTG"),
            ] + common
        }
    }

    private func make(_ name: String, _ type: PropertyType, _ configuration: Fields = [:]) -> PropertySchema {
        let id = PropertySchema.makeID(source, name)
        return PropertySchema(id: id, name: name, type: type, configuration: StoredJSON(configuration))
    }

    private func title(_ name: String) -> PropertySchema {
        PropertySchema(id: PropertySchema.titleID, name: name, type: .title, configuration: StoredJSON([:]))
    }

    private func unique(_ prefix: String) -> PropertySchema { make("ID", .uniqueID, ["prefix": .string(prefix)]) }

    private func status(_ names: [String]) -> PropertySchema {
        let id = PropertySchema.makeID(source, "Status")
        let options = names.enumerated().map { PropertyOptions.option($1, number: $0, in: id) }
        let groups = zip(["To-do", "In progress", "Complete"], [options.prefix(1), [], options.dropFirst()]).map {
            name, members -> JSON in
            [
                "id": .string(UUID.derived(from: id, "group", name).uuidString.lowercased()), "name": .string(name),
                "color": "gray", "option_ids": .list(members.compactMap { $0["id"] }),
            ]
        }
        return make("Status", .status, ["options": .list(options), "groups": .list(groups)])
    }

    private func relation(_ name: String, to kind: Kind, back: String) -> PropertySchema {
        guard let target = other(kind) else { return make(name, .richText) }
        let source = Self.sourceID(target.id)
        return make(
            name, .relation,
            [
                "database_id": NotionID(target.id).json, "data_source_id": source.json, "type": "dual_property",
                "dual_property": [
                    "synced_property_name": .string(back),
                    "synced_property_id": .string(PropertySchema.makeID(source, back)),
                ],
            ]
        )
    }

    private func rollup(_ name: String, of target: String, _ function: String) -> PropertySchema {
        let source = other(.meetings).map { Self.sourceID($0.id) } ?? self.source
        let id = target == "Meeting" ? PropertySchema.titleID : PropertySchema.makeID(source, target)
        return make(
            name, .rollup,
            [
                "rollup_property_name": .string(target), "relation_property_name": "Meetings",
                "rollup_property_id": .string(id),
                "relation_property_id": .string(PropertySchema.makeID(self.source, "Meetings")),
                "function": .string(function),
            ]
        )
    }
}
