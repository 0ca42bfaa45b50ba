public import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTPTypes
internal import Synchronization

extension HTTPServerBuilder {
    /// HTTP/1.1 as our programs serve it: a connection that arrives while the server stops is closed, where Hummingbird's
    /// own would end the process; one that is slow is closed, and one too many is told so.
    public static func service(_ limits: ConnectionLimits = .standard) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            ClosingHTTP1Channel(
                usual: .serving(responder, limits: limits, isSurplus: false),
                surplus: .serving(responder, limits: limits, isSurplus: true),
                connections: Connections(limit: limits.served))
        }
    }
}

extension HTTP1Channel {
    fileprivate static func serving(
        _ responder: @escaping Responder, limits: ConnectionLimits, isSurplus: Bool
    ) -> HTTP1Channel {
        HTTP1Channel(
            responder: responder,
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(limits, isSurplus: isSurplus)],
                idleTimeout: (isSurplus ? limits.ofSurplus : limits).idle.map { TimeAmount($0) },
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 200)))
    }
}

/// Connections of HTTP/1.1 that may go unserved.
///
/// NIO asks of whoever gets a connection that it be run to its end, and ends the process when one is let go before
/// ("Deinited NIOAsyncWriter without calling finish()"). A server that stops lets go those that were accepted and not
/// handed over yet.
struct ClosingHTTP1Channel: ServerChildChannel {
    private let usual: HTTP1Channel
    private let surplus: HTTP1Channel
    private let connections: Connections

    init(usual: HTTP1Channel, surplus: HTTP1Channel, connections: Connections) {
        self.usual = usual
        self.surplus = surplus
        self.connections = connections
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedConnection> {
        let isSurplus = connections.open()
        channel.closeFuture.whenComplete { [connections] _ in connections.close() }
        return (isSurplus ? surplus : usual).setup(channel: channel, logger: logger).map {
            AcceptedConnection($0, isSurplus: isSurplus)
        }
    }

    func handle(value: AcceptedConnection, logger: Logger) async {
        await AcceptedConnection.$isSurplus.withValue(value.isOneTooMany) {
            await (value.isOneTooMany ? surplus : usual).handle(value: value.claim(), logger: logger)
        }
    }
}

/// A connection that closes when nobody claims it.
final class AcceptedConnection: ServerChildChannelValue {
    /// Whether the call comes over a connection that is one too many.
    @TaskLocal static var isSurplus = false

    let isOneTooMany: Bool
    private let connection: HTTP1Channel.Value
    private let isClaimed = Mutex(false)

    init(_ connection: HTTP1Channel.Value, isSurplus: Bool) {
        self.connection = connection
        self.isOneTooMany = isSurplus
    }

    var channel: any Channel { connection.channel }

    /// The connection, for the one who will run it to its end.
    func claim() -> HTTP1Channel.Value {
        isClaimed.withLock { $0 = true }
        return connection
    }

    deinit {
        guard !isClaimed.withLock({ $0 }) else { return }
        // Closing takes a moment and nobody is left to wait for it; it ends by itself.
        Task { [connection] in
            try? await connection.executeThenClose { _, _ in }  // it is being closed: how that went matters to nobody
        }
    }
}
