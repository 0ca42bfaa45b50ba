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

    private let url: String
    private let key: Secret
    private let upstream: Upstream
    private let ambient: Ambient
    private let deadline: Duration
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
        self.deadline = deadline
    }

    /// This client, with another deadline for each call, and without an end of the work: for a last look at what became
    /// of it.
    public func within(_ deadline: Duration) -> LinearClient {
        LinearClient(url: url, key: key, upstream: upstream, ambient: ambient, deadline: deadline)
    }

    /// This client, for work that as a whole is to be over at `end`: no call lasts longer, and later ones have timed out
    /// before they are sent.
    public func ending(at end: ContinuousClock.Instant) -> LinearClient {
        var client = self
        client.end = end
        return client
    }

    private func timeLeft(extra: Duration) -> Duration {
        end.map { min(deadline + extra, ContinuousClock.now.duration(to: $0)) } ?? deadline + extra
    }

    /// Sends `document` and reads the field that it asks for.
    func send<Value: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable] = [:], as type: Value.Type
    ) async throws(LinearError) -> Value {
        try await post(document.name, document.text, variables).value(of: type, field: document.field)
    }

    /// Sends a document.
    ///
    /// - Parameter extra: what this call may take beyond the usual deadline.
    func post(
        _ operation: String, _ text: String, _ variables: [String: LinearVariable], extra: Duration = .zero
    ) async throws(LinearError) -> LinearAnswer {
        let call = HTTPCall(
            .post, url, headers: headers, body: try body(operation, text, variables), deadline: timeLeft(extra: extra),
            isRepeatable: true
        )
        do {
            return LinearAnswer(answer: try await upstream.send(call), operation: operation, now: ambient.now)
        } catch {
            throw LinearError(.transport(error), operation: operation)
        }
    }

    /// Reads every page of the connection that `document` asks for, at most ``maxItems`` items.
    func all<Node: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable] = [:], of type: Node.Type
    ) async throws(LinearError) -> LinearList<Node> {
        try await all(document, variables, in: Connection<Node>.self) { $0 }
    }

    /// As ``all(_:_:of:)``, for a connection inside another object.
    func all<Node: Decodable & Sendable, Holder: Decodable & Sendable>(
        _ document: LinearDocument, _ variables: [String: LinearVariable], in holder: Holder.Type,
        connection: (Holder) -> Connection<Node>
    ) async throws(LinearError) -> LinearList<Node> {
        var items: [Node] = []
        var variables = variables
        var cursors: Set<String> = []
        while items.count < Self.maxItems {
            let page = connection(try await send(document, variables, as: holder))
            items += page.nodes
            guard page.pageInfo.hasNextPage else { return LinearList(items: items) }
            // Without a new cursor the next page would be this one again, for ever.
            guard let cursor = page.pageInfo.endCursor, cursors.insert(cursor).inserted else {
                throw LinearError(.malformedAnswer(status: 200), operation: document.name)
            }
            variables["after"] = .text(cursor)
        }
        return LinearList(items: items, isComplete: false)
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
        _ operation: String, _ text: String, _ variables: [String: LinearVariable]
    ) throws(LinearError) -> [UInt8] {
        let body = Body(operationName: operation, query: text, variables: variables)
        do {
            return Array(try LinearJSON.encoder().encode(body))
        } catch {
            throw LinearError(
                .refusedDocument(message: "its variables cannot be written as JSON"), operation: operation)
        }
    }
}
