internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Logging
internal import NotionAPI
internal import ServiceHost

/// Reads pages with their text. A page that did not change is asked for with one call; its text comes from the store.
struct PageReader: Sendable {
    /// How long a page is given without asking Notion again.
    static let freshFor: TimeInterval = 30
    /// How long all calls for one answer may take: some 150 at three a second. The gateway waits for 60 s.
    static let longest: Duration = .seconds(50)

    let platform: NotionPlatform
    let pages: PageRepository
    let rest: RestOfPages
    let turns = Turns<NotionID>()
    let outage: RecentOutage
    let ambient: Ambient
    let logger: Logger

    /// The page with its text, as it stands in Notion, or else as it was known when Notion could be asked last.
    ///
    /// - Parameters:
    ///   - refresh: asks Notion although it was asked a moment ago, and again for what was left out.
    ///   - end: when the work that this belongs to is over; nil for ``longest`` from now.
    /// - Throws: ``Problem`` 503 without a token; `NotionError`.
    func read(
        _ id: NotionID, refresh: Bool = false, end: ContinuousClock.Instant? = nil
    ) async throws -> PageReading {
        let client = try platform.client.ending(at: end ?? .now + Self.longest)
        return try await turns.take(id) { try await read(id, by: client, refresh: refresh) }
    }

    private func read(_ id: NotionID, by client: NotionClient, refresh: Bool) async throws -> PageReading {
        let stored = await pages.page(id)
        if let stored, !refresh, ambient.now.timeIntervalSince(stored.checkedAt) < Self.freshFor {
            return PageReading(known: stored, failure: nil)
        }
        if let stored, !refresh, let error = outage.error { return PageReading(known: stored, failure: error) }
        do throws(NotionError) {
            let isWorthReading = refresh && stored?.tree.isComplete == false
            let current = try await load(id, isWorthReading ? nil : stored, by: client)
            await pages.save(current)
            if current.isPart { try? await rest.order(current) }  // without it the next reader reads on
            return PageReading(known: current, failure: nil)
        } catch {
            if case .notFound = error.kind { await pages.remove(id) }
            guard error.isOutage else { throw error }
            outage.note(error)
            guard let stored, ambient.now.timeIntervalSince(stored.checkedAt) < PageRepository.maxAge else {
                throw error
            }
            logger.info("page is given as it was known", metadata: ["reason": "\(error)"])
            return PageReading(known: stored, failure: error)
        }
    }

    /// Reads all of a page, however long it takes, for whoever asks next.
    func complete(_ id: NotionID, by end: ContinuousClock.Instant) async throws {
        let client = try platform.client.ending(at: end)
        await pages.save(try await load(id, nil, by: client))
    }

    private func load(
        _ id: NotionID, _ stored: StoredPage?, by client: NotionClient
    ) async throws(NotionError) -> StoredPage {
        let page = try await client.page(id)
        let now = ambient.now
        if var stored, stored.isCurrent(for: page, at: now) {
            stored.page = page
            stored.checkedAt = now
            return stored
        }
        return StoredPage(page: page, tree: try await client.tree(of: id), readAt: now, checkedAt: now)
    }
}
