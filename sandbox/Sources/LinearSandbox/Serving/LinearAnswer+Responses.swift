import GraphQLEngine

extension LinearAnswer {
    init(_ refusal: Refusal, limits: [RateLimitState]) {
        let body: GraphQLValue = ["errors": .list(refusal.errors.map(\.value))]
        self.init(status: refusal.status, headers: Self.headers(limits), body: body.json())
    }

    /// An operation that ran. An error may ask for a status of its own, which counts when the answer has no data at all.
    init(_ response: GraphQLResponse, limits: [RateLimitState]) {
        var body = Fields()
        if !response.errors.isEmpty { body["errors"] = .list(response.errors.map(\.value)) }
        body["data"] = response.data
        let asked = response.errors.lazy.compactMap { $0.extensions["http"]?["status"]?.integer }.first
        let status = response.data.isNull ? asked ?? 200 : 200
        self.init(status: status, headers: Self.headers(limits), body: GraphQLValue.object(body).json())
    }

    private static func headers(_ limits: [RateLimitState]) -> [Header] {
        limits.flatMap { limit -> [Header] in
            switch limit.type {
            case "COMPLEXITY":
                [Header(name: "X-Complexity", value: String(Int(limit.requested)))]
                    + headers(limit, prefix: "X-RateLimit-Complexity")
            case "ENDPOINT":
                [Header(name: "X-RateLimit-Endpoint-Name", value: "searchIssues")]
                    + headers(limit, prefix: "X-RateLimit-Endpoint-Requests")
            default: headers(limit, prefix: "X-RateLimit-Requests")
            }
        }
    }

    private static func headers(_ limit: RateLimitState, prefix: String) -> [Header] {
        [
            Header(name: "\(prefix)-Limit", value: String(Int(limit.allowed))),
            Header(name: "\(prefix)-Remaining", value: String(Int(limit.remaining))),
            Header(name: "\(prefix)-Reset", value: String(limit.resetMilliseconds)),
        ]
    }
}
