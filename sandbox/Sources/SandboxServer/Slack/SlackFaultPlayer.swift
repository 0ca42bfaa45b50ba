import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import SlackSandbox

/// Answers a request to Slack, with the fault that it meets.
struct SlackFaultPlayer: Sendable {
    let desk: SandboxDesk
    let fault: Fault?

    /// - Parameter answer: carries the request out.
    /// - Returns: the answer, its status when there is one, and the code of a refusal.
    func play(_ answer: @Sendable () async -> SlackAnswer) async throws -> (Response, Int?, String?) {
        guard let fault else { return whole(await answer()) }
        switch fault.kind {
        case .status:
            if fault.isCommitted { _ = await answer() }
            var response = FaultyResponse.status(fault.status)
            if let seconds = fault.retryAfter { response.headers[.retryAfter] = String(seconds) }
            return (response, fault.status, nil)
        case .error:
            if fault.isCommitted { _ = await answer() }
            return whole(desk.slack.refusal(fault.code))
        case .html: return (FaultyResponse.html(fault.status), fault.status, nil)
        case .ratelimited: return whole(desk.slack.rateLimited(retryAfter: fault.retryAfter ?? 1))
        case .unauthorized: return whole(desk.slack.refusal("invalid_auth"))
        case .delay:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return whole(await answer())
        case .hang:
            try await desk.ambient.clock.sleep(for: fault.delay)
            return (FaultyResponse.dropped(), nil, nil)
        case .drop: return (FaultyResponse.dropped(), nil, nil)
        case .truncate:
            let whole = await answer()
            return (FaultyResponse.truncated(whole.body, status: whole.status), whole.status, whole.errorCode)
        }
    }

    private func whole(_ answer: SlackAnswer) -> (Response, Int?, String?) {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        let response = Response(status: .init(code: answer.status), headers: headers, body: body)
        return (response, answer.status, answer.errorCode)
    }
}
