import Domain
import LinearSandbox

/// One issue with all that hangs on it.
struct IssuePage {
    let view: BoardView
    let issue: Issue
    private var workspace: Workspace { view.workspace }

    var title: String { "\(view.identifier(issue)) · \(issue.title)" }

    var html: HTML {
        """
        <header class="top">
        <p class="brand"><a href="/">Sandbox</a> · \(view.identifier(issue))</p>
        <h1>\(issue.title)</h1>
        <p>\(view.state(issue)) \(notes)</p>
        </header>
        <main>
        <h2>Details</h2>
        <div class="card"><dl>\(details)</dl></div>
        \(description)
        \(children)
        \(attachments)
        \(comments)
        </main>
        """
    }

    private var notes: String {
        if issue.isTrashed { return "In the trash." }
        return issue.archivedAt == nil ? "" : "Archived."
    }

    private var details: [HTML] {
        let labels = issue.labelIDs.compactMap { workspace.labels[$0]?.name }.joined(separator: ", ")
        let facts: [(String, HTML)] = [
            ("Team", "\(workspace.teams[issue.teamID]?.name ?? "–")"),
            ("Project", project), ("Milestone", "\(workspace.milestones[issue.milestoneID]?.name ?? "–")"),
            ("Parent", parent), ("Assignee", "\(view.person(issue.assigneeID))"),
            ("Priority", "\(BoardView.priority(issue.priority))"),
            ("Estimate", "\(issue.estimate.map(String.init) ?? "–")"), ("Labels", "\(labels.isEmpty ? "–" : labels)"),
            ("Due", "\(issue.dueDate?.description ?? "–")"), ("Created", "\(BoardView.time(issue.createdAt))"),
            ("Updated", "\(BoardView.time(issue.updatedAt))"), ("Id", "<code>\(issue.id.description)</code>"),
        ]
        return facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }
    }

    private var project: HTML {
        workspace.projects[issue.projectID].map { "<a href=\"\(view.address($0))\">\($0.name)</a>" } ?? "–"
    }

    private var parent: HTML {
        workspace.issues[issue.parentID].map {
            "<a href=\"\(view.address($0))\">\(view.identifier($0))</a> \($0.title)"
        } ?? "–"
    }

    private var description: HTML {
        guard let text = issue.description, !text.isEmpty else { return .empty }
        return "<h2>Description</h2><div class=\"card prose\">\(text)</div>"
    }

    private var children: HTML {
        let children = view.listed(workspace.children(of: issue.id)).reversed()
        guard !children.isEmpty else { return .empty }
        return "<h2>Sub-issues</h2>\(view.table(children.map { ($0, []) }))"
    }

    private var attachments: HTML {
        let attachments = workspace.attachments(of: issue.id).sorted { $0.createdAt < $1.createdAt }
        guard !attachments.isEmpty else { return .empty }
        let lines = attachments.map { attachment -> HTML in
            // Any scheme can be attached; only the web's is followed on a click.
            let isWeb = attachment.url.hasPrefix("https://") || attachment.url.hasPrefix("http://")
            let title: HTML =
                isWeb
                ? "<a href=\"\(attachment.url)\" rel=\"noreferrer noopener\">\(attachment.title)</a>"
                : "\(attachment.title)"
            return "<li><span>\(title)</span><span class=\"soft small\">\(attachment.url)</span></li>"
        }
        return "<h2>Attachments</h2><ul class=\"plain card\">\(lines)</ul>"
    }

    private var comments: HTML {
        let comments = workspace.comments(on: issue.id).sorted { $0.createdAt < $1.createdAt }
        guard !comments.isEmpty else { return .empty }
        let cards = comments.map { comment -> HTML in
            """
            <article class="card" id="comment-\(String(comment.id.description.prefix(8)))">
            <p class="soft small">\(view.person(comment.userID)), \(BoardView.time(comment.createdAt))</p>
            <div class="prose">\(comment.body)</div></article>
            """
        }
        return "<h2>Comments</h2>\(cards)"
    }
}
