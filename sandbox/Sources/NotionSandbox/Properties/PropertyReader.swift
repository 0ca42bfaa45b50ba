import Domain
import FoundationEssentials
import GraphQLEngine

/// Reads the values of properties as callers write them.
struct PropertyReader {
    let text: RichTextReader
    /// What a value of the type relation or people may name.
    let workspace: NotionWorkspace

    private static let maximumItems = 100
    private static let maximumContact = 200

    /// - Parameter property: gets an option more when a select names one that it has not.
    /// - Throws: ``NotionError`` for a value that is not of the property's type.
    func read(_ part: Part, for property: inout PropertySchema) throws(NotionError) -> JSON {
        guard property.type.isWritable else {
            throw .validation(
                "\(property.name) is a computed property of type \(property.type.rawValue) and cannot be set.")
        }
        let given = part[property.type.rawValue]
        guard given.isPresent else {
            _ = try part.object()
            throw .validation("\(property.name) is expected to be \(property.type.rawValue).")
        }
        switch property.type {
        case .title, .richText: return .list(try text.read(given))
        case .checkbox: return .bool(try given.truth())
        case .multiSelect:
            var options: [JSON] = []
            for item in try given.items(maximum: Self.maximumItems) {
                let option = try self.option(item, of: &property)
                if !options.contains(option) { options.append(option) }
            }
            return .list(options)
        case .people: return .list(try people(given))
        case .relation: return .list(try relation(given, of: property))
        case .files: return .list(try files(given))
        default: return given.isNone ? .null : try single(given, for: &property)
        }
    }

    private func single(_ part: Part, for property: inout PropertySchema) throws(NotionError) -> JSON {
        switch property.type {
        case .number: return try part.number()
        case .select, .status: return try option(part, of: &property)
        case .date: return try DateReader.read(part)
        case .url: return .string(try part.text())
        default: return .string(try part.text(maximum: Self.maximumContact))
        }
    }

    private func option(_ part: Part, of property: inout PropertySchema) throws(NotionError) -> JSON {
        let options = PropertyOptions.all(of: property)
        if part["id"].isPresent, let id = part["id"].value?.text {
            guard let found = options.first(where: { $0["id"]?.text == id }) else {
                throw .validation("Invalid \(property.type.rawValue) option. Option with id \"\(id)\" does not exist.")
            }
            return PropertyOptions.shown(found)
        }
        guard part["name"].isPresent else { throw part.oneMissing(of: ["id", "name"]) }
        let name = try part["name"].text(maximum: PropertyOptions.maximum)
        if let found = PropertyOptions.named(name, of: property) { return PropertyOptions.shown(found) }
        guard property.type != .status else {
            throw .validation("Invalid status option. Status option \"\(name)\" does not exist\".")
        }
        guard !name.contains(",") else {
            throw .validation("Invalid select option, commas not allowed: \(name)")
        }
        guard options.count < PropertyOptions.maximum else {
            throw .validation(
                "\(property.name) has \(options.count) options already, which is the most that it can have.")
        }
        let fresh = PropertyOptions.option(name, number: options.count, in: property.id)
        property.configuration.fields["options"] = .list(options + [fresh])
        return PropertyOptions.shown(fresh)
    }

    private func people(_ part: Part) throws(NotionError) -> [JSON] {
        var people: [JSON] = []
        for item in try part.items(maximum: Self.maximumItems) {
            let id = try item["id"].id()
            guard workspace.users[id] != nil else { throw .notFound("user", id.description) }
            people.append(["object": "user", "id": id.json])
        }
        return people
    }

    private func relation(_ part: Part, of property: PropertySchema) throws(NotionError) -> [JSON] {
        let target = property.configuration.fields["data_source_id"]?.text
        var related: [JSON] = []
        for item in try part.items(maximum: Self.maximumItems) {
            let id = try item["id"].id()
            guard let page = workspace.pages[id], workspace.isVisible(id) else {
                throw .notFound("page", id.description)
            }
            guard workspace.dataSource(of: page)?.id.description == target else {
                throw .validation("Page with ID \(id) is not in the data source that \(property.name) relates to.")
            }
            related.append(["id": id.json])
        }
        return related
    }

    private func files(_ part: Part) throws(NotionError) -> [JSON] {
        var files: [JSON] = []
        for item in try part.items(maximum: Self.maximumItems) {
            let name = try item["name"].text(maximum: 100)
            guard item["external"].isPresent else { throw item.oneMissing(of: ["external"]) }
            files.append([
                "name": .string(name), "type": "external",
                "external": ["url": .string(try text.address(item["external"]["url"]))],
            ])
        }
        return files
    }
}
