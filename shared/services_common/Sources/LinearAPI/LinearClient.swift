public import Domain
internal import FoundationEssentials
internal import HTTPTypes
public import OutboundHTTP

/// Linear over GraphQL: reads whole lists page by page, writes with ids that the caller chose.
///
/// Every call ends within its deadline, and within that of the work that it belongs to. All writes may be sent twice without harm: creates carry their id, so a second one
/// is a conflict, and changes and deletes end in the same state.
public struct LinearClient: Sendable {
    /// The most items of one list that are read.
    public static let maxItems = 50_000
    /// The most issues of one batch, as Linear has it for updates; for creates it names no limit.
    public static let maxBatch = 50
    /// The most ids of one query: the page size.
    public static let maxIDs = 250
    /// How often one call is sent when Linear says each time that the allowance is used up.
    static let maxAttempts = 5

    private let url: String
    private let key: Secret
    private let upstream: Upstream
    private let ambient: Ambient
    /// One for this client and all that are derived from it.
    private let limiter: RateLimiter
    private var deadline: Duration
    private var urgency = LinearUrgency.person
    /// When the work that these calls belong to is over.
    private var end: ContinuousClock.Instant?

    /// - Parameters:
    ///   - url: the whole address, such as `https://api.linear.app/graphql`.
    ///   - key: a personal key (`lin_api_…`) or an OAuth token.
    ///   - deadline: how long one call may take, retries included.
    public init(url: String, key: Secret, upstream: Upstream, ambient: Ambient, deadline: Duration = .seconds(10)) {
        self.url = url
        self.key = key
        self.upstream = upstream
        self.ambient = ambient
        self.limiter = RateLimiter(ambient: ambient)
        self.deadline = deadline
    }

    /// This client, with another deadline for each call, and without an end of the work: for a last look at what became
    /// of it.
    public func within(_ deadline: Duration) -> LinearClient {
        var client = self
        client.deadline = deadline
        client.end = nil
        return client
    }

    /// This client, for work that nobody waits for: it leaves a part of Linear's allowance to people, and waits longer
    /// for its turn.
    ///
    /// - Parameter patience: how long one call may wait for its turn, beside its deadline.
    public func inBackground(patience: Duration) -> LinearClient {
        var client = self
        client.urgency = .background(patience: patience)
        return client
    }

    /// This client, for work that as a whole is to be over at `end`: no call lasts longer, and later ones have timed out
    /// before they are sent.
    public func ending(at end: ContinuousClock.Instant) -> LinearClient {
        var client = self
        client.end = end
        return client
    }

    /// What is left of a call's deadline. Waits for a turn pass on the program's clock, which a test moves, exchanges in
    /// real time; in the background only a try's own time counts.
    private func timeLeft(since start: ContinuousClock.Instant, waited: Duration) -> Duration {
        let left = urgency.isBackground ? deadline : deadline - max(waited, start.duration(to: .now))
        return end.map { min(left, ContinuousClock.now.duration(to: $0)) } ?? left
    }

    /// Sends `document` and reads the field that it asks for, or all of `data` where it asks for several.
    ///
    /// It waits for its turn first, and where Linear says that the allowance is used up, for that to come back, as long
    /// as the deadline allows.
    func send<Value: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable] = [:], as type: Value.Type
    ) async throws(LinearError) -> Value {
        let body = try body(document, variables)
        let start = ContinuousClock.now
        var waited = Duration.zero
        for attempt in 1... {
            waited += try await limiter.turn(
                document, urgency, timeLeft: timeLeft(since: start, waited: waited), waited: waited)
            let answer = try await exchange(document, body, deadline: timeLeft(since: start, waited: waited))
            limiter.note(answer, of: document)
            do throws(LinearError) {
                return try LinearAnswer(answer: answer, document: document, now: ambient.now).value(of: type)
            } catch {
                guard case .rateLimited = error.kind, let wait = RateLimitReset.untilSome(answer, now: ambient.now)
                else {
                    throw error
                }
                limiter.isUsedUp(for: wait)
                let limit = urgency.patience(timeLeft: timeLeft(since: start, waited: waited), waited: waited)
                // What may have been carried out by an earlier try is for the caller to look up.
                guard attempt < Self.maxAttempts, !error.followsDoubt, wait < limit else { throw error }
            }
        }
        throw LinearError(.rateLimited(retryAfter: RateLimitReset.unknown), operation: document.name)
    }

    private func exchange(
        _ document: LinearDocument, _ body: [UInt8], deadline: Duration
    ) async throws(LinearError) -> HTTPAnswer {
        let call = HTTPCall(.post, url, headers: headers, body: body, deadline: deadline, isRepeatable: true)
        do {
            return try await upstream.send(call)
        } catch {
            throw LinearError(.transport(error), operation: document.name)
        }
    }

    /// Reads every page of the connection that `document` asks for, at most ``maxItems`` items.
    ///
    /// - Parameter first: the first page, where another document showed it.
    func all<Node: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable] = [:], of type: Node.Type,
        after first: Connection<Node>? = nil
    ) async throws(LinearError) -> LinearList<Node> {
        try await all(document, variables, in: Connection<Node>.self, after: first) { $0 }
    }

    /// As ``all(_:_:of:after:)``, for a connection inside another object.
    func all<Node: Decodable & Sendable, Holder: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable], in holder: Holder.Type,
        after first: Connection<Node>? = nil, connection: (Holder) -> Connection<Node>
    ) async throws(LinearError) -> LinearList<Node> {
        var items: [Node] = []
        var variables = variables
        var cursors: Set<String> = []
        var known = first
        var requests = 0
        while items.count < Self.maxItems {
            let page: Connection<Node>
            if let first = known {
                page = first
                known = nil
            } else {
                page = connection(try await send(document, variables, as: holder))
                requests += 1
            }
            items += page.nodes
            guard page.pageInfo.hasNextPage else { return LinearList(items: items, requests: requests) }
            // Without a new cursor the next page would be this one again, for ever.
            guard let cursor = page.pageInfo.endCursor, cursors.insert(cursor).inserted else {
                throw LinearError(.malformedAnswer(status: 200), operation: document.name)
            }
            variables["after"] = .text(cursor)
        }
        return LinearList(items: items, isComplete: false, requests: requests)
    }

    /// A personal key goes bare, a token as Bearer; Linear refuses a key that is sent as Bearer.
    private var headers: HTTPFields {
        let key = key.reveal()
        return [
            .authorization: key.hasPrefix("lin_api_") ? key : "Bearer \(key)",
            .contentType: "application/json", .accept: "application/json",
        ]
    }

    private struct Body: Encodable {
        let operationName: String
        let query: String
        let variables: [String: LinearVariable]
    }

    private func body(
        _ document: LinearDocument, _ variables: [String: LinearVariable]
    ) throws(LinearError) -> [UInt8] {
        let body = Body(operationName: document.name, query: document.text, variables: variables)
        do {
            return Array(try LinearJSON.encoder().encode(body))
        } catch {
            throw LinearError(
                .refusedDocument(message: "its variables cannot be written as JSON"), operation: document.name)
        }
    }
}
