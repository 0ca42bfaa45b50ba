import FoundationEssentials
import HTTPTypes
import Hummingbird
import ServiceHost
import SlackSandbox

/// | Method | Path                                 | Caller proves | Answer                                         |
/// |--------|--------------------------------------|---------------|------------------------------------------------|
/// | GET    | `/sandbox/slack/oauth/v2/authorize`  | nothing       | asks whether the app may be installed          |
/// | POST   | `/sandbox/slack/oauth/v2/authorize`  | nothing       | 303 to the app, with a code or `access_denied` |
struct SlackInstallRoutes: Sendable {
    let desk: SandboxDesk

    func add(to router: Router<CallContext>) {
        router.get("sandbox/slack/oauth/v2/authorize", use: ask)
        router.post("sandbox/slack/oauth/v2/authorize", use: decide)
    }

    @Sendable private func ask(_ request: Request, _: CallContext) async throws -> Response {
        let wanted = Self.wanted(QueryReader(request))
        if let problem = await desk.slack.problem(of: wanted) { return refused(problem) }
        let page = SlackInstallPage(request: wanted, address: "\(request.uri)")
        return PageFrame(title: "Install · Slack · Sandbox", content: page.html).response(
            formTargets: "'self' http: https:")
    }

    @Sendable private func decide(_ request: Request, _: CallContext) async throws -> Response {
        let wanted = Self.wanted(QueryReader(request))
        if let problem = await desk.slack.problem(of: wanted) { return refused(problem) }
        let form = try await FormReader(request)
        var items = [URLQueryItem(name: "state", value: wanted.state)]
        if form.text("decision") == "allow" {
            do throws(SlackError) {
                items.insert(URLQueryItem(name: "code", value: try await desk.slack.approve(wanted)), at: 0)
            } catch { return refused(error.code) }
        } else {
            items.insert(URLQueryItem(name: "error", value: "access_denied"), at: 0)
        }
        guard var target = URLComponents(string: wanted.redirectURI) else { return refused("bad_redirect_uri") }
        target.queryItems = (target.queryItems ?? []) + items
        guard let address = target.string else { return refused("bad_redirect_uri") }
        return Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
    }

    private static func wanted(_ query: QueryReader) -> SlackPlatform.InstallRequest {
        .init(
            clientID: query.text("client_id") ?? "",
            scopes: (query.text("scope") ?? "").split { $0 == "," || $0 == " " }.map(String.init),
            redirectURI: query.text("redirect_uri") ?? "", state: query.text("state") ?? "", team: query.text("team")
        )
    }

    private func refused(_ code: String) -> Response {
        let content: HTML = """
            <header class="top"><p class="brand"><a href="/sandbox/slack">Sandbox · Slack</a></p>
            <h1>Slack would not install this app</h1><p>The address that the app sent you to is wrong: \(code).</p></header>
            """
        return PageFrame(title: "Not installed", content: content).response(status: .badRequest)
    }
}
