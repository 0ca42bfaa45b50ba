internal import Domain
internal import NotionAPI
internal import ServiceClients

/// One look-up of a name in Notion. A database that cannot be asked is left out, and said.
struct SubjectSearch {
    /// What is looked at of a search by title.
    private static let maxFindings = 100
    /// Rows of one database.
    private static let maxRows = 100
    /// Properties of databases that are asked, and databases of the name whose rows are given.
    private static let maxQuestions = 25
    private static let maxDatabases = 5

    let name: String
    let kind: SubjectKind
    let directory: Directory
    let client: NotionClient
    private(set) var candidates = Candidates()
    private(set) var databases: [NotionSubjectWire.Database] = []
    /// Whether the directory says something that is not so any longer.
    private(set) var isOutdated = false
    private var findings: [NotionSearchResult] = []
    private var remarks: [String] = []

    init(name: String, kind: SubjectKind, directory: Directory, client: NotionClient) {
        self.name = name
        self.kind = kind
        self.directory = directory
        self.client = client
    }

    /// What is missing, for people; nil when nothing is.
    var notice: String? { remarks.isEmpty ? nil : remarks.joined(separator: " ") }

    /// Names that may have been meant: titles that a search found, and the options of the properties for such names.
    var near: [String] {
        let options = directory.sources.flatMap(\.properties)
            .filter { kind.propertyNames.contains(NameFolding.folded($0.name)) }.flatMap(\.options).map(\.name)
        return NearNames.of(name, among: options + findings.map(\.title) + directory.sources.map(\.title))
    }

    mutating func run() async throws(NotionError) {
        findings = try await client.search(name, limit: Self.maxFindings).items
        for case .page(let page) in findings { candidates.add(page, titled: name) }
        let titled = candidates.ranked.filter { $0.match == .exact }.map(\.page.id)
        let questions = PropertyQuestion.all(name, kind: kind, in: directory, pages: titled)
        if questions.count > Self.maxQuestions {
            remarks.append("Only \(Self.maxQuestions) of \(questions.count) properties of databases were asked.")
        }
        for question in questions.prefix(Self.maxQuestions) { try await ask(question) }
        let called = directory.sources.filter { NameMatch($0.title, to: name).map { $0 < .partial } ?? false }
        if called.count > Self.maxDatabases {
            remarks.append("Only \(Self.maxDatabases) of \(called.count) databases of this name are shown.")
        }
        for source in called.prefix(Self.maxDatabases) { try await show(source) }
    }

    private mutating func ask(_ question: PropertyQuestion) async throws(NotionError) {
        for filter in question.filters {
            guard let rows = try await rows(of: question.source, filter: filter) else { return }
            if !rows.isComplete {
                remarks.append("Of “\(question.source.title)” only the \(Self.maxRows) rows edited last are shown.")
            }
            for page in rows.items {
                candidates.add(
                    page, named: name, in: question.property.name, isRelation: question.property.type == "relation")
            }
            if !rows.items.isEmpty { return }
        }
    }

    private mutating func show(_ source: NotionDataSource) async throws(NotionError) {
        guard let rows = try await rows(of: source, filter: nil) else { return }
        databases.append(
            NotionSubjectWire.Database(
                id: source.id, title: source.title, url: source.url,
                rows: rows.items.filter { !$0.inTrash }.map { PageWriter.summary($0) }, complete: rows.isComplete))
    }

    /// - Returns: nil when the database is not what the directory says: it is gone, or its properties changed.
    private mutating func rows(
        of source: NotionDataSource, filter: NotionFilter?
    ) async throws(NotionError) -> NotionList<NotionPage>? {
        do throws(NotionError) {
            return try await client.rows(
                of: source.id, filter: filter, sorts: [NotionSort(.lastEditedTime, isAscending: false)],
                limit: Self.maxRows)
        } catch {
            guard error.fault == .caller else { throw error }
            isOutdated = true
            remarks.append("The database “\(source.title)” could not be asked; try again.")
            return nil
        }
    }
}
