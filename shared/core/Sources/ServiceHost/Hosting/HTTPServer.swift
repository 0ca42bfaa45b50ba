public import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOHTTPTypes
internal import Synchronization

extension HTTPServerBuilder {
    /// HTTP/1.1 as our programs serve it: a connection that arrives while the server stops is closed, where Hummingbird's
    /// own would end the process.
    ///
    /// - Parameter idleTimeout: how long a connection is kept that nothing comes over; nil for ever.
    public static func service(idleTimeout: Duration? = .seconds(75)) -> HTTPServerBuilder {
        HTTPServerBuilder { responder in
            ClosingHTTP1Channel(
                HTTP1Channel(
                    responder: responder,
                    configuration: .init(idleTimeout: idleTimeout.map { TimeAmount($0) })))
        }
    }
}

/// Connections of HTTP/1.1 that may go unserved.
///
/// NIO asks of whoever gets a connection that it be run to its end, and ends the process when one is let go before
/// ("Deinited NIOAsyncWriter without calling finish()"). A server that stops lets go those that were accepted and not
/// handed over yet.
struct ClosingHTTP1Channel: ServerChildChannel {
    private let http1: HTTP1Channel

    init(_ http1: HTTP1Channel) {
        self.http1 = http1
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<AcceptedConnection> {
        http1.setup(channel: channel, logger: logger).map(AcceptedConnection.init)
    }

    func handle(value: AcceptedConnection, logger: Logger) async {
        await http1.handle(value: value.claim(), logger: logger)
    }
}

/// A connection that closes when nobody claims it.
final class AcceptedConnection: ServerChildChannelValue {
    private let connection: HTTP1Channel.Value
    private let isClaimed = Mutex(false)

    init(_ connection: HTTP1Channel.Value) {
        self.connection = connection
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
