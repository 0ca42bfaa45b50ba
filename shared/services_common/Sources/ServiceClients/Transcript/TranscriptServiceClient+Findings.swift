public import Domain
internal import HTTPTypes

extension TranscriptServiceClient {
    /// The tickets that a meeting suggests.
    public func tickets(_ id: MeetingID) async throws(ServiceCallError) -> [ProposalWire] {
        var proposals: [ProposalWire] = []
        var cursor: String?
        repeat {
            let query = PercentEncoding.query([("limit", "200"), ("cursor", cursor)])
            let call = ServiceCall(method: .get, path: path(id, "tickets") + query)
            let page = try await caller.value(ListOrPage<ProposalWire>.self, call)
            proposals += page.items
            cursor = page.items.isEmpty ? nil : page.nextCursor
        } while cursor != nil
        return proposals
    }

    /// Makes proposals tickets. The same call again creates nothing.
    ///
    /// - Parameters:
    ///   - ids: which; nil for all that are not tickets yet.
    ///   - idempotencyKey: 1 to 255 visible ASCII characters; with it the same call again gets the same answer.
    public func createTickets(
        _ id: MeetingID, ids: [ProposalID]? = nil, idempotencyKey: String? = nil
    ) async throws(ServiceCallError) -> TicketsAnswer {
        var call = ServiceCall(method: .post, path: path(id, "tickets"), deadline: .seconds(90))
        if let name = HTTPField.Name("Idempotency-Key"), let idempotencyKey { call.headers[name] = idempotencyKey }
        let body = TicketsBody(ids: ids, all: ids == nil ? true : nil)
        return try await caller.value(TicketsAnswer.self, call, sending: body)
    }

    /// Says that proposals are not to become tickets. One that is a ticket already stays one.
    ///
    /// - Parameter ids: 1 to 50.
    /// - Returns: these proposals as they are now.
    public func dismissTickets(_ id: MeetingID, ids: [ProposalID]) async throws(ServiceCallError) -> [ProposalWire] {
        let call = ServiceCall(method: .post, path: path(id, "tickets/dismiss"))
        return try await caller.value(
            ListOrPage<ProposalWire>.self, call, sending: TicketsBody(ids: ids, all: nil)
        ).items
    }

    /// The passages that fit `query` best.
    ///
    /// - Parameters:
    ///   - meetings: the only ones to look in, at most 20; none for all.
    ///   - limit: 1 to 200.
    public func search(
        _ query: String, in meetings: [MeetingID] = [], limit: Int = 50
    ) async throws(ServiceCallError) -> [PassageWire] {
        let ids = meetings.isEmpty ? nil : meetings.map(\.description).joined(separator: ",")
        let query = PercentEncoding.query([("q", query), ("meeting_ids", ids), ("limit", String(limit))])
        let call = ServiceCall(method: .get, path: "/transcript/search" + query)
        return try await caller.value(ListOrPage<PassageWire>.self, call).items
    }

    public func statistics() async throws(ServiceCallError) -> StatisticsWire {
        try await caller.value(StatisticsWire.self, ServiceCall(method: .get, path: "/transcript/stats"))
    }

    /// Filters a text; nothing is stored.
    public func redact(_ text: String) async throws(ServiceCallError) -> RedactionWire {
        let call = ServiceCall(method: .post, path: "/transcript/redact", deadline: .seconds(30))
        return try await caller.value(RedactionWire.self, call, sending: ["text": text])
    }

    private struct TicketsBody: Encodable {
        let ids: [ProposalID]?
        let all: Bool?
    }
}

/// A list, bare or as a page.
private struct ListOrPage<Item: Decodable & Sendable>: Decodable {
    let items: [Item]
    let nextCursor: String?

    private enum Keys: CodingKey { case items, nextCursor }

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Keys.self) {  // a bare list is read below
            self.items = try container.decode([Item].self, forKey: .items)
            self.nextCursor = try container.decodeIfPresent(String.self, forKey: .nextCursor)
        } else {
            self.items = try [Item](from: decoder)
            self.nextCursor = nil
        }
    }
}
