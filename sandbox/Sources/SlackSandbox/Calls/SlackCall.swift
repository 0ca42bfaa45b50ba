/// A request to the Web API as it reached the sandbox.
public struct SlackCall: Sendable {
    /// Such as `chat.postMessage`.
    public let method: String
    /// As it stood in the address, encoded.
    public let query: String
    /// The `Authorization` header.
    public let authorization: String?
    /// The `Content-Type` header.
    public let contentType: String?
    public let body: [UInt8]

    public init(method: String, query: String = "", authorization: String?, contentType: String?, body: [UInt8]) {
        self.method = method
        self.query = query
        self.authorization = authorization
        self.contentType = contentType
        self.body = body
    }
}
