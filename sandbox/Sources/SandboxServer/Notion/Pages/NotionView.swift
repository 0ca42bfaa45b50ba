import Domain
import FoundationEssentials
import NotionSandbox

/// Notion's workspace as the sandbox's pages show it.
struct NotionView {
    let workspace: NotionWorkspace

    init(_ workspace: NotionWorkspace) {
        self.workspace = workspace
    }

    func title(_ page: NotionPage) -> String { page.plainTitle.isEmpty ? "Untitled" : page.plainTitle }

    func address(_ id: NotionID) -> String { "/sandbox/notion/p/\(id.compact)" }

    /// The pages edited last.
    func latest(_ limit: Int) -> [NotionPage] {
        workspace.pages.values.filter { !$0.isInTrash }
            .sorted { ($1.authorship.editedAt, $1.id.description) < ($0.authorship.editedAt, $0.id.description) }
            .prefix(limit).map { $0 }
    }

    func table(_ pages: [NotionPage]) -> HTML {
        guard !pages.isEmpty else { return "<p class=\"soft\">No pages yet.</p>" }
        let lines = pages.map { page -> HTML in
            """
            <tr><td><a href="\(address(page.id))">\(title(page))</a></td><td>\(place(page))</td>
            <td class="id">\(BoardView.time(page.authorship.editedAt))</td></tr>
            """
        }
        return """
            <div class="table"><table><thead><tr><th>Page</th><th>In</th><th>Edited</th></tr></thead>
            <tbody>\(lines)</tbody></table></div>
            """
    }

    /// What holds a page, as a link.
    func place(_ page: NotionPage) -> HTML {
        switch page.parent {
        case .dataSource(let id):
            guard let source = workspace.dataSources[id] else { return "–" }
            return "<a href=\"\(address(source.databaseID))\">\(source.title)</a>"
        case .page(let id):
            guard let parent = workspace.pages[id] else { return "–" }
            return "<a href=\"\(address(id))\">\(title(parent))</a>"
        case .workspace, .block, .database: return "–"
        }
    }

    func database(_ database: NotionDatabase) -> HTML {
        """
        <header class="top"><p class="brand"><a href="/">Sandbox</a> · Notion</p><h1>\(database.title)</h1></header>
        <main>\(table(workspace.rows(of: database.dataSourceID)))</main>
        """
    }
}
