public import Domain
public import OutboundHTTP

/// Calls Notion's REST API.
///
/// Calls go at the pace that Notion allows, and are tried again where that is safe; the upstream itself need not try
/// again.
public struct NotionClient: Sendable {
    /// The most items that are read of any list.
    public static let maxItems = 10_000

    let url: String
    let token: Secret
    let upstream: Upstream
    let ambient: Ambient
    let pace: NotionPace
    private(set) var deadline: Duration
    /// When the work that these calls belong to is over.
    private(set) var end: ContinuousClock.Instant?

    /// - Parameters:
    ///   - url: the address that paths are added to, such as `https://api.notion.com/v1`.
    ///   - token: of an internal connection (`ntn_…`, `secret_…`) or OAuth.
    ///   - pace: shared by all clients with this token.
    ///   - deadline: how long one call may take, with its wait for its turn and its retries.
    public init(
        url: String, token: Secret, upstream: Upstream, ambient: Ambient, pace: NotionPace,
        deadline: Duration = .seconds(30)
    ) {
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        self.token = token
        self.upstream = upstream
        self.ambient = ambient
        self.pace = pace
        self.deadline = deadline
    }

    /// This client, with another deadline for each call, and without an end of the work.
    public func within(_ deadline: Duration) -> NotionClient {
        var client = self
        client.deadline = deadline
        client.end = nil
        return client
    }

    /// This client, for work that as a whole is to be over at `end`: no call lasts longer, and later ones have timed out
    /// before they are sent.
    public func ending(at end: ContinuousClock.Instant) -> NotionClient {
        var client = self
        client.end = end
        return client
    }

    var timeLeft: Duration { end.map { min(deadline, ContinuousClock.now.duration(to: $0)) } ?? deadline }
}
