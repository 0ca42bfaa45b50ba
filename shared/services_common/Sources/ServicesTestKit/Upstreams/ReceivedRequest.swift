public import HTTPTypes

/// A request as a ``ScriptedUpstream`` got it.
public struct ReceivedRequest: Sendable, Hashable {
    public let method: HTTPRequest.Method
    /// Path and query as they were sent.
    public let path: String
    public let headers: HTTPFields
    public let body: [UInt8]

    public init(method: HTTPRequest.Method, path: String, headers: HTTPFields, body: [UInt8]) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of the header `name`, in any case.
    public subscript(header name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }
}
