import Domain
import LinearSandbox

/// One project: its milestones and its issues by milestone.
struct ProjectPage {
    let view: BoardView
    let project: Project
    private var workspace: Workspace { view.workspace }

    var html: HTML {
        let issues = view.listed(workspace.issues(in: project.id))
        let progress = workspace.progress(of: issues)
        let teams = project.teamIDs.compactMap { workspace.teams[$0]?.key }.joined(separator: ", ")
        return """
            <header class="top">
            <p class="brand"><a href="/">Sandbox</a> · Project</p>
            <h1>\(project.name)</h1>
            <p>\(project.description)</p>
            </header>
            <main>
            \(view.bar(progress))
            <p class="soft">\(Int((progress * 100).rounded())) % · \(workspace.projectStatuses[project.statusID]?.name ?? "–") ·
            \(view.person(project.leadID)) · \(teams) · \(project.startDate?.description ?? "–") to \(project.targetDate?.description ?? "–")</p>
            \(sections(issues))
            </main>
            """
    }

    private func sections(_ issues: [Issue]) -> [HTML] {
        let milestones = workspace.milestones(of: project.id).sorted { $0.sortOrder < $1.sortOrder }
        let parts = milestones.map { milestone -> HTML in
            let own = issues.filter { $0.milestoneID == milestone.id }
            let date = milestone.targetDate?.description ?? "no date"
            let progress = Int((workspace.progress(of: own) * 100).rounded())
            return section("\(milestone.name)", "\(date) · \(progress) %", own)
        }
        let others = issues.filter { $0.milestoneID == nil }
        return parts + (others.isEmpty ? [] : [section("Without milestone", "", others)])
    }

    private func section(_ title: String, _ note: String, _ issues: [Issue]) -> HTML {
        let table: HTML =
            issues.isEmpty ? "<p class=\"soft\">No issues yet.</p>" : view.table(issues.map { ($0, []) })
        return "<h2>\(title) <span class=\"soft small\">\(note)</span></h2>\(table)"
    }
}
