public import GraphQLEngine

/// What Slack answers to a call, and what it tells the app because of it.
public struct SlackAnswer: Sendable {
    public struct Header: Sendable, Equatable {
        public let name: String
        public let value: String
    }

    public let status: Int
    public let headers: [Header]
    public let json: GraphQLValue
    /// Events that the call caused, in order.
    public var events: [SlackEvent] = []

    public var body: [UInt8] { json.json() }

    /// The error's code; nil when the call went well.
    public var errorCode: String? { json["error"]?.text }

    init(_ fields: Fields, warnings: [String] = [], headers: [Header] = []) {
        var all: Fields = ["ok": true]
        for (key, value) in fields { all[key] = value }
        if !warnings.isEmpty {
            all["warning"] = .string(warnings.joined(separator: ","))
            var metadata = all["response_metadata"]?.fields ?? [:]
            metadata["warnings"] = .texts(warnings)
            all["response_metadata"] = .object(metadata)
        }
        self.init(status: 200, headers: headers, json: .object(all))
    }

    init(_ error: SlackError, headers: [Header] = []) {
        var headers = headers
        if let seconds = error.retryAfter { headers.append(Header(name: "Retry-After", value: String(seconds))) }
        self.init(status: error.status, headers: headers, json: error.json)
    }

    private init(status: Int, headers: [Header], json: GraphQLValue) {
        self.status = status
        self.headers = headers
        self.json = json
    }
}
