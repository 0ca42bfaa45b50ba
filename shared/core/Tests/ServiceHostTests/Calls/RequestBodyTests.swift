import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import ServiceHost
import Testing

@Suite struct RequestBodyTests {
    private let logs = CapturedLogs()

    /// A service that takes 1,000 bytes and says how many came.
    private var service: HostedService {
        .testing(logs: logs) { router in
            router.post("/bytes") { request, _ in "\(try await request.wholeBody(limit: 1000).readableBytes)" }
            router.post("/other") { request, _ in "\(try await request.wholeBody(limit: BodyLimit.other).readableBytes)"
            }
        }
    }

    @Test(arguments: [0, 1, 999, 1000])
    func bodyWithinTheLimitIsTaken(_ bytes: Int) async throws {
        try await service.throughSocket { client in
            let response = try await client.execute(
                uri: "/bytes", method: .post, body: ByteBuffer(repeating: 65, count: bytes))

            #expect(response.text == "\(bytes)")
        }
    }

    @Test(arguments: [1001, 100_000])
    func largerBodyIsRefused(_ bytes: Int) async throws {
        try await service.throughSocket { client in
            let response = try await client.execute(
                uri: "/bytes", method: .post, body: ByteBuffer(repeating: 65, count: bytes))

            #expect(response.status == .contentTooLarge)
            #expect(try response.problem().detail.contains("1000 bytes"))
        }
    }

    @Test func limitOfAMebibyteIsNamedInTheProblem() async throws {
        try await service.throughRouter { client in
            let body = ByteBuffer(repeating: 65, count: BodyLimit.other + 1)

            let response = try await client.execute(uri: "/other", method: .post, body: body)

            #expect(response.status == .contentTooLarge)
            #expect(try response.problem().detail == "The body is larger than 1048576 bytes (1 MiB), the most we take.")
        }
    }

    /// Without `Content-Length` the body has to be counted as it comes.
    @Test func chunkedBodyIsCounted() async throws {
        try await RunningService.use(service, logs: logs) { port in
            let chunk = "1f4\r\n\(String(repeating: "A", count: 500))\r\n"
            let head = "POST /bytes HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"

            for (chunks, expected) in [(2, "200 OK"), (3, "413 ")] {
                let answer = try await RawConnection.open(port: port).talk { dialogue in
                    try await dialogue.write(head + String(repeating: chunk, count: chunks) + "0\r\n\r\n")
                    return try await dialogue.read(until: chunks == 2 ? "1000" : "}")
                }
                #expect(answer.hasPrefix("HTTP/1.1 \(expected)"))
            }
        }
    }

    /// A body that is announced too large is refused before it is sent.
    @Test func announcedBodyIsRefusedAtOnce() async throws {
        try await RunningService.use(service, logs: logs) { port in
            let answer = try await RawConnection.open(port: port).talk { dialogue in
                try await dialogue.write("POST /bytes HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\n\r\n")
                return try await dialogue.read(until: "}")
            }

            #expect(answer.hasPrefix("HTTP/1.1 413 "))
        }
    }

    /// A caller that goes away in the middle of its body is not an error of ours.
    @Test func bodyThatBreaksOffIsNoError() async throws {
        try await RunningService.use(service, logs: logs) { port in
            _ = try await RawConnection.open(port: port).talk { dialogue in
                try await dialogue.write("POST /bytes HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nhalf")
            }
            try await eventually("the call is over") { !logs.entries("call answered").isEmpty }
        }

        #expect(logs.entries.filter { $0.level >= .error }.isEmpty)
    }
}
