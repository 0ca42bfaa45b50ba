import HTTPTypes
import HummingbirdTesting
import NIOCore

extension TestClientProtocol {
    /// Calls a method of the sandbox's Slack with its token and arguments as JSON.
    func slack(_ method: String, _ arguments: String = "{}", token: String? = "xoxb-sandbox") async throws
        -> TestResponse
    {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        headers[.authorization] = token.map { "Bearer \($0)" }
        return try await execute(
            uri: "/sandbox/slack/api/\(method)", method: .post, headers: headers, body: ByteBuffer(string: arguments))
    }

    func form(_ path: String, _ body: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}
