internal import HTTPTypes
public import NotionAPI
public import ServiceHost
internal import ServiceProblems

extension NotionError: @retroactive ProblemConvertible {
    /// | what happened | status |
    /// |---|---|
    /// | token refused, right missing, connection blocked | 502, naming `NOTION_TOKEN` |
    /// | nothing with this id, or not shared with the connection | 404 |
    /// | a value refused, changed by others at the same time | 422, 409 |
    /// | rate limit, too many calls waiting, overload | 503 with `Retry-After` |
    /// | 503, 504 | the same, with `Retry-After` |
    /// | other 5xx, HTML, half a body, other fields | 502 |
    /// | not reachable, circuit open | 503 with `Retry-After` |
    /// | no answer in time | 504 with `Retry-After` |
    public var problem: Problem {
        switch kind {
        case .unauthorized: Problem(.badGateway, "Notion refused the token. Check NOTION_TOKEN and restart.")
        case .restricted(let message):
            Problem(
                .badGateway,
                "Notion does not allow this: \(message) Check what the connection of NOTION_TOKEN may do in Notion's settings."
            )
        case .blocked: Problem(.badGateway, "Notion turned the connection of NOTION_TOKEN away. Ask Notion's support.")
        case .notFound: Problem(.notFound, NotionError.notShared)
        case .validation(let message): Problem(.unprocessableContent, "Notion does not take this: \(message)")
        case .conflict: Problem(.conflict, "Somebody changed the same thing in Notion at this moment. Try again.")
        case .rateLimited(let retryAfter):
            Problem(.serviceUnavailable, "Notion's rate limit is used up. Try again later.", retryAfter: retryAfter)
        case .overloaded(let retryAfter):
            Problem(
                .serviceUnavailable, "Too many calls to Notion are waiting. Try again later.", retryAfter: retryAfter)
        case .malformedAnswer(let status):
            Problem(.badGateway, "Notion gave an answer that cannot be read (status \(status)). Check NOTION_API_URL.")
        case .serverError(let status, let retryAfter): .failure(of: "Notion", status: status, retryAfter: retryAfter)
        case .transport(let error): .silence(of: "Notion", error, setting: "NOTION_API_URL")
        }
    }

    /// Notion does not tell what is missing from what is not shared.
    static let notShared = """
        Notion has nothing with this id that it shows us. In Notion, open the page, choose ••• and Connections, and add \
        the connection of NOTION_TOKEN.
        """

    /// Whether what was read before may stand in for an answer: Notion is away, rather than saying no.
    var isOutage: Bool { fault == .upstream }
}
