import Domain
import LinearSandbox
import NotionSandbox

/// The page that a newcomer opens first: what is in the workspace, what to type next, what the services asked for.
struct BoardPage {
    let view: BoardView
    let notion: NotionView
    let records: [RequestRecord]
    let faults: [Fault]
    let nextSteps: NextSteps

    private static let issues = 25
    private static let pages = 25
    private static let requests = 15
    private var workspace: Workspace { view.workspace }

    var html: HTML {
        let open = workspace.issues.all.count { issue in
            let type = workspace.states[issue.stateID]?.type
            return issue.archivedAt == nil && type != "completed" && type != "canceled" && type != "duplicate"
        }
        return """
            <header class="top">
            <p class="brand">Alpha Machine · Sandbox</p>
            <h1>\(workspace.organization.name)</h1>
            <p>A stand-in of Linear, Notion and Slack, with \(workspace.issues.count) issues, \(open) of them open, in \(workspace.projects.count) projects
            and \(notion.workspace.pages.count) pages. The services speak to it as they speak to them; what they write appears here.
            <a href="/sandbox/slack">Open Slack</a> to type as one of the people.</p>
            </header>
            <main>
            \(nextSteps.html)
            <h2>Newest issues</h2>
            \(view.table(view.latest(Self.issues)))
            <h2>Projects</h2>
            <div class="grid">\(projects)</div>
            <h2>Notion pages</h2>
            \(notion.table(notion.latest(Self.pages)))
            <h2>Teams</h2>
            <div class="grid">\(teams)</div>
            <h2 id="requests">What the services asked for</h2>
            \(requestTable)
            \(waitingFaults)
            </main>
            """
    }

    private var projects: [HTML] {
        workspace.projects.all.sorted { $0.name < $1.name }.map { project in
            let progress = workspace.progress(of: workspace.issues(in: project.id))
            let milestones = workspace.milestones(of: project.id).sorted { $0.sortOrder < $1.sortOrder }
            let lines = milestones.map { milestone -> HTML in
                "<li><span>\(milestone.name)</span><span class=\"soft\">\(milestone.targetDate?.description ?? "–")</span></li>"
            }
            return """
                <article class="card"><h3><a href="\(view.address(project))">\(project.name)</a></h3>
                <p class="soft small clip">\(project.description)</p>\(view.bar(progress))
                <p class="small soft">\(Int((progress * 100).rounded())) % · \(view.person(project.leadID)) · due \(project.targetDate?.description ?? "–")</p>
                <ul class="plain small">\(lines)</ul></article>
                """
        }
    }

    private var teams: [HTML] {
        workspace.teams.all.sorted { $0.key > $1.key }.map { team in
            let issues = view.listed(workspace.issues(in: team.id))
            let states = workspace.states(of: team.id).sorted { $0.position < $1.position }
            let lines = states.map { state -> HTML in
                let count = issues.count { $0.stateID == state.id }
                return
                    "<li><span class=\"chip \(state.type)\">\(state.name)</span><span class=\"soft\">\(count)</span></li>"
            }
            return """
                <article class="card"><h3>\(team.name) <span class="soft">\(team.key)</span></h3>
                <p class="soft small">\(team.description ?? "")</p><ul class="plain small">\(lines)</ul></article>
                """
        }
    }

    private var requestTable: HTML {
        guard !records.isEmpty else {
            return "<p class=\"soft\">Nothing yet. As soon as a service calls, its requests are listed here.</p>"
        }
        let lines = records.prefix(Self.requests).map { record -> HTML in
            let isFine = record.status.map { $0 < 400 && record.error == nil } ?? false
            return """
                <tr><td class="id">\(BoardView.time(record.receivedAt))</td><td>\(record.operation ?? "–")</td>
                <td><code>\(record.title)</code></td><td>\(record.fault?.rawValue ?? "")</td>
                <td class="\(isFine ? "ok" : "wrong")">\(record.status.map(String.init) ?? "no answer") \(record.error ?? "")</td></tr>
                """
        }
        return """
            <div class="table"><table><thead><tr><th>Time</th><th>Kind</th><th>Operation</th><th>Fault</th><th>Status</th></tr></thead>
            <tbody>\(Array(lines))</tbody></table></div>
            """
    }

    private var waitingFaults: HTML {
        guard !faults.isEmpty else { return .empty }
        let lines = faults.map { fault -> HTML in
            "<li><span>\(fault.platform.rawValue): \(fault.kind.rawValue)</span><span class=\"soft\">\(fault.times) ×</span></li>"
        }
        return "<h2>Faults that wait</h2><ul class=\"plain card\">\(lines)</ul>"
    }
}
