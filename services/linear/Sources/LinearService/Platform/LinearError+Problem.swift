internal import HTTPTypes
public import LinearAPI
public import ServiceHost
internal import ServiceProblems

extension LinearError: @retroactive ProblemConvertible {
    /// | what happened | status |
    /// |---|---|
    /// | key refused, or not allowed | 502, naming `LINEAR_API_KEY` |
    /// | rate limit | 503 with `Retry-After` |
    /// | 503, 504 | the same, with `Retry-After` |
    /// | other 5xx, HTML, half a body, another schema | 502 |
    /// | not reachable, circuit open, too many calls | 503 with `Retry-After` |
    /// | no answer in time | 504 with `Retry-After` |
    /// | a value refused, an id taken, nothing with this id | 422, 409, 404 |
    public var problem: Problem {
        switch kind {
        case .unauthorized:
            Problem(.badGateway, "Linear refused the key. Check LINEAR_API_KEY and restart.")
        case .forbidden(let message):
            Problem(.badGateway, "Linear does not allow this with our LINEAR_API_KEY: \(message)")
        case .rateLimited(let retryAfter):
            Problem(.serviceUnavailable, "Linear's rate limit is used up. Try again later.", retryAfter: retryAfter)
        case .invalidInput(let message): Problem(.unprocessableContent, "Linear does not take this: \(message)")
        case .conflict: Problem(.conflict, "Something with this id exists already in Linear.")
        case .notFound: Problem(.notFound, "Linear has nothing with this id.")
        case .malformedAnswer(let status):
            Problem(.badGateway, "Linear gave an answer that cannot be read (status \(status)). Check LINEAR_API_URL.")
        case .serverError(let status, let retryAfter): .failure(of: "Linear", status: status, retryAfter: retryAfter)
        case .refusedDocument:
            Problem(.badGateway, "Linear does not understand the operation \(operation): its schema has changed.")
        case .transport(let error): .silence(of: "Linear", error, setting: "LINEAR_API_URL")
        }
    }
}
