internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import NotionAPI
internal import ServiceClients
internal import ServiceHost

/// Finds what Notion has about a project or client: pages and databases with its name as their title, whatever the title's
/// property is called, and pages that name it in a property such as Client.
struct SubjectFinder: Sendable {
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
    let outage: RecentOutage
    let ambient: Ambient

    func find(_ name: String, as kind: SubjectKind) async throws -> Outcome {
        let end = ContinuousClock.now + PageReader.longest
        let client = try platform.client.ending(at: end)
        let (directory, failure) = try await directories.read(by: client)
        if let failure { return try await findStored(name, kind, failure) }
        var search = SubjectSearch(name: name, kind: kind, directory: directory, client: client)
        do throws(NotionError) {
            try await search.run()
        } catch {
            guard error.isOutage else { throw error }
            outage.note(error)
            return try await findStored(name, kind, error)
        }
        if search.isOutdated { await directories.forget() }
        let ranked = search.candidates.ranked
        guard !ranked.isEmpty || !search.databases.isEmpty else {
            // What could not be asked may have it.
            if let notice = search.notice { throw Problem(.serviceUnavailable, notice, retryAfter: .seconds(5)) }
            return .unknown(near: search.near)
        }
        let main = try await main(of: ranked, end: end)
        return .found(
            wire(
                name, kind, ranked, search.databases, main: main?.wire, fetchedAt: ambient.now,
                stale: main?.isStale ?? false, notice: search.notice ?? main?.notice))
    }

    /// What is known from before, while Notion is away.
    private func findStored(_ name: String, _ kind: SubjectKind, _ failure: NotionError) async throws -> Outcome {
        let stored = await pages.recent()
        var candidates = Candidates()
        for (page, _) in stored {
            candidates.add(page, titled: name)
            for property in page.properties where kind.propertyNames.contains(NameFolding.folded(property.name)) {
                candidates.add(page, named: name, in: property.name, isRelation: false)
            }
        }
        let ranked = candidates.ranked
        guard let first = ranked.first, let known = await pages.page(first.page.id) else { throw failure }
        let shown = Set(ranked.map(\.page.id))
        let oldest = stored.filter { shown.contains($0.page.id) }.map(\.checkedAt).min() ?? known.checkedAt
        let main = await Self.main(PageReading(known: known, failure: failure))
        return .found(
            wire(
                name, kind, ranked, [], main: main.wire, fetchedAt: oldest, stale: true,
                notice: "Notion could not be asked (\(failure)). This is only what was read before."))
    }

    private typealias Main = (wire: NotionSubjectWire.Main, isStale: Bool, notice: String?)

    /// The page that tells most, with its text; nil when it was taken from the connection since the search.
    private func main(of ranked: [Candidates.Candidate], end: ContinuousClock.Instant) async throws -> Main? {
        guard let first = ranked.first else { return nil }
        do {
            return await Self.main(try await reader.read(first.page.id, end: end))
        } catch let error as NotionError where error.kind == .notFound {
            return nil
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
}
