import Domain
import Foundation
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import NotionSandbox
import ServiceHost

/// | Method | Path                    | Caller proves                          | Answer             |
/// |--------|-------------------------|----------------------------------------|--------------------|
/// | GET    | `/sandbox/notion/v1/**` | the token, as `Authorization: Bearer …` | Notion's REST API |
/// | POST   | `/sandbox/notion/v1/**` | the same                               | the same           |
/// | PATCH  | `/sandbox/notion/v1/**` | the same                               | the same           |
/// | PUT    | `/sandbox/notion/v1/**` | the same                               | the same           |
/// | DELETE | `/sandbox/notion/v1/**` | the same                               | the same           |
struct NotionRoutes: Sendable {
    let desk: SandboxDesk

    private static let prefix = "/sandbox/notion/v1"

    func add(to router: Router<CallContext>) {
        for method in [HTTPRequest.Method.get, .post, .patch, .put, .delete] {
            router.on("sandbox/notion/v1/**", method: method, use: answer)
        }
    }

    @Sendable private func answer(_ request: Request, _: CallContext) async throws -> Response {
        let body: [UInt8]
        do { body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView) } catch let problem
            as Problem where problem.status == .contentTooLarge
        {
            return whole(await desk.notion.tooLarge()).0
        }
        let call = Self.call(request, body)
        let fault = desk.takeFault(for: .notion)
        let (response, status) = try await respond(to: call, with: fault)
        desk.record(RequestRecord(call, request.headers, fault: fault?.kind, status: status, at: desk.ambient.now))
        return response
    }

    private static func call(_ request: Request, _ body: [UInt8]) -> NotionCall {
        let path = request.uri.path.dropFirst(prefix.count).split(separator: "/").map { part in
            // A slash that is percent-encoded stays within its part, where nothing answers to it.
            (String(part).removingPercentEncoding ?? String(part)).replacing("/", with: "%2F")
        }
        let query = request.uri.queryParameters.map { name, value in
            NotionCall.QueryItem(name: String(name), value: String(value))
        }
        return NotionCall(
            method: request.method.rawValue, path: "/" + path.joined(separator: "/"), query: query,
            authorization: request.headers[.authorization],
            version: HTTPField.Name("Notion-Version").flatMap { request.headers[$0] }, body: body
        )
    }

    /// - Returns: the answer, and its status when there is one.
    private func respond(to call: NotionCall, with fault: Fault?) async throws -> (Response, Int?) {
        guard let fault else { return whole(await desk.notion.answer(call)) }
        switch fault.kind {
        case .status:
            let carriedOut = fault.isCommitted ? call : nil
            return whole(await desk.notion.failure(fault.status, retryAfter: fault.retryAfter, after: carriedOut))
        // Only Slack answers so; the desk takes no such fault for others.
        case .error: return (FaultyResponse.status(fault.status), fault.status)
        case .html: return (FaultyResponse.html(fault.status), fault.status)
        case .ratelimited: return whole(await desk.notion.rateLimited(retryAfter: fault.retryAfter))
        case .unauthorized: return whole(await desk.notion.unauthorized())
        case .delay:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return whole(await desk.notion.answer(call))
        case .hang:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return (FaultyResponse.dropped(), nil)
        case .drop: return (FaultyResponse.dropped(), nil)
        case .truncate:
            let answer = await desk.notion.answer(call)
            return (FaultyResponse.truncated(answer.body, status: answer.status), answer.status)
        }
    }

    private func whole(_ answer: NotionAnswer) -> (Response, Int?) {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        return (Response(status: .init(code: answer.status), headers: headers, body: body), answer.status)
    }
}
