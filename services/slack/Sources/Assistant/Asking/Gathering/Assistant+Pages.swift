internal import Domain
internal import ServiceClients

extension Assistant {
    private static let notionLimit: Duration = .seconds(6)
    private static let mostPages = 3
    private static let longestPage = 20_000

    /// Notion has what was written down about projects; nobody's work, and no dates of issues.
    func wantsPages(_ inquiry: Inquiry, isSelection: Bool) -> Bool {
        !isSelection && !inquiry.projects.isEmpty && [.topic, .state, .owner, .when].contains(inquiry.kind)
    }

    /// What Notion has about the first of `projects`, filtered.
    func pages(about projects: [WorkspaceWire.Project]) async -> Found<[PageText]> {
        guard let project = projects.first else { return Found(value: []) }
        let reached = await reach("notion", within: Self.notionLimit) { [notion] () throws(ServiceCallError) in
            try await notion.project(project.name)
        }
        switch reached {
        case .failure(let error) where error.status == 404: return Found(value: [])
        case .failure(let error): return Found(notice: Notices.away(error, "its pages are left out"))
        case .success(let subject):
            var pages: [(title: String, url: String, markdown: String)] = []
            if let main = subject.page { pages.append((main.title, main.url, main.markdown)) }
            for page in subject.pages.filter({ $0.id != subject.page?.id }).prefix(Self.mostPages - pages.count) {
                if let page = await self.page(page.id) { pages.append((page.title, page.url, page.markdown)) }
            }
            let filtered = await filtered(pages)
            return Found(value: filtered.value, notice: filtered.notice ?? subject.notice)
        }
    }

    /// Nil when it cannot be read now: the main page is enough.
    private func page(_ id: NotionID) async -> NotionPageWire? {
        let reached = await reach("notion", within: Self.notionLimit) { [notion] () throws(ServiceCallError) in
            try await notion.page(id.description)
        }
        return try? reached.get()  // as above
    }

    private func filtered(_ pages: [(title: String, url: String, markdown: String)]) async -> Found<[PageText]> {
        var filtered: [PageText] = []
        for page in pages {
            let title = await self.filtered(page.title)
            let text = await self.filtered(String(page.markdown.prefix(Self.longestPage)))
            guard let title, let text else {
                return Found(notice: "What is from Notion could not be filtered; its pages are left out.")
            }
            filtered.append(PageText(title: title, url: page.url, text: text))
        }
        return Found(value: filtered)
    }

    /// `text` without what is commercial in it; nil when the filter is away.
    func filtered(_ text: String) async -> String? {
        guard !text.isEmpty else { return "" }
        let reached = await reach("transcript", within: Self.serviceLimit) { [transcript] () throws(ServiceCallError) in
            try await transcript.redact(text).redacted
        }
        return try? reached.get()  // nil says it
    }
}
