import HTTPTypes
import Hummingbird
import LinearSandbox
import NIOCore
import NotionSandbox
import ServiceHost

/// | Method | Path                            | Caller proves | Answer                          |
/// |--------|---------------------------------|---------------|---------------------------------|
/// | GET    | `/`, `/sandbox`                 | nothing       | the board, and what to try next |
/// | GET    | `/sandbox/issues/{identifier}`  | nothing       | an issue                        |
/// | GET    | `/sandbox/projects/{slug}`      | nothing       | a project                       |
/// | GET    | `/favicon.ico`                  | nothing       | the sandbox's mark              |
struct PageRoutes: Sendable {
    let desk: SandboxDesk
    let nextSteps: NextSteps

    func add(to router: Router<CallContext>) {
        router.get("/", use: board)
        router.get("sandbox", use: board)
        router.get("sandbox/issues/{identifier}", use: issue)
        router.get("sandbox/projects/{slug}", use: project)
        router.get("favicon.ico", use: icon)
    }

    @Sendable private func board(_: Request, _: CallContext) async -> Response {
        let workspace = await desk.linear.workspace
        let page = BoardPage(
            view: BoardView(workspace), notion: NotionView(await desk.notion.workspace), records: desk.records,
            faults: desk.faults, nextSteps: nextSteps)
        return PageFrame(title: "\(workspace.organization.name) · Sandbox", content: page.html).response()
    }

    @Sendable private func issue(_: Request, _ context: CallContext) async throws -> Response {
        let workspace = await desk.linear.workspace
        guard let issue = workspace.issue(try context.parameters.require("identifier")) else {
            return Self.missing("issue")
        }
        let page = IssuePage(view: BoardView(workspace), issue: issue)
        return PageFrame(title: page.title, content: page.html).response()
    }

    @Sendable private func project(_: Request, _ context: CallContext) async throws -> Response {
        let workspace = await desk.linear.workspace
        guard let project = workspace.project(try context.parameters.require("slug")) else {
            return Self.missing("project")
        }
        let page = ProjectPage(view: BoardView(workspace), project: project)
        return PageFrame(title: project.name, content: page.html).response()
    }

    @Sendable private func icon(_: Request, _: CallContext) -> Response {
        Response(
            status: .ok, headers: [.contentType: "image/svg+xml", .cacheControl: "max-age=86400"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: PageFrame.icon))
        )
    }

    static func missing(_ what: String) -> Response {
        let content: HTML = """
            <header class="top"><p class="brand"><a href="/">Sandbox</a></p><h1>There is no such \(what)</h1>
            <p>It may have been deleted. <a href="/">Back to the board</a></p></header>
            """
        return PageFrame(title: "Not there", content: content).response(status: .notFound)
    }
}
