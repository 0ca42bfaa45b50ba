import CoreTestKit
import HTTPTypes
import OutboundHTTP
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct RetryTests {
    @Test(arguments: [
        ScriptedAnswer.status(500), .status(502), .status(503), .status(429), .status(408),
        .breakOffAfter(body: Array("half".utf8)), .breakOffAfter(body: []),
    ])
    func readIsTriedAgain(_ first: ScriptedAnswer) async throws {
        try await UpstreamBench.use([first, .ok("second")]) { bench in
            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.body == Array("second".utf8))
            #expect(bench.server.requests.count == 2)
            #expect(bench.clock.slept == [.milliseconds(100)])
        }
    }

    @Test(arguments: [ScriptedAnswer.status(500), .status(502), .status(503), .status(408)])
    func writeThatMayHaveHappenedIsNotTriedAgain(_ first: ScriptedAnswer) async throws {
        try await UpstreamBench.use([first, .ok()]) { bench in
            let answer = try await bench.upstream.send(bench.post())

            #expect(answer.status >= 408)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test func writeWhoseAnswerBrokeOffIsNotTriedAgain() async throws {
        try await UpstreamBench.use([.breakOffAfter(body: Array("half".utf8)), .ok()]) { bench in
            let failure = await bench.failure(bench.post())

            #expect(failure?.reason == .broken)
            #expect(failure?.isUnsent == false)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test func anAnswerThatIsTheLastWordIsNotAskedForAgain() async throws {
        try await UpstreamBench.use([.status(429, "no money"), .ok()]) { bench in
            var call = bench.get()
            call.isFinal = { String(decoding: $0.body, as: UTF8.self) == "no money" }
            let answer = try await bench.upstream.send(call)

            #expect(answer.status == 429)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test func writeThatWasTurnedAwayIsSentAgain() async throws {
        try await UpstreamBench.use([.status(429, retryAfter: "2"), .ok()]) { bench in
            let answer = try await bench.upstream.send(bench.post(#"{"a":1}"#))

            #expect(answer.status == 200)
            #expect(bench.server.requests.map(\.text) == [#"{"a":1}"#, #"{"a":1}"#])
            #expect(bench.clock.slept == [.seconds(2)])
        }
    }

    @Test(arguments: [
        ("7", Duration.seconds(7)), ("Mon, 03 Nov 2025 09:00:09 GMT", .seconds(9)), ("nonsense", .milliseconds(100)),
    ])
    func retryAfterIsHonoured(_ header: String, expected: Duration) async throws {
        try await UpstreamBench.use([.status(503, retryAfter: header), .ok()]) { bench in
            _ = try await bench.upstream.send(bench.get())

            let slept = try #require(bench.clock.slept.first)
            #expect(bench.clock.slept.count == 1)
            #expect(abs(slept / .milliseconds(1) - expected / .milliseconds(1)) < 1)
        }
    }

    @Test func waitThatDoesNotFitIsNotBegun() async throws {
        try await UpstreamBench.use([.status(429, retryAfter: "61"), .ok()]) { bench in
            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.status == 429)
            #expect(answer.retryAfter(now: bench.clock.now) == .seconds(61))
            #expect(bench.clock.slept.isEmpty)
        }
    }

    @Test func lastAnswerIsTheAnswer() async throws {
        let answers = (1...10).map { ScriptedAnswer.status(503, "\($0)") }
        try await UpstreamBench.use(answers) { bench in
            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.status == 503)
            #expect(answer.body == Array("4".utf8))
            #expect(bench.clock.slept == [.milliseconds(100), .milliseconds(200), .milliseconds(400)])
        }
    }

    @Test func waitsBetweenTriesCountTowardsTheDeadline() async throws {
        let answers = (1...10).map { _ in ScriptedAnswer.status(503, retryAfter: "20") }
        try await UpstreamBench.use(answers) { bench in
            _ = try await bench.upstream.send(bench.get(deadline: .seconds(50)))

            #expect(bench.clock.slept == [.seconds(20), .seconds(20)])
            #expect(bench.server.requests.count == 3)
        }
    }
}
