internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP
internal import ServiceClients
internal import Settings
internal import WireFormat

/// The sandbox's Slack, where somebody can be one of its people.
struct SlackDesk: Sendable {
    let url: ServiceURL
    let token: Secret?
    let upstream: Upstream

    func get<Value: Decodable>(
        _ type: Value.Type, _ path: String, query: KeyValuePairs<String, String?> = [:]
    ) async throws(CommandFailure) -> Value {
        var components = URLComponents()
        components.queryItems = query.compactMap { name, value in value.map { URLQueryItem(name: name, value: $0) } }
        let call = HTTPCall(.get, address(path) + (components.string ?? ""), isRepeatable: true)
        return try Self.value(type, in: try await answer(call))
    }

    /// Does something as a user. It waits for the slack service's acknowledgement, which may take Slack's 3 s.
    func post<Value: Decodable>(
        _ type: Value.Type, _ path: String, _ body: some Encodable
    ) async throws(CommandFailure) -> Value {
        var call = HTTPCall(.post, address(path), deadline: .seconds(15), isRepeatable: false)
        do {
            call.body = Array(try ContractJSON.encoder().encode(body))
        } catch {
            throw .refused("What was typed cannot be written as JSON.")
        }
        call.headers[.contentType] = "application/json"
        return try Self.value(type, in: try await answer(call))
    }

    /// Who and what is there; nil when there is no sandbox behind the gateway.
    func workspace() async throws(CommandFailure) -> DeskWorkspace? {
        let answer = try await answer(HTTPCall(.get, address("workspace"), isRepeatable: true))
        return answer.status == 404 ? nil : try Self.value(DeskWorkspace.self, in: answer)
    }

    /// The messages that somebody sees, the oldest first, replies in threads among them.
    ///
    /// - Parameter channel: nil for all channels.
    func messages(user: String, channel: String?) async throws(CommandFailure) -> [DeskMessage] {
        try await get(DeskMessages.self, "messages", query: ["user": user, "channel": channel]).items
    }

    private func address(_ path: String) -> String { url.appending("/sandbox/slack/\(path)") }

    private func answer(_ call: HTTPCall) async throws(CommandFailure) -> HTTPAnswer {
        var call = call
        if let token { call.headers[.authorization] = "Bearer \(token.reveal())" }
        do {
            return try await upstream.send(call)
        } catch {
            let detail = "The sandbox \(error.reason.rawValue)."
            throw CommandFailure(ServiceCallError(upstream: "sandbox", cause: .transport(error), detail: detail))
        }
    }

    private static func value<Value: Decodable>(_ type: Value.Type, in answer: HTTPAnswer) throws(CommandFailure)
        -> Value
    {
        guard answer.isSuccess else { throw failure(answer) }
        do {
            return try ContractJSON.decoder().decode(type, from: Data(answer.body))
        } catch {
            throw .failed("The sandbox gave an answer that cannot be read: build it and alpha from the same sources.")
        }
    }

    private struct Problem: Decodable { let detail: String? }

    private static func failure(_ answer: HTTPAnswer) -> CommandFailure {
        // What is no problem document leaves the status alone to tell.
        let problem = try? ContractJSON.decoder().decode(Problem.self, from: Data(answer.body))
        let detail = problem?.detail ?? "The sandbox answered \(answer.status)."
        return CommandFailure(
            ServiceCallError(upstream: "sandbox", cause: .problem(status: answer.status), detail: detail))
    }
}
