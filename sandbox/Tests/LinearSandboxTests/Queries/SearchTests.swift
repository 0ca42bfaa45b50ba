import CoreTestKit
import GraphQLEngine
import Testing

@Suite struct SearchTests {
    @Test func allWordsMustOccurAndTitlesCountMost() async throws {
        let bench = try Bench()
        let reply = await bench.run(
            """
            { searchIssues(term: "SCADA tomek-nothing historian") { totalCount }
              both: searchIssues(term: "historian turbines", first: 1) {
                totalCount nodes { identifier title metadata state { type } } pageInfo { hasNextPage } } }
            """
        )

        #expect(reply.error == nil)
        #expect(reply.data["searchIssues"] == ["totalCount": 0])
        #expect(reply.data["both"]?["nodes"]?[0]?["identifier"] == "TID-1")
        #expect(reply.data["both"]?["nodes"]?[0]?["metadata"] == [:])
    }

    @Test func hitsArePaged() async throws {
        let bench = try Bench()
        let query = """
            query ($after: String) { searchIssues(term: "data", first: 2, after: $after) {
              totalCount nodes { identifier } pageInfo { hasNextPage endCursor } } }
            """
        let first = await bench.run(query)
        let cursor = first.data["searchIssues"]?["pageInfo"]?["endCursor"] ?? nil
        let second = await bench.run(query, ["after": cursor])

        let hits = first.nodes("searchIssues", "identifier") + second.nodes("searchIssues", "identifier")
        #expect(Set(hits).count == 4)
    }

    @Test func commentsAreSearchedOnRequest() async throws {
        let bench = try Bench()
        _ = await bench.run(
            "mutation { commentCreate(input: {issueId: \"TID-1\", body: \"zebra crossing\"}) { success } }")
        let reply = await bench.run(
            "{ a: searchIssues(term: \"zebra\") { totalCount } b: searchIssues(term: \"zebra\", includeComments: true) { totalCount } }"
        )

        #expect(reply.data == ["a": ["totalCount": 0], "b": ["totalCount": 1]])
    }

    @Test func searchesHaveAnAllowanceOfTheirOwn() async throws {
        let bench = try Bench()
        for _ in 0..<30 { _ = await bench.run("{ searchIssues(term: \"x\") { totalCount } }") }
        let refused = await bench.run("{ searchIssues(term: \"x\") { totalCount } }")
        bench.clock.advance(by: .seconds(2))
        let again = await bench.run("{ searchIssues(term: \"x\") { totalCount } }")

        #expect(refused.status == 400)
        #expect(refused.code == "RATELIMITED")
        #expect(refused.headers["X-RateLimit-Endpoint-Name"] == "searchIssues")
        #expect(again.status == 200)
    }
}
