import Domain
import FoundationEssentials
import Hummingbird
import NotionSandbox
import ServiceHost

/// | Method | Path                     | Caller proves | Answer                        |
/// |--------|--------------------------|---------------|-------------------------------|
/// | GET    | `/sandbox/notion/p/{id}` | nothing       | a page or database, to read   |
struct NotionPageRoutes: Sendable {
    let desk: SandboxDesk

    func add(to router: Router<CallContext>) {
        router.get("sandbox/notion/p/{id}", use: page)
    }

    @Sendable private func page(_: Request, _ context: CallContext) async throws -> Response {
        let workspace = await desk.notion.workspace
        let view = NotionView(workspace)
        guard let id = NotionID(address: try context.parameters.require("id")) else {
            return PageRoutes.missing("page")
        }
        if let page = workspace.pages[id] {
            return PageFrame(title: view.title(page), content: NotionPagePage(view: view, page: page).html).response()
        }
        guard let database = workspace.databases[id] else { return PageRoutes.missing("page") }
        return PageFrame(title: database.title, content: view.database(database)).response()
    }
}
