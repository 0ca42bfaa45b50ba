import GraphQLEngine

/// An error as Notion answers it.
///
/// - SeeAlso: Notion, "Status codes".
public struct NotionError: Error, Sendable {
    public let status: Int
    public let code: String
    public let message: String
    var additionalData: Fields = [:]
    /// Whole seconds, for the header `Retry-After`.
    var retryAfter: Int?

    init(_ status: Int, _ code: String, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    static func validation(_ message: String) -> NotionError { NotionError(400, "validation_error", message) }

    /// - Parameter kind: `page`, `block`, `database`, `data_source`, `user`, `comment`.
    static func notFound(_ kind: String, _ id: String) -> NotionError {
        let hint = kind == "user" ? "" : " Make sure the relevant pages and databases are shared with your integration."
        return NotionError(404, "object_not_found", "Could not find \(kind) with ID: \(id).\(hint)")
    }

    static let invalidURL = NotionError(400, "invalid_request_url", "Invalid request URL.")
    static let invalidJSON = NotionError(400, "invalid_json", "Error parsing JSON body.")
    static let unauthorized = NotionError(401, "unauthorized", "API token is invalid.")
    static let restricted = NotionError(
        403, "restricted_resource", "Insufficient permissions for this endpoint."
    )
    static let notStored = NotionError(500, "internal_server_error", "Unexpected error occurred.")
    static let archived = validation(
        "Can't edit block that is archived. You must unarchive the block before editing.")
    static let archivedAncestor = validation(
        "Can't edit page on block with an archived ancestor. You must unarchive the ancestor before editing.")

    static func rateLimited(retryAfter: Int) -> NotionError {
        var error = NotionError(429, "rate_limited", "You have been rate limited. Please try again in a few minutes.")
        error.retryAfter = retryAfter
        error.additionalData = [
            "rate_limit_reason": "public_api_request_rate_limit", "retry_after": .string(String(retryAfter)),
        ]
        return error
    }
}
