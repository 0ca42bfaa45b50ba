internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Logging
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// Finds what Notion has about a project or client: pages and databases with its name as their title, whatever the title's
/// property is called, and pages that name it in a property such as Client.
struct SubjectFinder: Sendable {
    /// What is looked at of a search by title.
    static let maxFindings = 100
    /// Rows of one database, and databases that are asked.
    static let maxRows = 50
    static let maxQuestions = 25

    /// What became of a look-up.
    enum Outcome: Sendable {
        case found(NotionSubjectWire)
        /// With names that are near.
        case unknown(near: [String])
    }

    let platform: NotionPlatform
    let reader: PageReader
    let directories: DirectoryReader
    let pages: PageRepository
    let ambient: Ambient

    func find(_ name: String, as kind: SubjectKind) async throws -> Outcome {
        let client = try platform.client.ending(at: .now + PageReader.longest)
        let (directory, directoryFailure) = try await directories.read(by: client)
        if let directoryFailure { return try await findStored(name, kind, directory, directoryFailure) }
        do throws(NotionError) {
            return try await find(name, kind, directory, by: client)
        } catch {
            guard error.isOutage else { throw error }
            return try await findStored(name, kind, directory, error)
        }
    }

    private func find(
        _ name: String, _ kind: SubjectKind, _ directory: Directory, by client: NotionClient
    ) async throws(NotionError) -> Outcome {
        let findings = try await client.search(name, limit: Self.maxFindings).items
        var candidates = Candidates()
        for case .page(let page) in findings { candidates.add(page, titled: name) }
        let titled = candidates.ranked.filter { $0.match == .exact }.map(\.page.id)
        let questions = PropertyQuestion.all(name, kind: kind, in: directory, pages: titled)
        for question in questions.prefix(Self.maxQuestions) {
            let rows = try await client.rows(
                of: question.source.id, filter: question.filter,
                sorts: [NotionSort(.lastEditedTime, isAscending: false)],
                limit: Self.maxRows)
            for page in rows.items {
                candidates.add(
                    page, named: name, in: question.property.name, isRelation: question.property.type == "relation")
            }
        }
        let databases = try await databases(name, directory, by: client)
        let ranked = candidates.ranked
        guard !ranked.isEmpty || !databases.isEmpty else {
            return .unknown(near: near(name, kind, directory, findings))
        }
        let main = try await main(of: ranked)
        return .found(
            wire(
                name, kind, ranked, databases, main: main?.wire, fetchedAt: ambient.now, stale: main?.isStale ?? false,
                notice: questions.count > Self.maxQuestions
                    ? "Only \(Self.maxQuestions) of \(questions.count) databases were asked." : main?.notice))
    }

    /// What is known from before, while Notion is away.
    private func findStored(
        _ name: String, _ kind: SubjectKind, _ directory: Directory, _ failure: NotionError
    ) async throws -> Outcome {
        let stored = await pages.all()
        var candidates = Candidates()
        for page in stored.map(\.page) {
            candidates.add(page, titled: name)
            for property in page.properties where kind.propertyNames.contains(NameFolding.folded(property.name)) {
                candidates.add(page, named: name, in: property.name, isRelation: false)
            }
        }
        let ranked = candidates.ranked
        guard let first = ranked.first, let known = stored.first(where: { $0.page.id == first.page.id }) else {
            throw failure
        }
        let oldest = stored.map(\.checkedAt).min() ?? directory.readAt
        let main = await Self.main(PageReading(known: known, failure: failure))
        return .found(
            wire(
                name, kind, ranked, [], main: main.wire, fetchedAt: oldest, stale: true,
                notice: "Notion could not be asked (\(failure)). This is only what was read before."))
    }

    private typealias Main = (wire: NotionSubjectWire.Main, isStale: Bool, notice: String?)

    /// The page that tells most, with its text. Without the text the rest is worth telling too.
    private func main(of ranked: [Candidates.Candidate]) async throws(NotionError) -> Main? {
        guard let first = ranked.first else { return nil }
        do {
            return await Self.main(try await reader.read(first.page.id))
        } catch let error as NotionError where error.kind == .notFound {
            return nil  // it was unshared since the search
        } catch let error as NotionError {
            throw error
        } catch {
            return nil  // the token, which is the only other thing that can be missing, was there a moment ago
        }
    }

    @concurrent
    private static func main(_ reading: PageReading) async -> Main {
        let page = await PageWriter.page(reading)
        return (
            NotionSubjectWire.Main(
                id: page.id, title: page.title, url: page.url, properties: page.properties,
                lastEditedTime: page.lastEditedTime, markdown: page.markdown, complete: page.complete),
            reading.isStale, page.notice
        )
    }

    /// The databases with this title, with their rows.
    private func databases(
        _ name: String, _ directory: Directory, by client: NotionClient
    ) async throws(NotionError) -> [NotionSubjectWire.Database] {
        var databases: [NotionSubjectWire.Database] = []
        for source in directory.sources where NameMatch(source.title, to: name).map({ $0 < .partial }) ?? false {
            let rows = try await client.rows(
                of: source.id, sorts: [NotionSort(.lastEditedTime, isAscending: false)], limit: Self.maxRows)
            databases.append(
                NotionSubjectWire.Database(
                    id: source.id, title: source.title, url: source.url,
                    rows: rows.items.filter { !$0.inTrash }.map { PageWriter.summary($0) }, complete: rows.isComplete))
        }
        return databases
    }

    private func wire(
        _ name: String, _ kind: SubjectKind, _ ranked: [Candidates.Candidate],
        _ databases: [NotionSubjectWire.Database],
        main: NotionSubjectWire.Main?, fetchedAt: Date, stale: Bool, notice: String?
    ) -> NotionSubjectWire {
        NotionSubjectWire(
            name: name, kind: kind.rawValue,
            match: ranked.first.map { $0.match < .partial } ?? true ? "exact" : "partial", page: main,
            pages: ranked.map { PageWriter.summary($0.page, matchedBy: $0.matchedBy) }, databases: databases,
            fetchedAt: fetchedAt, stale: stale, notice: notice)
    }

    /// Names that may have been meant: titles that a search found, and the options of the properties for such names.
    private func near(
        _ name: String, _ kind: SubjectKind, _ directory: Directory, _ findings: [NotionSearchResult]
    ) -> [String] {
        let options = directory.sources.flatMap(\.properties)
            .filter { kind.propertyNames.contains(NameFolding.folded($0.name)) }.flatMap(\.options).map(\.name)
        return NearNames.of(name, among: options + findings.map(\.title) + directory.sources.map(\.title))
    }
}
