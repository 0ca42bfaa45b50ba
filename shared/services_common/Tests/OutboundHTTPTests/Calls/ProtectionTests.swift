import CoreTestKit
import OutboundHTTP
import ServicesTestKit
import Testing

/// How an upstream that fails is kept from taking the process with it.
@Suite(.timeLimit(.minutes(1))) struct ProtectionTests {
    private static let quickToOpen = UpstreamLimits(
        retries: .none, circuit: CircuitBreaker(threshold: 2, firstPause: .seconds(10))
    )

    @Test func circuitOpensAndFindsOutWhetherTheUpstreamIsBack() async throws {
        let answers: [ScriptedAnswer] = [.status(500), .status(503), .status(500), .ok(), .ok()]
        try await UpstreamBench.use(answers, limits: Self.quickToOpen) { bench in
            for _ in 1...2 { _ = try await bench.upstream.send(bench.get()) }
            let open = await bench.failure(bench.get())
            #expect(open?.reason == .circuitOpen)
            #expect(open?.retryAfter == .seconds(10))
            #expect(bench.server.requests.count == 2)

            bench.clock.advance(by: .seconds(10))
            _ = try await bench.upstream.send(bench.get())
            let stillOpen = await bench.failure(bench.get())
            #expect(stillOpen?.retryAfter == .seconds(20))

            bench.clock.advance(by: .seconds(20))
            for _ in 1...2 { _ = try await bench.upstream.send(bench.get()) }
            #expect(bench.server.requests.count == 5)
        }
    }

    @Test(arguments: [400, 401, 404, 409, 429])
    func faultsOfOursDoNotOpenTheCircuit(_ status: Int) async throws {
        let answers = (1...4).map { _ in ScriptedAnswer.status(status) }
        try await UpstreamBench.use(answers, limits: Self.quickToOpen) { bench in
            for _ in 1...4 { _ = try await bench.upstream.send(bench.get()) }

            #expect(bench.server.requests.count == 4)
        }
    }

    /// Our own services answer 502 and 503 for the platform behind them.
    @Test func wordsOfOurOwnServiceDoNotOpenTheCircuit() async throws {
        let answers = (1...8).map { _ in ScriptedAnswer.status(503) }
        try await UpstreamBench.use(answers, limits: .ownService()) { bench in
            for _ in 1...8 { _ = try await bench.upstream.send(bench.get()) }

            #expect(bench.server.requests.count == 8)
        }
    }

    @Test func answerThatIsTooLargeShowsThatTheUpstreamIsThere() async throws {
        let limits = UpstreamLimits(
            maxResponseBytes: 10, retries: .none, circuit: CircuitBreaker(threshold: 1, firstPause: .seconds(10))
        )
        try await UpstreamBench.use([.status(500), .ok("more than ten bytes"), .ok()], limits: limits) { bench in
            _ = try await bench.upstream.send(bench.get())
            bench.clock.advance(by: .seconds(10))
            let tooLarge = await bench.failure(bench.get())
            let answer = try await bench.upstream.send(bench.get())

            #expect(tooLarge?.reason == .tooLarge)
            #expect(answer.status == 200)
        }
    }

    /// Whoever hangs up says nothing about the other side.
    @Test func cancelledCallsDoNotOpenTheCircuit() async throws {
        try await UpstreamBench.use([.hang, .hang, .hang, .ok()], limits: Self.quickToOpen) { bench in
            for number in 1...3 {
                let task = Task { await bench.failure(bench.get()) }
                try await eventually("the call is under way") { bench.server.requests.count == number }
                task.cancel()
                _ = await task.value
            }

            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.status == 200)
        }
    }

    @Test func cancelledProbeLeavesTheWayToTheNext() async throws {
        try await UpstreamBench.use([.status(500), .status(500), .hang, .ok()], limits: Self.quickToOpen) { bench in
            for _ in 1...2 { _ = try await bench.upstream.send(bench.get()) }
            bench.clock.advance(by: .seconds(10))
            let probe = Task { await bench.failure(bench.get()) }
            try await eventually("the probe is under way") { bench.server.requests.count == 3 }
            probe.cancel()
            _ = await probe.value

            let answer = try await bench.upstream.send(bench.get())

            #expect(answer.status == 200)
        }
    }

    @Test func callsUnderWayAreBounded() async throws {
        let gate = Gate()
        let answers = (1...3).map { _ in ScriptedAnswer.wait(gate, then: .ok()) }
        try await UpstreamBench.use(answers, limits: UpstreamLimits(maxUnderWay: 2)) { bench in
            let calls = (1...2).map { _ in Task { await bench.failure(bench.get()) } }
            try await eventually("two are under way") { gate.arrivals == 2 }

            let third = await bench.failure(bench.get())
            #expect(third?.reason == .overloaded)
            #expect(third?.retryAfter == .seconds(1))
            #expect(bench.server.requests.count == 2)

            gate.open()
            for call in calls { #expect(await call.value == nil) }
            let fourth = await bench.failure(bench.get())
            #expect(fourth == nil)
        }
    }

    @Test func hundredCallsAtOnceAreAllAnswered() async throws {
        let answers = (1...100).map { ScriptedAnswer.ok("\($0)") }
        try await UpstreamBench.use(answers, limits: UpstreamLimits(maxUnderWay: 100)) { bench in
            let bodies = try await withThrowingTaskGroup { group in
                for _ in 1...100 {
                    group.addTask { String(decoding: try await bench.upstream.send(bench.get()).body, as: UTF8.self) }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }

            #expect(bodies.count == 100)
        }
    }

    /// What the first try may have done is not undone by a circuit that opens before the last one.
    @Test func circuitThatOpensBetweenTriesLeavesTheDoubtOfTheTriesBefore() async throws {
        let limits = UpstreamLimits(circuit: CircuitBreaker(threshold: 2, firstPause: .seconds(10)))
        try await UpstreamBench.use([.status(502), .status(502)], limits: limits) { bench in
            let opened = await bench.failure(bench.get())
            let refused = await bench.failure(bench.get())

            #expect(opened?.reason == .circuitOpen)
            #expect(opened?.isUnsent == false)
            #expect(refused?.reason == .circuitOpen)
            #expect(refused?.isUnsent == true)
        }
    }

    @Test func answersTellWhetherAnEarlierTryMayHaveBeenCarriedOut() async throws {
        let answers: [ScriptedAnswer] = [
            .status(502), .status(400), .status(429), .status(400), .breakOffAfter(body: []), .ok(),
        ]
        try await UpstreamBench.use(answers) { bench in
            let afterFailure = try await bench.upstream.send(bench.get())
            let afterRefusal = try await bench.upstream.send(bench.get())
            let afterBreak = try await bench.upstream.send(bench.get())

            #expect(afterFailure.followsDoubt)
            #expect(!afterRefusal.followsDoubt)
            #expect(afterBreak.followsDoubt)
        }
    }

    @Test func callsToOurOwnServicesAreCountedAndNotTheirTries() async throws {
        let answers = (1...20).map { _ in ScriptedAnswer.breakOffAfter(body: []) } + [.ok()]
        try await UpstreamBench.use(answers, limits: .ownService()) { bench in
            for _ in 1...5 {
                let failure = await bench.failure(bench.get())
                #expect(failure?.reason == .broken)
            }

            let open = await bench.failure(bench.get())
            #expect(open?.reason == .circuitOpen)
            #expect(bench.server.requests.count == 20)
            bench.clock.advance(by: .seconds(1))
            let back = try await bench.upstream.send(bench.get())
            #expect(back.status == 200)
        }
    }

    /// They restart within seconds.
    @Test func circuitOfOurOwnServicesIsNeverOpenForMoreThanTwoSeconds() async throws {
        let answers = (1...60).map { _ in ScriptedAnswer.breakOffAfter(body: []) } + [.ok()]
        try await UpstreamBench.use(answers, limits: .ownService()) { bench in
            for _ in 1...15 {
                _ = await bench.failure(bench.get())
                bench.clock.advance(by: .seconds(2))
            }

            let back = try await bench.upstream.send(bench.get())
            #expect(back.status == 200)
            #expect(bench.server.requests.count == 61)
        }
    }
}
