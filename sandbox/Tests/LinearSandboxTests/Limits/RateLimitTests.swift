import CoreTestKit
import GraphQLEngine
import LinearSandbox
import Testing

@Suite struct RateLimitTests {
    @Test func everyAnswerSaysWhatIsLeft() async throws {
        let bench = try Bench()
        _ = await bench.run("{ viewer { id } }")
        let reply = await bench.run("{ viewer { id name } }")

        #expect(reply.headers["X-RateLimit-Requests-Limit"] == "2500")
        #expect(reply.headers["X-RateLimit-Requests-Remaining"] == "2498")
        #expect(reply.headers["X-RateLimit-Requests-Reset"] == "1762160402880")
        #expect(reply.headers["X-Complexity"] == "2")
        #expect(reply.headers["X-RateLimit-Complexity-Limit"] == "3000000")
        #expect(reply.headers["X-RateLimit-Complexity-Remaining"] == "2999996")
    }

    @Test func theAllowanceComesBackSteadily() async throws {
        let bench = try Bench(limits: RateLimitSettings(requestsPerHour: 60))
        for _ in 0..<60 { _ = await bench.run("{ viewer { id } }") }
        let refused = await bench.run("mutation { issueDelete(id: \"TID-1\") { success } }")
        bench.clock.advance(by: .seconds(61))
        let again = await bench.run("{ issue(id: \"TID-1\") { trashed } }")

        #expect(refused.status == 400)
        #expect(refused.code == "RATELIMITED")
        #expect(refused.error?["extensions"]?["type"] == "ratelimited")
        #expect(refused.headers["X-RateLimit-Requests-Remaining"] == "0")
        #expect(again.data["issue"] == ["trashed": nil])
    }

    @Test func pointsAreLimitedToo() async throws {
        let bench = try Bench(limits: RateLimitSettings(pointsPerHour: 100))
        let first = await bench.run("{ issues { nodes { id } } }")
        let second = await bench.run("{ issues { nodes { id } } }")

        #expect(first.headers["X-Complexity"] == "55")
        #expect(second.code == "RATELIMITED")
    }

    @Test func theStatusCanBeAskedFor() async throws {
        let reply = try await Bench().run(
            "{ rateLimitStatus { kind identifier limits { type allowedAmount remainingAmount requestedAmount period reset } } }"
        )

        #expect(reply.data["rateLimitStatus"]?["kind"] == "api_key")
        #expect(reply.data["rateLimitStatus"]?["limits"]?[0]?["allowedAmount"] == 2500)
        #expect(reply.data["rateLimitStatus"]?["limits"]?[0]?["period"] == 3_600_000)
    }

    @Test(arguments: [
        ("{ viewer { createdIssues { nodes { id title createdAt } } } }", 66),
        ("{ viewer { createdIssues(first: 10) { nodes { id title createdAt } } } }", 14),
        ("{ viewer { ...F } } fragment F on User { createdIssues(last: 10) { nodes { id } } }", 12),
        (
            "query { projects(first: 100) { nodes { id name description state targetDate progress teams(first: 10) { nodes { name key } } } } }",
            1360
        ),
        ("{ issues(first: 10) { edges { node { id } cursor } pageInfo { hasNextPage } } }", 14),
        ("{ issue(id: \"TID-1\") { id } }", 2), ("{ __typename }", 1),
    ])
    func requestsCostWhatLinearsRuleSays(query: String, points: Int) async throws {
        let reply = try await Bench().run(query)

        #expect(reply.status == 200)
        #expect(reply.headers["X-Complexity"] == String(points))
    }

    @Test func requestsThatCostTooMuchAreRefused() async throws {
        let reply = try await Bench().run("{ projects(first: 250) { nodes { id teams { nodes { id } } } } }")

        #expect(reply.status == 400)
        #expect(reply.message == "Query too complex")
        #expect(reply.code == "INPUT_ERROR")
        #expect(reply.explanation == "The query is too complex. Complexity: 14025. Maximum allowed complexity: 10000.")
    }
}
