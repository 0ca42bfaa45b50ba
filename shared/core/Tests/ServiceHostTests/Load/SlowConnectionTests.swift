import CoreTestKit
import Hummingbird
import NIOCore
import ServiceHost
import Testing

/// Connections that are slow, and those that are one too many.
@Suite(.timeLimit(.minutes(2))) struct SlowConnectionTests {
    private static let request = "GET /large HTTP/1.1\r\nHost: h\r\n\r\n"

    private let logs = CapturedLogs()

    private func service(_ connections: ConnectionLimits) -> HostedService {
        .testing(logs: logs, limits: LoadLimits(connections: connections)) { router in
            router.post("/bytes") { request, _ in "\(try await request.wholeBody(limit: 1000).readableBytes)" }
            router.get("/large") { _, _ in
                Response(
                    status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 65, count: 32 * 1024 * 1024)))
            }
        }
    }

    private let impatient = ConnectionLimits(
        head: .milliseconds(100), patience: .milliseconds(100), bytesPerSecond: 1 << 40, idle: nil)

    @Test(arguments: [
        "", "GET /health HT", "POST /bytes HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n\r\nhalf",
        "POST /bytes HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
    ])
    func whoeverSendsNoMoreIsLetGo(_ sent: String) async throws {
        try await RunningService.use(service(impatient), logs: logs) { port in
            try await RawConnection.open(port: port).talk { dialogue in
                // Closed or reset, perhaps before anything was sent: either way it is over.
                _ = try? await dialogue.write(sent)
                _ = try? await dialogue.read()
            }
        }
    }

    /// The answer is larger than what the system holds for a reader who does not read.
    @Test func whoeverDoesNotReadIsLetGo() async throws {
        try await RunningService.use(
            service(ConnectionLimits(patience: .milliseconds(100), bytesPerSecond: 1 << 40, idle: nil)), logs: logs
        ) { port in
            let connection = try await UnreadConnection.open(port: port)
            try await connection.write(Self.request)
            try await connection.waitUntilItIsOver()
        }
    }

    /// As slow as may be is quick enough.
    @Test func bodyThatKeepsComingIsTaken() async throws {
        let limits = ConnectionLimits(patience: .milliseconds(50), bytesPerSecond: 1)
        try await RunningService.use(service(limits), logs: logs) { port in
            let answer = try await RawConnection.open(port: port).talk { dialogue in
                try await dialogue.write("POST /bytes HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n\r\nhalf")
                try await Task.sleep(for: .milliseconds(200))
                try await dialogue.write("rest")
                return try await dialogue.read(until: "\r\n\r\n8")
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
        }
    }

    @Test func connectionThatIsOneTooManyIsToldSoAndClosed() async throws {
        try await RunningService.use(service(ConnectionLimits(served: 1, surplus: 10)), logs: logs) { port in
            try await RawConnection.open(port: port).talk { first in
                try await first.write("GET /health HTTP/1.1\r\nHost: h\r\n\r\n")
                _ = try await first.read(until: "\"linear\"")

                let health = try await Self.answer(to: "GET /health", port: port)
                let refused = try await Self.answer(to: "GET /large", port: port)

                #expect(health.hasPrefix("HTTP/1.1 200 OK"))
                #expect(refused.hasPrefix("HTTP/1.1 503 "))
                #expect(refused.lowercased().contains("retry-after: 2"))
            }
            try await eventually("others are served again") {
                try await Self.answer(to: "GET /large", port: port, until: "AAAA").hasPrefix("HTTP/1.1 200 OK")
            }
        }
    }

    /// All that is answered until the connection is closed.
    private static func answer(to line: String, port: Int, until end: String? = nil) async throws -> String {
        try await RawConnection.open(port: port).talk { dialogue in
            try await dialogue.write("\(line) HTTP/1.1\r\nHost: h\r\n\r\n")
            return try await dialogue.read(until: end)
        }
    }
}
