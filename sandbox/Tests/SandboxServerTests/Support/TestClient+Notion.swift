import HTTPTypes
import HummingbirdTesting
import NIOCore

extension TestClientProtocol {
    /// Calls the sandbox's Notion with its token, in the newest version.
    func notion(
        _ method: HTTPRequest.Method, _ path: String, _ body: String = "", token: String? = "ntn_sandbox"
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.authorization] = token.map { "Bearer \($0)" }
        if let name = HTTPField.Name("Notion-Version") { headers[name] = "2026-03-11" }
        return try await execute(
            uri: "/sandbox/notion/v1" + path, method: method, headers: headers, body: ByteBuffer(string: body)
        )
    }
}
