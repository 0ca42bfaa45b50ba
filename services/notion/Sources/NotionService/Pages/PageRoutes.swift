internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import ServiceClients
internal import ServiceHost

/// | Method | Path                 | Caller proves | Answer                                                             |
/// |--------|----------------------|---------------|--------------------------------------------------------------------|
/// | GET    | `/notion/pages/{id}` | token         | Markdown and properties; the bare Markdown for `Accept: text/markdown` |
struct PageRoutes: Sendable {
    let reader: PageReader

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("pages/:id", use: show)
    }

    @Sendable private func show(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let id = try NotionID.inPath(try context.name("id"))
        let reading = try await reader.read(id, refresh: try QueryReader(request).flag("refresh"))
        let page = await PageWriter.page(reading)
        guard request.headers[.accept]?.hasPrefix("text/markdown") == true else { return try .json(page) }
        return Response(
            status: .ok, headers: [.contentType: "text/markdown; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page.markdown))
        )
    }
}
