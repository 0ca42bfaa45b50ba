internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceHost
internal import SlackAPI

/// | Method | Path                     | Caller proves        | Answer                                                       |
/// |--------|--------------------------|----------------------|--------------------------------------------------------------|
/// | GET    | `/slack/install`         | nothing              | 302 to Slack's page that asks a workspace's admin            |
/// | GET    | `/slack/oauth/redirect`  | the state we gave    | 200 a page: the app is installed; its token is kept encrypted |
struct InstallRoutes: Sendable {
    /// Nil where no workspace can install the app from here.
    let desk: InstallDesk?

    func add(to router: Router<CallContext>) {
        router.get("slack/install", use: begin)
        router.get("slack/oauth/redirect", use: finish)
    }

    @Sendable private func begin(_ request: Request, _: CallContext) async throws -> Response {
        let address = try await ready().authorizationAddress()
        return Response(status: .found, headers: [.location: address, .cacheControl: "no-store"])
    }

    @Sendable private func finish(_ request: Request, _: CallContext) async throws -> Response {
        let query = QueryReader(request)
        do {
            let name = try await ready().finish(
                code: query.text("code"), state: query.text("state"), error: query.text("error"))
            return InstallPage(
                title: "Alpha Machine is installed",
                text: "It now answers in \(name). In Slack, type /chat help to see what it does.", status: .ok
            ).response
        } catch {
            return InstallPage(title: "Alpha Machine is not installed", text: error.description, status: error.status)
                .response
        }
    }

    private func ready() throws(InstallError) -> InstallDesk {
        guard let desk else { throw .notConfigured }
        return desk
    }
}
