import GraphQLEngine
import NotionSandbox

/// One page of Notion: its properties and what stands on it.
struct NotionPagePage {
    let view: NotionView
    let page: NotionPage

    var html: HTML {
        """
        <header class="top">
        <p class="brand"><a href="/">Sandbox</a> · Notion · \(view.place(page))</p>
        <h1>\(view.title(page))</h1>
        <p>\(notes)</p>
        </header>
        <main>
        \(properties)
        <div class="card page">\(NotionBlocks(workspace: view.workspace).html(of: page.id))</div>
        </main>
        """
    }

    private var notes: String {
        [page.isInTrash ? "In the trash." : "", page.isArchived ? "Archived." : "", page.isShared ? "" : "Not shared."]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var properties: HTML {
        let facts = view.workspace.shownProperties(of: page)
        guard !facts.isEmpty else { return .empty }
        let lines = facts.map { fact -> HTML in "<dt>\(fact.name)</dt><dd>\(fact.text.isEmpty ? "–" : fact.text)</dd>" }
        return "<div class=\"card\"><dl>\(lines)</dl></div><p></p>"
    }
}
