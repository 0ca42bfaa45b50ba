import NIOCore
import NIOPosix

/// A TCP connection on which a test writes HTTP by hand.
struct RawConnection: Sendable {
    private let channel: NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// - Throws: when nobody listens.
    static func open(port: Int) async throws -> RawConnection {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return RawConnection(channel: channel)
    }

    /// Tells whether somebody accepts connections.
    static func isAccepted(port: Int) async -> Bool {
        do {
            let connection = try await open(port: port)
            try await connection.channel.channel.close()
            return true
        } catch {
            return false
        }
    }

    /// Writes `text`, then gives `test` what comes back; the connection is closed afterwards.
    func talk<Value: Sendable>(_ test: @Sendable (inout Dialogue) async throws -> Value) async throws -> Value {
        try await channel.executeThenClose { inbound, outbound in
            var dialogue = Dialogue(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            return try await test(&dialogue)
        }
    }

    /// Both directions of the connection.
    struct Dialogue {
        var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
        let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

        func write(_ text: String) async throws {
            try await outbound.write(ByteBuffer(string: text))
        }

        /// Everything up to and with `end`, or until the other side closes.
        mutating func read(until end: String? = nil) async throws -> String {
            var text = ""
            while let buffer = try await inbound.next(isolation: #isolation) {
                text += String(buffer: buffer)
                if let end, text.contains(end) { break }
            }
            return text
        }
    }
}
