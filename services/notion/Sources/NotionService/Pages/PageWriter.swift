internal import Domain
internal import FoundationEssentials
internal import NotionAPI
internal import ServiceClients
internal import WireFormat

/// Pages in the shapes of the contract.
enum PageWriter {
    @concurrent
    static func page(_ reading: PageReading) async -> NotionPageWire {
        let stored = reading.known
        let page = stored.page
        return NotionPageWire(
            id: page.id, title: page.title, url: page.url, parent: parent(page.parent), icon: page.icon,
            properties: properties(page), createdTime: page.createdTime, lastEditedTime: page.lastEditedTime,
            archived: page.inTrash, markdown: NotionMarkdown.markdown(from: stored.tree).text,
            complete: stored.tree.isComplete, notes: stored.tree.notes.map(note), fetchedAt: stored.checkedAt,
            stale: reading.isStale, notice: notice(reading)
        )
    }

    static func summary(_ page: NotionPage, matchedBy: String? = nil) -> NotionPageSummaryWire {
        NotionPageSummaryWire(
            id: page.id, title: page.title, url: page.url, parent: parent(page.parent), properties: properties(page),
            lastEditedTime: page.lastEditedTime, matchedBy: matchedBy
        )
    }

    static func properties(_ page: NotionPage) -> [String: String] {
        Dictionary(page.properties.map { ($0.name, $0.text) }) { first, _ in first }
    }

    static func parent(_ parent: NotionParent) -> NotionParentWire {
        switch parent {
        case .page(let id): .init(type: "page", id: id)
        case .database(let id): .init(type: "database", id: id)
        case .dataSource(let id, let database): .init(type: "database", id: database ?? id)
        case .block(let id): .init(type: "block", id: id)
        case .workspace: .init(type: "workspace")
        case .unknown: .init(type: "unknown")
        }
    }

    /// What readers should be told.
    static func notice(_ reading: PageReading) -> String? {
        if let failure = reading.failure { return outage(failure, since: reading.known.checkedAt) }
        if reading.known.page.inTrash { return "This page is in Notion's trash." }
        return reading.known.isPart ? "The page is long; the rest of it is being read. Ask again in some minutes." : nil
    }

    static func outage(_ failure: NotionError, since: Date) -> String {
        "Notion could not be asked (\(failure)). This is from \(ContractTime.text(since))."
    }

    private static func note(_ note: NotionTree.Note) -> NotionNoteWire {
        NotionNoteWire(blockId: note.block, reason: note.reason.rawValue, message: note.message)
    }
}
