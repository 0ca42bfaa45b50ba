public import AsyncHTTPClient
internal import Domain
internal import NIOCore
public import ServiceLifecycle

/// Owns the process's one HTTP client and shuts it down when the process stops.
///
/// List it first among the background services: what uses it stops before it.
public struct HTTPClientService: Service {
    public let client: HTTPClient

    /// - Parameters:
    ///   - connectionsPerHost: the most connections to one address; further calls wait for one within their deadline.
    ///   - longestSilence: how long an answer may not go on, whatever the deadline of its call.
    public init(connectionsPerHost: Int = 32, longestSilence: Duration = .seconds(60)) {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(3), read: .nanoseconds(Int64(longestSilence.seconds * 1e9)))
        configuration.connectionPool = .init(
            idleTimeout: .seconds(30), concurrentHTTP1ConnectionsPerHostSoftLimit: connectionsPerHost
        )
        // Retries are ours: a connection that is refused is known at once instead of tried until the deadline.
        configuration.connectionPool.retryConnectionEstablishment = false
        self.client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    public func run() async throws {
        try? await gracefulShutdown()  // cancelled instead: the client is to be shut down all the same
        try await client.shutdown()
    }
}
