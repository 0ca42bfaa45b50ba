public import Domain
internal import HTTPTypes
public import OutboundHTTP
public import Settings

/// The slack service (contract section 7), as other services and tools call it.
public struct SlackServiceClient: Sendable {
    private let caller: ServiceCaller

    /// - Parameters:
    ///   - url: where the service is, without its prefix.
    ///   - token: `ALPHA_API_TOKEN`.
    public init(_ url: ServiceURL, token: Secret?, upstream: Upstream, ambient: Ambient) {
        self.caller = ServiceCaller(service: "slack", url: url, token: token, upstream: upstream, ambient: ambient)
    }

    /// Tells of something new. The same notification again changes nothing.
    public func notify(_ notification: SlackNotification) async throws(ServiceCallError) {
        var call = ServiceCall(method: .post, path: "/slack/notifications")
        if let name = HTTPField.Name("Idempotency-Key") { call.headers[name] = notification.idempotencyKey }
        _ = try await caller.send(call, sending: notification)
    }

    /// Asks what `/chat` asks, outside Slack.
    ///
    /// - Parameters:
    ///   - question: 1 to 2,000 characters.
    ///   - user: name or e-mail address of whoever asks, for "my tickets".
    ///   - meetings: the only ones to answer from, at most 20; none for all.
    public func ask(
        question: String, user: String? = nil, meetings: [MeetingID] = []
    ) async throws(ServiceCallError) -> AnswerWire {
        let call = ServiceCall(method: .post, path: "/slack/ask", deadline: .seconds(90))
        let body = AskBody(question: question, user: user, meetingIds: meetings.isEmpty ? nil : meetings)
        return try await caller.value(AnswerWire.self, call, sending: body)
    }

    /// Has the service erase what it made of a meeting; what stands on the platform stays. The same call again changes
    /// nothing.
    public func forget(_ meeting: MeetingID) async throws(ServiceCallError) {
        _ = try await caller.send(ServiceCall(method: .delete, path: "/slack/meetings/\(meeting)"))
    }

    private struct AskBody: Encodable {
        let question: String
        let user: String?
        let meetingIds: [MeetingID]?
    }
}
