import Domain
import FoundationEssentials
import GraphQLEngine

/// Answers that are played on purpose.
extension NotionPlatform {
    /// What a caller gets whose allowance is used up, whether or not it is.
    ///
    /// - Parameter retryAfter: whole seconds; nil for what is left of the window.
    public func rateLimited(retryAfter: Int? = nil) -> NotionAnswer {
        refusal(.rateLimited(retryAfter: retryAfter ?? secondsLeft))
    }

    /// What a caller gets without the right token.
    public func unauthorized() -> NotionAnswer { refusal(.unauthorized) }

    /// What a caller gets whose body is beyond all limits.
    public func tooLarge() -> NotionAnswer { refusal(.tooLarge) }

    /// An error with Notion's words for the status.
    ///
    /// - Parameters:
    ///   - retryAfter: whole seconds; 529 has 5 without.
    ///   - call: is carried out first when there is one, and the answer tells what it wrote, as Notion does when it
    ///     cannot answer a write that it saved.
    public func failure(_ status: Int, retryAfter: Int?, after call: NotionCall? = nil) -> NotionAnswer {
        if status == 429 { return rateLimited(retryAfter: retryAfter) }
        var error = NotionError.played(status)
        error.retryAfter = retryAfter ?? (status == 529 ? 5 : nil)
        if let seconds = error.retryAfter { error.additionalData["retry_after"] = .string(String(seconds)) }
        if let call {
            let answer = answer(call)
            // What could not be carried out has its own answer.
            guard answer.status < 400 else { return answer }
            if let committed = answer.committed {
                error.additionalData["retry_guidance"] =
                    "The request may have been saved. Read the resource before you repeat it."
                error.additionalData["committed_resource_id"] = committed.resource.json
                if !committed.children.isEmpty {
                    error.additionalData["committed_child_ids"] = .list(committed.children.map(\.json))
                }
            }
        }
        return refusal(error)
    }

    private func refusal(_ error: NotionError) -> NotionAnswer {
        NotionAnswer(error, requestID: ambient.makeUUID().uuidString.lowercased())
    }
}

extension NotionError {
    static let tooLarge = validation(
        "Request body too large: it should be ≤ `\(NotionPlatform.maximumBodyBytes)` bytes.")

    static let full = NotionError(
        403, "restricted_resource",
        "The workspace holds \(NotionPlatform.maximumThings) pages and blocks, which is the most. POST /sandbox/reset empties it."
    )

    private static let words: [Int: (code: String, message: String)] = [
        401: ("unauthorized", "API token is invalid."),
        403: ("restricted_resource", "Insufficient permissions for this endpoint."),
        404: (
            "object_not_found",
            "Could not find the resource. Make sure the relevant pages and databases are shared with your integration."
        ),
        409: ("conflict_error", "Conflict occurred while saving. Please try again."),
        500: ("internal_server_error", "Unexpected error occurred."),
        502: ("bad_gateway", "Bad gateway. Please try again later."),
        503: ("service_unavailable", "Notion is unavailable, please try again later."),
        504: ("gateway_timeout", "Notion did not answer in time, please try again later."),
        529: ("service_overload", "Notion is overloaded, please try again later."),
    ]

    /// An error with Notion's words for a status.
    static func played(_ status: Int) -> NotionError {
        let (code, message) =
            words[status]
            ?? (status < 500
                ? ("validation_error", "The sandbox plays a failure.")
                : ("internal_server_error", "The sandbox plays a failure."))
        return NotionError(status, code, message)
    }
}
