import CoreTestKit
import Domain
import HTTPTypes
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RateLimiterTests {
    private static let limited = #"{"errors": [{"message": "slow down", "extensions": {"code": "RATELIMITED"}}]}"#
    private static let page = #"{"data": {"issues": {"nodes": [], "pageInfo": {"hasNextPage": false}}}}"#

    /// The clock of these tests stands at 1,762,160,400 s.
    private static func headers(_ values: [String: String]) -> HTTPFields {
        var headers = HTTPFields()
        for (name, value) in values {
            if let name = HTTPField.Name("X-\(name)") { headers[name] = value }
        }
        return headers
    }

    private static func lookUp(_ client: LinearClient) async throws(LinearError) {
        _ = try await client.issues(ids: [Sample.id(1)])
    }

    @Test func anAllowanceThatIsUsedUpIsWaitedOutWithinTheDeadline() async throws {
        let headers = Self.headers([
            "RateLimit-Requests-Limit": "2500", "RateLimit-Requests-Remaining": "0",
            "RateLimit-Requests-Reset": "1762160404000",
        ])
        let answers = [ScriptedAnswer.status(400, headers: headers, Self.limited), .ok(Self.page)]
        try await ScriptedLinear.use(answers) { linear in
            try await Self.lookUp(linear.client)

            #expect(linear.clock.slept == [.seconds(4)])
            #expect(linear.upstream.requests.count == 2)
        }
    }

    @Test func aWaitThatIsTooLongIsAnErrorWithTheTimeAndNothingMoreIsSent() async throws {
        try await ScriptedLinear.use([.status(400, headers: [.retryAfter: "60"], Self.limited)]) { linear in
            for _ in 0..<2 {
                let error = await #expect(throws: LinearError.self) { try await Self.lookUp(linear.client) }
                #expect(error?.kind == .rateLimited(retryAfter: .seconds(60)))
            }

            #expect(linear.upstream.requests.count == 1)
            #expect(linear.clock.slept == [])
        }
    }

    @Test func withoutATimeNothingIsHeldBack() async throws {
        try await ScriptedLinear.use([.status(400, Self.limited), .ok(Self.page)]) { linear in
            let error = await #expect(throws: LinearError.self) { try await Self.lookUp(linear.client) }
            #expect(error?.kind == .rateLimited(retryAfter: .seconds(60)))

            try await Self.lookUp(linear.client)
            #expect(linear.clock.slept == [])
        }
    }

    @Test func theBackgroundHasPatience() async throws {
        let limited = ScriptedAnswer.status(400, headers: [.retryAfter: "60"], Self.limited)
        try await ScriptedLinear.use([limited, .ok(Self.page)]) { linear in
            try await Self.lookUp(linear.client.inBackground(patience: .seconds(120)))

            #expect(linear.clock.slept == [.seconds(60)])
        }
    }

    @Test func headersSpaceTheCallsOfTheBackgroundAndNotThoseOfPeople() async throws {
        let headers = Self.headers([
            "RateLimit-Requests-Limit": "2500", "RateLimit-Requests-Remaining": "500",
            "RateLimit-Requests-Reset": "1762163280000", "Complexity": "10",
        ])
        let answer = ScriptedAnswer.status(200, headers: headers, Self.page)
        try await ScriptedLinear.use([answer, answer, answer]) { linear in
            try await Self.lookUp(linear.client)
            try await Self.lookUp(linear.client)
            #expect(linear.clock.slept == [])

            // 2,880 s until all is back, and 250 calls above the reserve.
            try await Self.lookUp(linear.client.inBackground(patience: .seconds(120)))
            #expect(linear.clock.slept.map { $0.seconds.rounded(.down) } == [11])
        }
    }

    @Test func linearIsAskedAtMostFiveTimes() async throws {
        let limited = ScriptedAnswer.status(400, headers: [.retryAfter: "1"], Self.limited)
        try await ScriptedLinear.use(Array(repeating: limited, count: 5)) { linear in
            let error = await #expect(throws: LinearError.self) { try await Self.lookUp(linear.client) }

            #expect(error?.kind == .rateLimited(retryAfter: .seconds(1)))
            #expect(linear.upstream.requests.count == 5)
        }
    }

    /// An answer that refuses the write at this place.
    private static func limited(at place: Int) -> ScriptedAnswer {
        .status(
            400, headers: [.retryAfter: "4"],
            """
            {"data": null, "errors": [{"message": "slow down", "path": ["w\(place)"],
             "extensions": {"code": "RATELIMITED"}}]}
            """)
    }

    private static let writes = [LinearWrite.issue(Sample.draft), .comment(Sample.comment)]

    private static let written = ScriptedAnswer.ok(
        """
        {"data": {"w0": {"success": true, "issue": \(Sample.issue)},
         "w1": {"success": true, "comment": {"id": "\(Sample.id(3))"}}}}
        """)

    @Test(arguments: [ScriptedAnswer.status(400, headers: [.retryAfter: "4"], limited), limited(at: 0)])
    func aWriteOfWhichNothingWasCarriedOutWaits(_ refusal: ScriptedAnswer) async throws {
        try await ScriptedLinear.use([refusal, Self.written]) { linear in
            guard case .done(let written) = try await linear.client.write(Self.writes) else {
                Issue.record("it was refused")
                return
            }

            #expect(written.comments == [Sample.id(3)])
            #expect(linear.clock.slept == [.seconds(4)])
        }
    }

    @Test func aWriteThatWasLimitedOnTheWayIsLookedUpFirst() async throws {
        try await ScriptedLinear.use([Self.limited(at: 1), .ok(Self.page)]) { linear in
            let error = await #expect(throws: LinearError.self) { try await linear.client.write(Self.writes) }
            #expect(error?.kind == .rateLimited(retryAfter: .seconds(4)))
            #expect(error?.isDefinite == false)
            #expect(linear.clock.slept == [])

            try await Self.lookUp(linear.client)
            #expect(linear.clock.slept == [.seconds(4)])
        }
    }
}
