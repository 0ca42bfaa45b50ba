import Domain
import HTTPTypes
import Hummingbird
import LinearSandbox
import NIOCore
import ServiceHost

/// | Method | Path                      | Caller proves                | Answer            |
/// |--------|---------------------------|------------------------------|-------------------|
/// | POST   | `/sandbox/linear/graphql` | the key, in `Authorization`  | Linear's GraphQL  |
struct LinearRoutes: Sendable {
    let desk: SandboxDesk

    func add(to router: Router<CallContext>) {
        router.post("sandbox/linear/graphql", use: answer)
    }

    @Sendable private func answer(_ request: Request, _ context: CallContext) async throws -> Response {
        let body = Array(try await request.wholeBody(limit: BodyLimit.other).readableBytesView)
        let call = LinearCall(authorization: request.headers[.authorization], body: body)
        let fault = desk.takeFault(for: .linear)
        let (response, status) = try await respond(to: call, with: fault)
        desk.record(RequestRecord(request, body: body, platform: .linear, fault: fault?.kind, status: status, desk))
        return response
    }

    /// - Returns: the answer, and its status when there is one.
    private func respond(to call: LinearCall, with fault: Fault?) async throws -> (Response, Int?) {
        guard let fault else { return whole(await desk.linear.answer(call)) }
        switch fault.kind {
        case .status: return (FaultyResponse.status(fault.status), fault.status)
        // Only Slack answers so; the desk takes no such fault for others.
        case .error: return (FaultyResponse.status(fault.status), fault.status)
        case .html: return (FaultyResponse.html(fault.status), fault.status)
        case .ratelimited: return whole(await desk.linear.rateLimited())
        case .unauthorized: return whole(await desk.linear.unauthorized())
        case .delay:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return whole(await desk.linear.answer(call))
        case .hang:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return (FaultyResponse.dropped(), nil)
        case .drop: return (FaultyResponse.dropped(), nil)
        case .truncate:
            let answer = await desk.linear.answer(call)
            return (FaultyResponse.truncated(answer.body, status: answer.status), answer.status)
        }
    }

    private func whole(_ answer: LinearAnswer) -> (Response, Int?) {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        return (Response(status: .init(code: answer.status), headers: headers, body: body), answer.status)
    }
}
