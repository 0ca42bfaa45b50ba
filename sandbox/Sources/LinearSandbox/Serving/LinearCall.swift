import GraphQLEngine

/// A request as it reached the sandbox.
public struct LinearCall: Sendable {
    /// The `Authorization` header.
    public let authorization: String?
    public let body: [UInt8]

    public init(authorization: String?, body: [UInt8]) {
        self.authorization = authorization
        self.body = body
    }
}

/// What the sandbox answers: JSON.
public struct LinearAnswer: Sendable {
    public let status: Int
    public let headers: [Header]
    public let body: [UInt8]

    public struct Header: Sendable, Equatable {
        public let name: String
        public let value: String
    }
}
