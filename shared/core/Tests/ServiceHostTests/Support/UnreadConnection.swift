import CoreTestKit
import NIOCore
import NIOPosix

/// A TCP connection on which a test writes and never reads.
struct UnreadConnection: Sendable {
    private let channel: any Channel

    static func open(port: Int) async throws -> UnreadConnection {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: false)
            .connect(host: "127.0.0.1", port: port).get()
        return UnreadConnection(channel: channel)
    }

    func write(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Writes now and then, which fails when the other side has closed.
    func waitUntilItIsOver() async throws {
        try await eventually("the other side closes") {
            do {
                try await write(" ")
                return false
            } catch {
                return true
            }
        }
    }
}
