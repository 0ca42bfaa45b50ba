import CoreTestKit
import Domain
import HTTPTypes
import OutboundHTTP
import ServicesTestKit
import Testing

/// Upstreams that are away, hang or break off.
@Suite(.timeLimit(.minutes(1))) struct FailureTests {
    @Test func portWhereNobodyListensIsNotReachable() async throws {
        let held = try HeldPort()
        try await HTTPClientService.use { client in
            let clock = ManualClock()
            let upstream = Upstream(
                "Linear", client: client, ambient: .manual(clock: clock), logger: CapturedLogs().logger
            )

            let error = await #expect(throws: TransportError.self) {
                try await upstream.send(HTTPCall(.post, held.url + "/", deadline: .seconds(60), isRepeatable: false))
            }

            #expect(error?.reason == .notReachable)
            #expect(error?.upstream == "Linear")
            #expect(clock.slept.count == 3)  // nothing was sent, so even a write may try again
        }
    }

    @Test(arguments: [
        ScriptedAnswer.hang, .hangAfter(body: Array("half".utf8)), .hangAfter(body: []),
        .delay(.seconds(20), then: .ok()),
    ])
    func upstreamThatHangsIsTimedOut(_ hang: ScriptedAnswer) async throws {
        let deadline = Gate()
        try await UpstreamBench.use([hang, .ok()], deadline: deadline) { bench in
            async let call = bench.failure(bench.post())
            try await eventually("the call is under way") { bench.server.requests.count == 1 }
            deadline.open()
            let failure = await call

            #expect(failure?.reason == .timedOut)
            #expect(bench.server.requests.count == 1)
        }
    }

    @Test func deadlineIsOneForAllTries() async throws {
        let deadline = Gate()
        try await UpstreamBench.use([.hang, .ok(), .ok()], deadline: deadline) { bench in
            async let call = bench.failure(bench.get(deadline: .seconds(60)))
            try await eventually("the call is under way") { bench.server.requests.count == 1 }
            bench.clock.advance(by: .seconds(60))
            deadline.open()
            let failure = await call

            #expect(failure?.reason == .timedOut)
            #expect(bench.server.requests.count == 1)
        }
    }

    /// The clock of the test stands still, yet the exchanges take real time.
    @Test func deadlinePassesInRealTime() async throws {
        try await UpstreamBench.use([.hang, .hang]) { bench in
            let failure = await bench.failure(bench.get(deadline: .milliseconds(200)))

            #expect(failure?.reason == .timedOut)
        }
    }

    /// A byte now and then does not keep a call alive.
    @Test func answerThatTricklesIsTimedOut() async throws {
        try await UpstreamBench.use([.trickle]) { bench in
            let failure = await bench.failure(bench.get(deadline: .milliseconds(300)))

            #expect(failure?.reason == .timedOut)
        }
    }

    @Test(arguments: [ScriptedAnswer.hang, .hangAfter(body: Array("half".utf8))])
    func cancelledCallEndsAtOnceAndIsNotTriedAgain(_ hang: ScriptedAnswer) async throws {
        try await UpstreamBench.use([hang, .ok()]) { bench in
            let task = Task { await bench.failure(bench.get()) }
            try await eventually("the call is under way") { bench.server.requests.count == 1 }

            task.cancel()
            let failure = await task.value

            #expect(failure?.reason == .timedOut)
            #expect(bench.server.requests.count == 1)
        }
    }

    /// Who waits for the next try may be cancelled too; what is known so far is the answer then.
    @Test func cancellationEndsTheWaitBetweenTries() async throws {
        try await HTTPClientService.use { client in
            try await ScriptedUpstream.use([.status(503), .ok()]) { server in
                let clock = SteppedClock()
                let ambient = Ambient(clock: clock, makeUUID: { .derived(from: "x") }, randomFraction: { 0.5 })
                let upstream = Upstream("Linear", client: client, ambient: ambient, logger: CapturedLogs().logger)
                let url = server.url
                let task = Task { try await upstream.send(HTTPCall(.get, url, isRepeatable: true)).status }
                try await eventually("it waits for the second try") { clock.sleeping == 1 }

                task.cancel()

                #expect(try await task.value == 503)
                #expect(server.requests.count == 1)
            }
        }
    }
}
