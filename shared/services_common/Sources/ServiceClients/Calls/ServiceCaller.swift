internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP
internal import Settings
internal import WireFormat

/// One call to a service of ours.
struct ServiceCall {
    var method: HTTPRequest.Method
    /// With its leading slash, and with its query.
    var path: String
    var headers: HTTPFields = [:]
    var body: [UInt8] = []
    var deadline: Duration = .seconds(15)
    var isRepeatable = true
}

/// Calls another service of ours, with the token, and turns what goes wrong into ``ServiceCallError``.
struct ServiceCaller: Sendable {
    let service: String
    let url: ServiceURL
    let token: Secret?
    let upstream: Upstream
    let ambient: Ambient

    private struct ProblemDocument: Decodable {
        var title: String?
        var detail: String?
        var errors: [ServiceCallError.Field]?
    }

    /// Sends `call` and gives the answer of a success.
    func send(_ call: ServiceCall) async throws(ServiceCallError) -> HTTPAnswer {
        var headers = call.headers
        if let token { headers[.authorization] = "Bearer \(token.reveal())" }
        let answer: HTTPAnswer
        do {
            answer = try await upstream.send(
                HTTPCall(
                    call.method, url.appending(call.path), headers: headers, body: call.body, deadline: call.deadline,
                    isRepeatable: call.isRepeatable
                )
            )
        } catch {
            throw ServiceCallError(
                upstream: service, cause: .transport(error), detail: "The \(service) service \(error.reason.rawValue).",
                retryAfter: error.retryAfter
            )
        }
        guard answer.isSuccess else { throw problem(answer) }
        return answer
    }

    /// Sends `call` and reads the JSON of its answer.
    func value<Value: Decodable>(_ type: Value.Type, _ call: ServiceCall) async throws(ServiceCallError) -> Value {
        let answer = try await send(call)
        do {
            return try ContractJSON.decoder().decode(type, from: Data(answer.body))
        } catch {
            throw unreadable(answer)
        }
    }

    /// Sends `body` as JSON and gives the answer of a success.
    func send(_ call: ServiceCall, sending body: some Encodable) async throws(ServiceCallError) -> HTTPAnswer {
        try await send(try written(call, body))
    }

    /// Sends `body` as JSON and reads the JSON of its answer.
    func value<Value: Decodable>(
        _ type: Value.Type, _ call: ServiceCall, sending body: some Encodable
    ) async throws(ServiceCallError) -> Value {
        try await value(type, try written(call, body))
    }

    private func written(_ call: ServiceCall, _ body: some Encodable) throws(ServiceCallError) -> ServiceCall {
        var call = call
        do {
            call.body = Array(try ContractJSON.encoder().encode(body))
        } catch {
            throw ServiceCallError(
                upstream: service, cause: .problem(status: 400),
                detail: "What was to be sent cannot be written as JSON."
            )
        }
        call.headers[.contentType] = "application/json"
        return call
    }

    func unreadable(_ answer: HTTPAnswer) -> ServiceCallError {
        ServiceCallError(
            upstream: service, cause: .malformedAnswer(status: answer.status),
            detail: "The \(service) service gave an answer that cannot be read."
        )
    }

    private func problem(_ answer: HTTPAnswer) -> ServiceCallError {
        // What is not a problem document, for instance a gateway's page, leaves the status alone to tell.
        let document = try? ContractJSON.decoder().decode(ProblemDocument.self, from: Data(answer.body))
        return ServiceCallError(
            upstream: service, cause: .problem(status: answer.status),
            detail: document?.detail ?? document?.title ?? "The \(service) service answered \(answer.status).",
            errors: document?.errors ?? [], retryAfter: answer.retryAfter(now: ambient.now)
        )
    }
}
