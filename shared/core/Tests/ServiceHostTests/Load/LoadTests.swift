import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import ServiceHost
import Testing

/// What a service refuses when it has enough to do.
@Suite(.timeLimit(.minutes(2))) struct LoadTests {
    private let gate = Gate()

    /// Takes three calls at a time, two of a route, and 1,000 bytes of bodies; `/slow` and `/other` wait at the gate.
    private var service: HostedService {
        .testing(limits: LoadLimits(calls: 3, callsOfOneRoute: 2, bodyBytes: 1000)) { [gate] router in
            for path in ["/slow", "/other"] {
                router.get(RouterPath(path)) { _, _ in
                    try await gate.pass()
                    return "finished"
                }
            }
            router.post("/bytes") { request, _ in
                let body = try await request.wholeBody(limit: BodyLimit.other)
                if body.readableBytes > 100 { try await gate.pass() }
                return "\(body.readableBytes)"
            }
        }
    }

    @Test func callThatIsOneTooManyIsRefusedAndComesInLater() async throws {
        try await service.throughRouter { client in
            try await withThrowingTaskGroup { group in
                for path in ["/slow", "/slow", "/other"] {
                    group.addTask { try await client.execute(uri: path, method: .get).status }
                }
                try await eventually("three are under way") { gate.arrivals == 3 }

                let refused = try await client.execute(uri: "/other", method: .get)
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.headers[.retryAfter] == "1")
                #expect(try refused.problem().detail.contains("Try again"))

                gate.open()
                for try await status in group { #expect(status == .ok) }
            }
            #expect(try await client.execute(uri: "/other", method: .get).status == .ok)
        }
    }

    @Test func oneRouteLeavesOthersTheirShare() async throws {
        try await service.throughRouter { client in
            try await withThrowingTaskGroup { group in
                for _ in 0..<2 { group.addTask { try await client.execute(uri: "/slow", method: .get).status } }
                try await eventually("two are under way") { gate.arrivals == 2 }

                #expect(try await client.execute(uri: "/slow", method: .get).status == .serviceUnavailable)
                let body = ByteBuffer(repeating: 65, count: 5)
                #expect(try await client.execute(uri: "/bytes", method: .post, body: body).status == .ok)

                gate.open()
                for try await status in group { #expect(status == .ok) }
            }
        }
    }

    @Test(arguments: ["/health", "/linear/health", "/ready", "/metrics"])
    func whoeverAsksHowItIsGetsAnAnswer(_ path: String) async throws {
        try await service.throughRouter { client in
            try await withThrowingTaskGroup { group in
                for path in ["/slow", "/slow", "/other"] {
                    group.addTask { try await client.execute(uri: path, method: .get).status }
                }
                try await eventually("three are under way") { gate.arrivals == 3 }

                #expect(try await client.execute(uri: path, method: .get).status == .ok)

                gate.open()
                try await group.waitForAll()
            }
        }
    }

    @Test func bodiesShareWhatIsThereForThem() async throws {
        let body = ByteBuffer(repeating: 65, count: 600)
        try await service.throughRouter { client in
            try await withThrowingTaskGroup { group in
                group.addTask { try await client.execute(uri: "/bytes", method: .post, body: body).status }
                try await eventually("the first is under way") { gate.arrivals == 1 }

                let refused = try await client.execute(uri: "/bytes", method: .post, body: body)
                #expect(refused.status == .serviceUnavailable)
                #expect(refused.headers[.retryAfter] != nil)

                gate.open()
                for try await status in group { #expect(status == .ok) }
            }
            #expect(try await client.execute(uri: "/bytes", method: .post, body: body).status == .ok)
        }
    }

    /// Whoever sends slowly does not keep others out.
    @Test func bodyThatStillArrivesTakesNoPlace() async throws {
        let logs = CapturedLogs()
        let service = HostedService.testing(logs: logs, limits: LoadLimits(calls: 1)) { router in
            router.post("/bytes") { request, _ in "\(try await request.wholeBody(limit: 1000).readableBytes)" }
        }
        gate.open()
        try await RunningService.use(service, logs: logs) { port in
            let head = "POST /bytes HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n\r\n"
            let answer = try await RawConnection.open(port: port).talk { slow in
                try await slow.write(head + "half")
                for _ in 0..<3 {
                    let answer = try await RawConnection.open(port: port).talk { quick in
                        try await quick.write(head + "all of i")
                        return try await quick.read(until: "\r\n\r\n8")
                    }
                    #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
                }
                try await slow.write("rest")
                return try await slow.read(until: "\r\n\r\n8")
            }
            #expect(answer.hasPrefix("HTTP/1.1 200 OK"))
        }
    }
}
