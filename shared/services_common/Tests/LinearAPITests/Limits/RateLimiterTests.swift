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

    /// Linear names the time when all is back.
    @Test func aUsedUpAllowanceIsTriedAgainLongBeforeAllIsBack() async throws {
        let headers = Self.headers([
            "RateLimit-Requests-Limit": "2500", "RateLimit-Requests-Remaining": "0",
            "RateLimit-Requests-Reset": "1762164000000", "RateLimit-Complexity-Limit": "3000000",
            "RateLimit-Complexity-Remaining": "0", "RateLimit-Complexity-Reset": "1762164000000",
        ])
        let answers = [ScriptedAnswer.status(400, headers: headers, Self.limited), .ok(Self.page)]
        try await ScriptedLinear.use(answers) { linear in
            let first = await #expect(throws: LinearError.self) { try await Self.lookUp(linear.client) }
            #expect(first?.kind == .rateLimited(retryAfter: .seconds(3_600)))
            let second = await #expect(throws: LinearError.self) { try await Self.lookUp(linear.client) }
            #expect(second?.kind == .rateLimited(retryAfter: .seconds(30)))

            linear.clock.advance(by: .seconds(30))
            try await Self.lookUp(linear.client)
            #expect(linear.upstream.requests.count == 2)
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
}
