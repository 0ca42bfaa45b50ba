import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import ServiceHost

/// Connections that were accepted while the server stops.
@Suite(.timeLimit(.minutes(1))) struct UnservedConnectionTests {
    private let server: ClosingHTTP1Channel
    private let logger = CapturedLogs().logger

    init() {
        let http1 = HTTP1Channel { _, writer, _ in try await writer.writeResponse(HTTPResponse(status: .noContent)) }
        server = ClosingHTTP1Channel(usual: http1, surplus: http1, connections: Connections(limit: 10))
    }

    /// NIO would end the process.
    @Test func connectionThatNobodyTakesIsClosed() async throws {
        let channel = NIOAsyncTestingChannel()

        _ = try await accept(channel)

        try await eventually("it is closed") { !channel.isActive }
        try await channel.closeFuture.get()
    }

    @Test func connectionThatWasTakenIsServed() async throws {
        let channel = NIOAsyncTestingChannel()
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 80))
        let connection = try await accept(channel)

        async let served: Void = server.handle(value: connection, logger: logger)
        try await channel.writeInbound(ByteBuffer(string: "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
        let answer = try await channel.waitForOutboundWrite(as: ByteBuffer.self)

        #expect(String(buffer: answer).hasPrefix("HTTP/1.1 204 No Content"))
        await served
    }

    private func accept(_ channel: NIOAsyncTestingChannel) async throws -> AcceptedConnection {
        try await channel.eventLoop.flatSubmit { server.setup(channel: channel, logger: logger) }.get()
    }
}
