import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceHost
import SlackSandbox

/// | Method | Path                                      | Caller proves                        | Answer               |
/// |--------|-------------------------------------------|--------------------------------------|----------------------|
/// | GET    | `/sandbox/slack/api/{method}`             | a token, as `Authorization: Bearer …` | Slack's Web API     |
/// | POST   | `/sandbox/slack/api/{method}`             | the same                             | the same             |
/// | POST   | `/sandbox/slack/commands/{team}/{id}/{secret}` | the address                     | a response URL's     |
/// | POST   | `/sandbox/slack/actions/{team}/{id}/{secret}`  | the address                     | the same             |
/// | POST   | `/sandbox/slack/upload/{secret}`          | the address                          | 200: the bytes came  |
struct SlackRoutes: Sendable {
    let desk: SandboxDesk
    let sender: SlackSender

    func add(to router: Router<CallContext>) {
        router.get("sandbox/slack/api/{method}", use: call)
        router.post("sandbox/slack/api/{method}", use: call)
        router.post("sandbox/slack/commands/{team}/{id}/{secret}", use: respond)
        router.post("sandbox/slack/actions/{team}/{id}/{secret}", use: respond)
        router.post("sandbox/slack/upload/{secret}", use: upload)
    }

    @Sendable private func call(_ request: Request, _ context: CallContext) async throws -> Response {
        let call = SlackCall(
            method: try context.parameters.require("method"), query: request.uri.query ?? "",
            authorization: request.headers[.authorization], contentType: request.headers[.contentType],
            body: Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        )
        let exchange = SlackFaultPlayer(desk: desk, fault: desk.takeFault(for: .slack, method: call.method))
        let (response, status, error) = try await exchange.play { tell(await desk.slack.answer(call)) }
        let kind = request.method.rawValue
        desk.record(
            RequestRecord(
                call.method, kind: kind, shown: desk.slack.shown(call), request.headers, fault: exchange.fault?.kind,
                status: status, error: error, at: desk.ambient.now))
        return response
    }

    @Sendable private func respond(_ request: Request, _ context: CallContext) async throws -> Response {
        let path = String(request.uri.path.dropFirst("/sandbox/slack/".count))
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        let exchange = SlackFaultPlayer(desk: desk, fault: desk.takeFault(for: .slack, method: "response_url"))
        let (response, status, error) = try await exchange.play {
            tell(await desk.slack.respond(path: path, body: body))
        }
        desk.record(
            RequestRecord(
                "response_url", kind: "POST", shown: RequestRecord.shown(body), request.headers,
                fault: exchange.fault?.kind, status: status, error: error, at: desk.ambient.now))
        return response
    }

    @Sendable private func upload(_ request: Request, _ context: CallContext) async throws -> Response {
        let body = try await request.wholeBody(limit: BodyLimit.other)
        let secret = try context.parameters.require("secret")
        guard await desk.slack.receiveUpload(secret, bytes: body.readableBytes) else {
            throw Problem(.notFound, "Nobody asked for this address. Call files.getUploadURLExternal first.")
        }
        return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "OK")))
    }

    /// Lets the app hear what its call caused.
    private func tell(_ answer: SlackAnswer) -> SlackAnswer {
        sender.enqueue(answer.events.map(SlackDelivery.init))
        return answer
    }
}
