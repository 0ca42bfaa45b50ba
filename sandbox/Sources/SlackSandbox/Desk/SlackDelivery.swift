import GraphQLEngine

/// Something on its way to the app.
public struct SlackDelivery: Sendable {
    public enum Kind: String, Sendable {
        case commands
        case events
        case interactive
    }

    public let kind: Kind
    /// The event's type, the interaction's, or the command.
    public let type: String
    /// The event's id; nil for what is not sent again.
    public let id: String?
    public let body: [UInt8]

    public var contentType: String { kind == .events ? "application/json" : "application/x-www-form-urlencoded" }

    /// Where the app takes it.
    public var path: String { "/slack/\(kind.rawValue)" }

    public init(_ event: SlackEvent) {
        kind = .events
        type = event.type
        id = event.id
        body = event.body
    }

    init(command: String, form: [(name: String, value: String)]) {
        kind = .commands
        type = command
        id = nil
        body = FormBody.encoded(form)
    }

    init(interaction payload: Fields) {
        kind = .interactive
        type = payload["type"]?.text ?? ""
        id = nil
        let json = String(decoding: GraphQLValue.object(payload).json(), as: UTF8.self)
        body = FormBody.encoded([("payload", json)])
    }
}

/// What the app answered.
public struct SlackReply: Sendable {
    /// Nil when there was no answer in time.
    public let status: Int?
    public let contentType: String
    public let body: [UInt8]

    public init(status: Int?, contentType: String = "", body: [UInt8] = []) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    var text: String { String(decoding: body, as: UTF8.self) }
    var isAccepted: Bool { status.map { (200..<300).contains($0) } ?? false }

    /// Slack's word for what went wrong; nil when nothing did.
    var failure: String? {
        guard let status else { return "operation_timeout" }
        return isAccepted ? nil : status == 503 ? "http_service_unavailable" : "http_service_error"
    }
}
