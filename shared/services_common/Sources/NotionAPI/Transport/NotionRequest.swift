internal import Domain
internal import HTTPTypes
internal import OutboundHTTP

/// One call of Notion's API.
struct NotionRequest: Sendable {
    let method: HTTPRequest.Method
    /// What is added to the address, with ids in their places.
    let path: String
    /// The same with names in the ids' places, for errors.
    let pattern: String
    var query: [(name: String, value: String)] = []
    var body: NotionJSON?
    /// Whether it does no harm twice: it reads, or deletes.
    let isRepeatable: Bool

    static func get(
        _ pattern: String, _ id: NotionID? = nil, query: [(name: String, value: String)] = []
    ) -> NotionRequest {
        NotionRequest(
            method: .get, path: path(pattern, id), pattern: pattern, query: query, isRepeatable: true)
    }

    /// One property of a page, whole. Notion sends ids of properties escaped already; what it does not escape is escaped
    /// here.
    static func property(_ id: String, of page: NotionID) -> NotionRequest {
        NotionRequest(
            method: .get, path: "/pages/\(page)/properties/\(PercentEncoding.escaped(id).replacing("%25", with: "%"))",
            pattern: "/pages/{id}/properties/{id}", isRepeatable: true)
    }

    static func delete(_ pattern: String, _ id: NotionID) -> NotionRequest {
        NotionRequest(method: .delete, path: path(pattern, id), pattern: pattern, isRepeatable: true)
    }

    /// A POST that only asks.
    static func ask(_ pattern: String, _ id: NotionID? = nil, body: NotionJSON) -> NotionRequest {
        NotionRequest(
            method: .post, path: path(pattern, id), pattern: pattern, body: body, isRepeatable: true)
    }

    static func post(_ pattern: String, _ body: NotionJSON) -> NotionRequest {
        NotionRequest(method: .post, path: pattern, pattern: pattern, body: body, isRepeatable: false)
    }

    static func patch(_ pattern: String, _ id: NotionID, _ body: NotionJSON) -> NotionRequest {
        NotionRequest(
            method: .patch, path: path(pattern, id), pattern: pattern, body: body, isRepeatable: false)
    }

    var operation: String { "\(method.rawValue) \(pattern)" }

    /// Path and query, as they are sent.
    var target: String {
        guard !query.isEmpty else { return path }
        return path + "?" + query.map { "\($0.name)=\(PercentEncoding.escaped($0.value))" }.joined(separator: "&")
    }

    private static func path(_ pattern: String, _ id: NotionID?) -> String {
        id.map { pattern.replacing("{id}", with: $0.description) } ?? pattern
    }
}
