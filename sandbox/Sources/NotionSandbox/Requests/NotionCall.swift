import Domain
package import GraphQLEngine

/// A request as it reached the sandbox.
public struct NotionCall: Sendable {
    public let method: String
    /// The path after `/v1`, without query, such as `/pages/<id>`.
    public let path: String
    /// Names and values in the order in which they came, decoded.
    public let query: [QueryItem]
    /// The `Authorization` header.
    public let authorization: String?
    /// The `Notion-Version` header.
    public let version: String?
    public let body: [UInt8]

    public struct QueryItem: Sendable {
        public let name: String
        public let value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(
        method: String, path: String, query: [QueryItem] = [], authorization: String?, version: String?, body: [UInt8]
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.authorization = authorization
        self.version = version
        self.body = body
    }
}

/// What the sandbox answers: JSON.
public struct NotionAnswer: Sendable {
    public let status: Int
    public let headers: [Header]
    public let body: [UInt8]
    /// What a write left behind; nil when nothing was written.
    let committed: Committed?

    public struct Header: Sendable, Equatable {
        public let name: String
        public let value: String
    }

    /// The new page, or the parent of new blocks, and those blocks.
    struct Committed: Sendable {
        let resource: NotionID
        var children: [NotionID] = []
    }
}

extension NotionAnswer {
    init(_ object: JSON, requestID: String, committed: Committed?) {
        self.init(
            status: 200, headers: [Header(name: "x-notion-request-id", value: requestID)],
            body: object.setting("request_id", .string(requestID)).json(), committed: committed
        )
    }

    init(_ error: NotionError, requestID: String) {
        var headers = [Header(name: "x-notion-request-id", value: requestID)]
        if let seconds = error.retryAfter { headers.append(Header(name: "Retry-After", value: String(seconds))) }
        var body: Fields = [
            "object": "error", "status": .int(error.status), "code": .string(error.code),
            "message": .string(error.message), "request_id": .string(requestID),
        ]
        if !error.additionalData.isEmpty { body["additional_data"] = .object(error.additionalData) }
        self.init(status: error.status, headers: headers, body: JSON.object(body).json(), committed: nil)
    }
}

extension GraphQLValue {
    /// The object with one more member, or another value for it.
    package func setting(_ key: String, _ value: GraphQLValue) -> GraphQLValue {
        guard var fields else { return self }
        fields[key] = value
        return .object(fields)
    }
}
