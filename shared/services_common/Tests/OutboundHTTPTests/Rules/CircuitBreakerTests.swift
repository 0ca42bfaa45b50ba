import FoundationEssentials
import OutboundHTTP
import Testing

@Suite struct CircuitBreakerTests {
    private enum Event {
        /// Asks at a second, and expects to be let through or not.
        case ask(Double, Bool)
        case success
        case failure(Double)
        case abandoned(Double)
    }

    private static let start = Date(timeIntervalSince1970: 1_762_160_400)

    private static let stories: [(String, [Event])] = [
        ("closed while calls succeed", [.ask(0, true), .success, .ask(1, true)]),
        ("closed below the threshold", [.failure(0), .failure(0), .ask(0, true)]),
        ("a success forgets failures", [.failure(0), .failure(0), .success, .failure(0), .failure(0), .ask(0, true)]),
        ("open at the threshold", [.failure(0), .failure(0), .failure(0), .ask(0, false), .ask(0.9, false)]),
        (
            "half open after the pause lets one through",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .ask(1, false), .ask(2, false),
            ]
        ),
        (
            "closed again when that one succeeds",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .success, .ask(1, true), .ask(1, true),
            ]
        ),
        (
            "open for twice as long when it fails",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .failure(1), .ask(2.9, false), .ask(3, true),
            ]
        ),
        (
            "never longer than the longest pause",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .failure(1), .ask(3, true), .failure(3),
                .ask(6.9, false),
                .ask(7, true), .failure(7), .ask(10.9, false), .ask(11, true),
            ]
        ),
        (
            "late failures do not prolong the pause",
            [
                .failure(0), .failure(0), .failure(0), .failure(0.9), .ask(1, true),
            ]
        ),
        (
            "another may try when the first is not heard of",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .ask(30.9, false), .ask(31, true),
                .ask(31, false),
            ]
        ),
        (
            "another may try when the first was given up",
            [
                .failure(0), .failure(0), .failure(0), .ask(1, true), .abandoned(1), .ask(1, true), .ask(1, false),
            ]
        ),
        ("what is given up changes nothing when closed", [.failure(0), .abandoned(0), .failure(0), .ask(0, true)]),
        (
            "what is given up does not shorten the pause",
            [
                .failure(0), .failure(0), .failure(0), .abandoned(0), .ask(0.5, false),
            ]
        ),
    ]

    @Test(arguments: stories.map(\.0))
    func circuit(_ story: String) throws {
        let events = try #require(Self.stories.first { $0.0 == story }?.1)
        var circuit = CircuitBreaker(threshold: 3, firstPause: .seconds(1), longestPause: .seconds(4))

        for event in events {
            switch event {
            case .ask(let second, let isLetThrough):
                #expect((circuit.admit(now: Self.start + second) == .proceed) == isLetThrough, "at \(second) s")
            case .success: circuit.succeeded()
            case .failure(let second): circuit.failed(now: Self.start + second)
            case .abandoned(let second): circuit.abandoned(now: Self.start + second)
            }
        }
    }

    @Test func refusalSaysWhenToComeBack() {
        var circuit = CircuitBreaker(threshold: 1, firstPause: .seconds(8))
        circuit.failed(now: Self.start)

        #expect(circuit.admit(now: Self.start + 3) == .refuse(retryAfter: .seconds(5)))
        #expect(circuit.admit(now: Self.start + 8) == .proceed)
        #expect(circuit.admit(now: Self.start + 8) == .refuse(retryAfter: .seconds(8)))
    }

    @Test func oneThatIsLetThroughKeepsOthersWaitingForItsLimitOnly() {
        var circuit = CircuitBreaker(threshold: 1, firstPause: .seconds(1), probeLimit: .seconds(2))
        circuit.failed(now: Self.start)

        #expect(circuit.admit(now: Self.start + 1) == .proceed)
        #expect(circuit.admit(now: Self.start + 2.9) == .refuse(retryAfter: .seconds(1)))
        #expect(circuit.admit(now: Self.start + 3) == .proceed)
    }
}
