import CoreTestKit
import HTTPTypes
import LinearAPI
import LinearService
import OutboundHTTP
import ServiceHost
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct PlatformErrorTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let trouble: LinearStandIn.Trouble
        let status: HTTPResponse.Status
        let detail: String
        var retryAfter: String?
    }

    static let samples = [
        Sample(
            testDescription: "key refused", trouble: .answer(status: 401, body: "{}"), status: .badGateway,
            detail: "LINEAR_API_KEY"
        ),
        Sample(
            testDescription: "key refused with 200", trouble: .error("AUTHENTICATION_ERROR", "no", status: 200),
            status: .badGateway, detail: "LINEAR_API_KEY"
        ),
        Sample(
            testDescription: "rate limit with 400",
            trouble: .error(
                "RATELIMITED", "Rate limit exceeded",
                headers: [
                    .init("X-RateLimit-Requests-Remaining") ?? .date: "0",
                    // The clock of the test stands at 1,762,160,400 s.
                    .init("X-RateLimit-Requests-Reset") ?? .date: "1762160520000",
                ]
            ),
            status: .serviceUnavailable, detail: "rate limit", retryAfter: "120"
        ),
        Sample(
            testDescription: "rate limit of a proxy",
            trouble: .answer(status: 429, body: "slow down", headers: [.retryAfter: "7"]), status: .serviceUnavailable,
            detail: "rate limit", retryAfter: "7"
        ),
        Sample(
            testDescription: "server error", trouble: .answer(status: 500, body: "{}"), status: .badGateway,
            detail: "status 500"
        ),
        Sample(
            testDescription: "away", trouble: .answer(status: 503, body: "", headers: [.retryAfter: "21"]),
            status: .serviceUnavailable, detail: "status 503", retryAfter: "21"
        ),
        Sample(
            testDescription: "away without a time", trouble: .answer(status: 503, body: ""),
            status: .serviceUnavailable, detail: "status 503", retryAfter: "5"
        ),
        Sample(
            testDescription: "a gateway that waited", trouble: .answer(status: 504, body: "<html>"),
            status: .gatewayTimeout, detail: "status 504", retryAfter: "5"
        ),
        Sample(
            testDescription: "HTML", trouble: .answer(status: 200, body: "<html><body>Hello</body></html>"),
            status: .badGateway, detail: "cannot be read"
        ),
        Sample(
            testDescription: "half a body", trouble: .answer(status: 200, body: #"{"data": {"teams": {"nodes": ["#),
            status: .badGateway, detail: "cannot be read"
        ),
        Sample(
            testDescription: "the connection ends within the body",
            trouble: .instead(.breakOffAfter(body: Array(#"{"data": {"teams""#.utf8))), status: .badGateway,
            detail: "closed the connection"
        ),
        Sample(
            testDescription: "other fields", trouble: .answer(status: 200, body: #"{"data": {"teams": {}}}"#),
            status: .badGateway, detail: "cannot be read"
        ),
        Sample(
            testDescription: "another schema", trouble: .error("GRAPHQL_VALIDATION_FAILED", "Cannot query field"),
            status: .badGateway, detail: "schema has changed"
        ),
    ]

    @Test(arguments: samples) func everyFailureOfLinearHasItsAnswer(_ sample: Sample) async throws {
        let linear = LinearStandIn()
        linear.answer(with: sample.trouble, forEver: true)
        try await RunningService.run(linear: linear) { service in
            let answer = try await service.get("/linear/workspace")

            #expect(answer.status == sample.status, "\(answer.text)")
            #expect(answer.detail.contains(sample.detail), "\(answer.text)")
            #expect(answer.headers[.retryAfter] == sample.retryAfter)
            #expect(!answer.text.contains("lin_api_test"))
        }
    }

    @Test(
        arguments: [
            (.transport(.init(upstream: "Linear", reason: .timedOut)), .gatewayTimeout, true),
            (.transport(.init(upstream: "Linear", reason: .notReachable)), .serviceUnavailable, true),
            (.transport(.init(upstream: "Linear", reason: .circuitOpen)), .serviceUnavailable, true),
            (.transport(.init(upstream: "Linear", reason: .overloaded)), .serviceUnavailable, true),
            (.transport(.init(upstream: "Linear", reason: .broken)), .badGateway, false),
            (.transport(.init(upstream: "Linear", reason: .tooLarge)), .badGateway, false),
            (.transport(.init(upstream: "Linear", reason: .invalidAddress)), .badGateway, false),
            (.rateLimited(retryAfter: .seconds(9)), .serviceUnavailable, true), (.unauthorized, .badGateway, false),
            (.forbidden(message: "no"), .badGateway, false), (.malformedAnswer(status: 200), .badGateway, false),
            (.serverError(status: 500), .badGateway, false), (.serverError(status: 502), .badGateway, false),
            (.serverError(status: 503), .serviceUnavailable, true), (.serverError(status: 504), .gatewayTimeout, true),
            (.serverError(status: 503, retryAfter: .seconds(9)), .serviceUnavailable, true),
            (.refusedDocument(message: "x"), .badGateway, false),
            (.invalidInput(message: "x"), .unprocessableContent, false), (.conflict(id: nil), .conflict, false),
            (.notFound, .notFound, false),
        ] as [(LinearError.Kind, HTTPResponse.Status, Bool)])
    func everyKindOfErrorHasItsStatus(_ kind: LinearError.Kind, _ status: HTTPResponse.Status, _ hasRetryAfter: Bool) {
        let problem = LinearError(kind, operation: "Teams").problem

        #expect(problem.status == status)
        #expect((problem.retryAfter != nil) == hasRetryAfter)
    }

    @Test func aLinearThatIsNotThereIsUnavailable() async throws {
        try await RunningService.run(.init(url: "http://127.0.0.1:1/graphql")) { service in
            let answer = try await service.create(["title": "a", "team": "TID"])
            #expect(answer.status == .serviceUnavailable)
            #expect(answer.headers[.retryAfter] != nil)
        }
    }

    /// Whoever asks for a name that is not known waits for a Linear that is away once, not twice.
    @Test func aWorkspaceThatCouldNotBeReadJustNowIsNotAskedForAgain() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(120))
            service.linear.forgetCalls()
            service.linear.answer("Names", with: .answer(status: 401, body: "{}"), forEver: true)

            let created = try await service.create(["title": "a", "team": "TID", "assignee": "Nobody Atall"])
            #expect(created.json["created"][0]["warnings"].list.count == 1, "\(created.text)")
            #expect(service.linear.calls("Names").count == 1)

            service.clock.advance(by: .seconds(120))
            let changed = try await service.patch("/linear/issues/TID-1", ["assignee": "Nobody Atall"])
            #expect(changed.status == .unprocessableContent)
            #expect(service.linear.calls("Names").count == 2)
        }
    }

    @Test func aLinearThatFailsOftenIsLeftAloneForAMoment() async throws {
        let linear = LinearStandIn()
        linear.answer(with: .answer(status: 500, body: ""), forEver: true)
        try await RunningService.run(linear: linear) { service in
            for _ in 0..<3 { _ = try await service.get("/linear/workspace") }
            let before = service.linear.calls.count
            let answer = try await service.get("/linear/workspace")

            #expect(answer.status == .serviceUnavailable, "\(answer.text)")
            #expect(answer.headers[.retryAfter] != nil)
            #expect(service.linear.calls.count <= before + 1)
        }
    }

    @Test func withoutAKeyTheServiceRunsAndNamesTheSetting() async throws {
        try await RunningService.run(.init(apiKey: nil)) { service in
            #expect(try await service.get("/linear/health").status == .ok)
            #expect(try await service.get("/ready").status == .ok)
            for answer in [
                try await service.get("/linear/workspace"), try await service.create(["title": "a", "team": "TID"]),
                try await service.patch("/linear/issues/TID-1", ["title": "b"]),
            ] {
                #expect(answer.status == .serviceUnavailable)
                #expect(answer.detail.contains("LINEAR_API_KEY"))
            }
        }
    }

    @Test func everyRouteAsksForTheToken() async throws {
        try await RunningService.run(.init(token: "secret")) { service in
            for path in ["/linear/workspace", "/linear/issues", "/linear/members/margo"] {
                #expect(try await service.get(path).status == .unauthorized)
            }
            let answer = try await service.call(.get, "/linear/teams", headers: [.authorization: "Bearer secret"])
            #expect(answer.status == .ok)
        }
    }
}
