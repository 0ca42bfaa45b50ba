internal import Domain
internal import FoundationEssentials
internal import HTTPTypes
internal import OutboundHTTP

/// What an answer that is not a success says.
///
/// - SeeAlso: Notion, "Status codes"
struct NotionComplaint: Sendable {
    let answer: HTTPAnswer
    let now: Date
    private let body: NotionJSON

    /// The wait when Notion names none.
    private static let unknownWait: Duration = .seconds(2)
    private static let maxMessageCharacters = 300

    init(_ answer: HTTPAnswer, now: Date) {
        self.answer = answer
        self.now = now
        // An answer that is no JSON is told by its status.
        self.body = (try? JSONDecoder().decode(NotionJSON.self, from: Data(answer.body))) ?? .null
    }

    var requestID: String? {
        body["request_id"]?.text ?? HTTPField.Name("x-notion-request-id").flatMap { answer.headers[$0] }
    }

    /// What was written all the same.
    var committed: NotionCommitted? {
        guard answer.status >= 500, let details = body["additional_data"] else { return nil }
        let resource = details["committed_resource_id"]?.text.flatMap { NotionID(reference: $0) }
        let children = details["committed_child_ids"]?.items.compactMap { $0.text.flatMap { NotionID(reference: $0) } }
        guard resource != nil || children?.isEmpty == false else { return nil }
        return NotionCommitted(resource: resource, children: children ?? [])
    }

    var kind: NotionError.Kind {
        switch (answer.status, body["code"]?.text ?? "") {
        case (401, _), (_, "unauthorized"): .unauthorized
        case (429, _) where reason == "public_api_request_blocked": .blocked
        case (429, _), (_, "rate_limited"): .rateLimited(retryAfter: wait ?? Self.unknownWait)
        case (529, _), (_, "service_overload"): .overloaded(retryAfter: wait ?? Self.unknownWait)
        case (403, _), (_, "restricted_resource"): .restricted(message: message)
        case (404, "object_not_found"), (404, ""): .notFound
        case (409, "conflict_error"): .conflict
        case (409, _), (400, _), (404, _), (413, _), (422, _):
            body["code"] == nil ? .malformedAnswer(status: answer.status) : .validation(message: message)
        case (500..., _): .serverError(status: answer.status, retryAfter: wait)
        default: .malformedAnswer(status: answer.status)
        }
    }

    private var reason: String? { body["additional_data"]?["rate_limit_reason"]?.text }

    /// Notion's words, cut.
    private var message: String {
        String((body["message"]?.text ?? "no reason given").prefix(Self.maxMessageCharacters))
    }

    /// How long Notion asks to wait, at least a second and no longer than any pause.
    private var wait: Duration? {
        let asked =
            answer.retryAfter(now: now)
            ?? body["additional_data"]?["retry_after"].flatMap { value in
                (value.number ?? value.text.flatMap(Double.init)).map { .seconds($0) }
            }
        return asked.map { min(max($0, .seconds(1)), PaceState.longestPause) }
    }
}

/// What a write that Notion answered with a failure left behind all the same.
struct NotionCommitted: Sendable, Hashable {
    /// The new page, or the block that got new ones.
    let resource: NotionID?
    /// The new blocks, in order.
    let children: [NotionID]
}
