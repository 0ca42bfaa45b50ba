internal import HTTPTypes
internal import LinearAPI
internal import ServiceHost

/// Linear as this service was set up to reach it.
struct LinearPlatform: Sendable {
    private let optionalClient: LinearClient?

    init(client: LinearClient?) {
        self.optionalClient = client
    }

    /// The client.
    ///
    /// - Throws: ``Problem`` 503 when no key is set.
    var client: LinearClient {
        get throws(Problem) {
            guard let optionalClient else {
                throw Problem(
                    .serviceUnavailable,
                    "Linear cannot be asked: LINEAR_API_KEY is not set. Set it to a key of your Linear and restart.",
                    retryAfter: .seconds(60)
                )
            }
            return optionalClient
        }
    }
}
