import OutboundHTTP
import Testing

@Suite struct RetryRuleTests {
    private static func answer(_ status: Int, retryAfter: Duration? = nil) -> RetryRule.Outcome {
        .answer(status: status, retryAfter: retryAfter)
    }

    @Test(arguments: [
        // outcome, tried again when repeatable, tried again when not
        (answer(200), false, false), (answer(302), false, false), (answer(400), false, false),
        (answer(401), false, false), (answer(404), false, false), (answer(409), false, false),
        (answer(408), true, false), (answer(429), true, true), (answer(500), true, false), (answer(501), false, false),
        (answer(502), true, false), (answer(503), true, false), (answer(504), true, false),
        (.failure(.notReachable), true, true), (.failure(.broken), true, false), (.failure(.timedOut), true, false),
        (.failure(.tooLarge), false, false), (.failure(.circuitOpen), false, false),
        (.failure(.overloaded), false, false), (.failure(.invalidAddress), false, false),
    ])
    func onlyWhatIsSafeIsTriedAgain(_ outcome: RetryRule.Outcome, whenRepeatable: Bool, otherwise: Bool) {
        for (isRepeatable, expected) in [(true, whenRepeatable), (false, otherwise)] {
            let delay = RetryRule().delay(
                after: outcome, attempt: 1, isRepeatable: isRepeatable, remaining: .seconds(60), fraction: 0.5
            )
            #expect((delay != nil) == expected)
        }
    }

    /// Our own services have tried again themselves.
    @Test(arguments: [
        (answer(503), false), (answer(429), false), (.failure(.notReachable), true), (.failure(.broken), true),
    ])
    func failureOfOurOwnServiceIsItsLastWord(_ outcome: RetryRule.Outcome, isTriedAgain: Bool) {
        let delay = RetryRule(repeatsFailures: false).delay(
            after: outcome, attempt: 1, isRepeatable: true, remaining: .seconds(60), fraction: 0.5
        )

        #expect((delay != nil) == isTriedAgain)
    }

    @Test(arguments: [
        (1, 0.5, Duration.milliseconds(100)), (1, 0.999, .microseconds(199_800)), (1, 0, .milliseconds(20)),
        (2, 0.5, .milliseconds(200)), (3, 0.5, .milliseconds(400)), (6, 0.5, .milliseconds(2_500)),
        (40, 0.5, .milliseconds(2_500)),
    ])
    func waitDoublesAndIsSpread(_ attempt: Int, fraction: Double, expected: Duration) {
        let delay = RetryRule(attempts: 100).delay(
            after: .failure(.notReachable), attempt: attempt, isRepeatable: true, remaining: .seconds(60),
            fraction: fraction
        )

        #expect(abs((delay ?? .zero) / .milliseconds(1) - expected / .milliseconds(1)) < 0.001)
    }

    @Test(
        arguments: [
            (Duration.seconds(7), Duration.seconds(60), Duration.seconds(7)), (.zero, .seconds(60), .milliseconds(100)),
            (.seconds(60), .seconds(60), nil), (.seconds(3600), .seconds(60), nil),
            (.milliseconds(50), .seconds(60), .milliseconds(100)),
        ] as [(Duration, Duration, Duration?)])
    func waitThatWasAskedForIsHonouredIfItFits(_ asked: Duration, remaining: Duration, expected: Duration?) {
        let delay = RetryRule().delay(
            after: Self.answer(429, retryAfter: asked), attempt: 1, isRepeatable: true, remaining: remaining,
            fraction: 0.5
        )

        #expect(delay == expected)
    }

    @Test(arguments: [(1, true), (3, true), (4, false), (5, false)])
    func triesAreBounded(_ attempt: Int, isTriedAgain: Bool) {
        let delay = RetryRule(attempts: 4).delay(
            after: .failure(.notReachable), attempt: attempt, isRepeatable: true, remaining: .seconds(60), fraction: 0.5
        )

        #expect((delay != nil) == isTriedAgain)
    }

    @Test func noneNeverTriesAgain() {
        let delay = RetryRule.none.delay(
            after: Self.answer(429), attempt: 1, isRepeatable: true, remaining: .seconds(60), fraction: 0.5
        )

        #expect(delay == nil)
    }
}
