internal import Domain
internal import ServiceClients

extension Assistant {
    private static let shownStatements = 5

    /// What Notion has about a client, without what is commercial in it; why there is nothing, where that is a failure.
    func clientPages(_ name: String) async -> (value: ClientReport.Pages?, notice: String?, isAway: Bool) {
        let reached = await reach("notion", within: .seconds(8)) { [notion] () throws(ServiceCallError) in
            try await notion.client(name)
        }
        switch reached {
        case .failure(let error) where error.status == 404: return (nil, nil, false)
        case .failure(let error): return (nil, Notices.away(error, "its pages are left out"), true)
        case .success(let subject):
            guard let page = subject.page ?? nil else { return (nil, subject.notice, false) }
            let statements = await statements(of: page.id)
            let filtered = await filteredLines([page.title] + statements)
            guard let filtered, let title = filtered.first else {
                return (nil, "What is from Notion could not be filtered; its pages are left out.", false)
            }
            let pages = ClientReport.Pages(
                title: title, url: page.url, statements: Array(filtered.dropFirst()), count: max(1, subject.pages.count)
            )
            return (pages, subject.notice, false)
        }
    }

    /// Dates and constraints of a page; none when they cannot be read in time, as the page itself is linked.
    private func statements(of page: NotionID) async -> [String] {
        let reached = await reach("notion", within: .seconds(7)) { [notion] () throws(ServiceCallError) in
            try await notion.requirements(of: page.description)
        }
        guard case .success(let requirements) = reached else { return [] }
        return (requirements.timeline + requirements.constraints).prefix(Self.shownStatements).map(\.text)
    }

    /// The lines filtered; nil when that cannot be done.
    private func filteredLines(_ lines: [String]) async -> [String]? {
        let lines = lines.map { TextWords.line($0, atMost: 400) }
        let text = lines.joined(separator: "\n")
        let reached = await reach("transcript", within: .seconds(6)) { [transcript] () throws(ServiceCallError) in
            try await transcript.redact(text)
        }
        guard case .success(let redaction) = reached else { return nil }
        let filtered = redaction.redacted.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return filtered.count == lines.count ? filtered : nil
    }
}
