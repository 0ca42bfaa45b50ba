internal import HTTPTypes
internal import NotionAPI
internal import ServiceHost

/// Notion as this service was set up to reach it.
struct NotionPlatform: Sendable {
    private let optionalClient: NotionClient?

    init(client: NotionClient?) {
        self.optionalClient = client
    }

    /// The client.
    ///
    /// - Throws: ``Problem`` 503 when no token is set.
    var client: NotionClient {
        get throws(Problem) {
            guard let optionalClient else {
                throw Problem(
                    .serviceUnavailable,
                    "Notion cannot be asked: NOTION_TOKEN is not set. Set it to the token of a connection and restart.",
                    retryAfter: .seconds(60)
                )
            }
            return optionalClient
        }
    }
}
