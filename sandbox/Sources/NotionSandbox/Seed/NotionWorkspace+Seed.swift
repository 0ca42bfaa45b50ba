public import Domain
public import FoundationEssentials
import GraphQLEngine

/// Why a file is no workspace.
public struct NotionSeedError: Error, Sendable {
    /// What is wrong, without the file's contents.
    public let message: String
}

extension NotionWorkspace {
    /// The workspace that a `notion.json` describes.
    ///
    /// - Parameter people: a `workspace.json`, for the people's addresses; nil when there is none.
    /// - Throws: ``NotionSeedError`` when the file cannot be read as one.
    public init(seed bytes: Data, people: Data?, ambient: Ambient) throws(NotionSeedError) {
        let file: NotionFile
        do { file = try JSONDecoder().decode(NotionFile.self, from: bytes) } catch {
            throw NotionSeedError(message: "it is not JSON of the samples' form")
        }
        // Without their addresses people are still people.
        let known = people.flatMap { try? JSONDecoder().decode(PeopleFile.self, from: $0) }?.users ?? []
        guard let snapshot = NotionTime.date(file.snapshotAt) else {
            throw NotionSeedError(message: ".snapshotAt is not a time")
        }
        self = try NotionSeed(file: file, people: known, ambient: ambient, snapshot: snapshot).workspace()
    }

    /// A workspace with an integration and nothing else.
    public static func blank() -> NotionWorkspace {
        var workspace = NotionWorkspace()
        workspace.put(.user(.bot))
        return workspace
    }
}

extension NotionUser {
    static let bot = NotionUser(id: NotionPlatform.botID, name: "Alpha Machine", email: nil, isBot: true)

    init(named name: String, email: String?) {
        self.init(id: NotionID(.derived(from: "notion", "user", name)), name: name, email: email)
    }
}

/// Builds the workspace of the samples. The same file gives the same ids every time.
private struct NotionSeed {
    let file: NotionFile
    let people: [PeopleFile.Person]
    let ambient: Ambient
    let snapshot: Date

    func workspace() throws(NotionSeedError) -> NotionWorkspace {
        var workspace = NotionWorkspace.blank()
        for person in people { workspace.put(.user(NotionUser(named: person.name, email: person.email))) }
        for name in Set(file.pages.compactMap(\.properties.owner)) where !people.contains(where: { $0.name == name }) {
            workspace.put(.user(NotionUser(named: name, email: nil)))
        }
        for database in file.databases { put(database, into: &workspace) }
        // What holds a page comes before it.
        for page in file.pages where page.parent.pageID == nil { try put(page, into: &workspace) }
        for page in file.pages where page.parent.pageID != nil { try put(page, into: &workspace) }
        return workspace
    }

    private func put(_ database: NotionFile.Database, into workspace: inout NotionWorkspace) {
        let source = SeedSchema.sourceID(database.id)
        let pages = file.pages.filter { $0.parent.databaseID == database.id }
        let dates = pages.compactMap { NotionTime.date($0.createdTime) }
        var authorship = Authorship(at: dates.min() ?? snapshot, by: NotionUser.bot.id)
        authorship.editedAt = pages.compactMap { NotionTime.date($0.lastEditedTime) }.max() ?? snapshot
        workspace.put(
            .database(
                NotionDatabase(
                    id: NotionID(database.id), parent: .workspace, title: database.title, dataSourceID: source,
                    authorship: authorship
                )
            )
        )
        workspace.put(
            .dataSource(
                DataSource(
                    id: source, databaseID: NotionID(database.id), title: database.title,
                    properties: SeedSchema(source: source, file: file).properties(of: database), authorship: authorship
                )
            )
        )
    }

    private func put(_ page: NotionFile.Page, into workspace: inout NotionWorkspace) throws(NotionSeedError) {
        guard let created = NotionTime.date(page.createdTime), let edited = NotionTime.date(page.lastEditedTime) else {
            throw NotionSeedError(message: "a page has a time that is none")
        }
        let author = NotionUser(named: page.properties.owner ?? "", email: nil).id
        let editor = workspace.users[author] == nil ? NotionUser.bot.id : author
        var draft = Draft(workspace, ambient: ambient, editor: editor, now: created)
        let parent: Parent =
            page.parent.databaseID.map { .dataSource(SeedSchema.sourceID($0)) }
            ?? page.parent.pageID.map { .page(NotionID($0)) } ?? .workspace
        var row = NotionPage(
            id: NotionID(page.id), parent: parent, title: StoredJSON(["title": .list(RichText.plain(page.title))]),
            values: StoredJSON([:]), authorship: draft.authorship
        )
        row.authorship.editedAt = edited
        row.isInTrash = page.archived
        if var source = workspace.dataSource(of: row) {
            row.values.fields = values(of: page, in: source)
            source.lastNumber += 1
            row.number = source.lastNumber
            draft.put(.dataSource(source))
        }
        draft.put(.page(row))
        if case .page = parent {
            draft.insert([NewBlock("child_page", ["title": .string(page.title)], id: row.id)], into: parent)
        }
        let blocks = Self.identified(MarkdownReader.blocks(page.markdown), within: page.id.uuidString.lowercased())
        draft.insert(blocks, into: .page(row.id))
        workspace = draft.workspace
    }

    /// Blocks with ids that follow from where they stand.
    private static func identified(_ blocks: [NewBlock], within place: String) -> [NewBlock] {
        blocks.enumerated().map { index, block in
            var block = block
            let id = UUID.derived(from: "notion", "block", place, String(index))
            block.id = NotionID(id)
            block.children = identified(block.children, within: id.uuidString.lowercased())
            return block
        }
    }

    private func values(of page: NotionFile.Page, in source: DataSource) -> Fields {
        let given = page.properties
        var values = Fields()
        for property in source.properties {
            let value: JSON?
            switch property.name {
            case "Client": value = Self.worded(given.client, property)
            case "Status": value = Self.worded(given.status, property)
            case "Project": value = Self.worded(given.project, property)
            case "Type": value = Self.worded(given.type, property)
            case "Date": value = given.date.map { ["start": .string($0), "end": nil, "time_zone": nil] }
            case "Confidential": value = .bool(given.isConfidential ?? false)
            case "Words": value = .int(page.markdown.split { $0.isWhitespace }.count)
            case "Owner":
                value = given.owner.map { [["object": "user", "id": NotionUser(named: $0, email: nil).id.json]] }
            case "Meetings", "Client brief": value = .list(related(page, property))
            default: value = nil
            }
            if let value { values[property.id] = value }
        }
        return values
    }

    private static func worded(_ text: String?, _ property: PropertySchema) -> JSON? {
        guard let text else { return nil }
        guard property.type != .richText else { return .list(RichText.plain(text)) }
        let option = PropertyOptions.named(text, of: property).map(PropertyOptions.shown)
        return property.type == .multiSelect ? .list(option.map { [$0] } ?? []) : option
    }

    /// Pages of the other data source that are about the same client.
    private func related(_ page: NotionFile.Page, _ property: PropertySchema) -> [JSON] {
        let target = property.configuration.fields["data_source_id"]?.text
        return file.pages.filter { other in
            other.properties.client == page.properties.client
                && other.parent.databaseID.map { SeedSchema.sourceID($0).description } == target
        }
        .map { ["id": NotionID($0.id).json] }
    }
}
