import CoreTestKit
import FoundationEssentials
import HTTPTypes
import Observability
import OutboundHTTP
import ServiceContextModule
import ServicesTestKit
import Testing

/// What goes out and comes back.
@Suite(.timeLimit(.minutes(1))) struct ExchangeTests {
    @Test func callIsSentAsItIs() async throws {
        try await UpstreamBench.use([.ok(#"{"ok":true}"#)]) { bench in
            let call = HTTPCall(
                .patch, bench.server.url + "/a/b?c=d%20e", headers: [.authorization: "Bearer x", .accept: "text/html"],
                body: Array("größe".utf8), isRepeatable: false
            )

            let answer = try await bench.upstream.send(call)

            let request = try #require(bench.server.requests.first)
            #expect(request.method == .patch)
            #expect(request.path == "/a/b?c=d%20e")
            #expect(request[header: "authorization"] == "Bearer x")
            #expect(request[header: "accept"] == "text/html")
            #expect(request.text == "größe")
            #expect(answer.status == 200)
            #expect(answer.headers[.contentType] == "application/json")
            #expect(answer.body == Array(#"{"ok":true}"#.utf8))
        }
    }

    @Test(arguments: [204, 302, 400, 401, 404, 409, 422, 501])
    func everyStatusIsAnAnswer(_ status: Int) async throws {
        try await UpstreamBench.use([.status(status, headers: [.location: "http://elsewhere"], "")]) { bench in
            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.status == status)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test func requestIDAndTraceArePassedOn() async throws {
        try await UpstreamBench.use([.ok()]) { bench in
            var context = ServiceContext.topLevel
            context.requestID = "request-1"
            context.trace = TraceContext(traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")

            _ = try await ServiceContext.withValue(context) { try await bench.upstream.send(bench.get()) }

            let request = try #require(bench.server.requests.first)
            let trace = try #require(request[header: "traceparent"].flatMap(TraceContext.init(traceparent:)))
            #expect(request[header: "X-Request-Id"] == "request-1")
            #expect(trace.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
            #expect(trace.spanID != "00f067aa0ba902b7")
        }
    }

    @Test func callOutsideARequestHasNeither() async throws {
        try await UpstreamBench.use([.ok()]) { bench in
            _ = try await bench.upstream.send(bench.get())

            let request = try #require(bench.server.requests.first)
            #expect(request[header: "X-Request-Id"] == nil)
            #expect(request[header: "traceparent"] == nil)
        }
    }

    @Test(arguments: [(1000, nil), (1001, TransportError.Reason.tooLarge)] as [(Int, TransportError.Reason?)])
    func answerIsBounded(_ bytes: Int, reason: TransportError.Reason?) async throws {
        let body = String(repeating: "A", count: bytes)
        try await UpstreamBench.use([.ok(body)], limits: UpstreamLimits(maxResponseBytes: 1000)) { bench in
            let failure = await bench.failure(bench.get())

            #expect(failure?.reason == reason)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test(arguments: ["", "nonsense", "ftp://127.0.0.1/", "http://", "/path"])
    func addressThatIsNoneIsSaidSo(_ url: String) async throws {
        try await UpstreamBench.use { bench in
            let failure = await bench.failure(HTTPCall(.get, url, isRepeatable: true))

            #expect(failure?.reason == .invalidAddress)
        }
    }

    @Test func logsShowNoAddressAndNoToken() async throws {
        try await UpstreamBench.use([.breakOffAfter(body: [])]) { bench in
            _ = await bench.failure(
                HTTPCall(
                    .post, bench.server.url + "/hunter2?key=hunter2", headers: [.authorization: "hunter2"],
                    body: Array("hunter2".utf8), isRepeatable: false))

            #expect(!bench.logs.entries.isEmpty)
            #expect(!bench.logs.text.contains("hunter2"))
        }
    }
}
