import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct LinearRouteTests {
    @Test func graphQLIsAnsweredWithLinearsHeaders() async throws {
        let reply = try await Bench().run { try await $0.linear("{ issue(id: \"TID-1\") { identifier url } }") }

        #expect(reply.status == .ok)
        #expect(reply.headers[.contentType] == "application/json; charset=utf-8")
        #expect(reply.headers[try #require(HTTPField.Name("X-Complexity"))] == "2")
        #expect(try reply.json["data"]?["issue"]?["url"] == "http://sandbox.example/sandbox/issues/TID-1")
    }

    @Test func theStatusIsThePlatforms() async throws {
        try await Bench().run { client in
            let stranger = try await client.linear("{ viewer { id } }", key: nil)
            let wrong = try await client.linear("{ nope }")
            let missing = try await client.linear("{ issue(id: \"x\") { id } }")

            #expect([stranger, wrong, missing].map(\.status.code) == [401, 400, 200])
        }
    }

    @Test func bodiesBeyondAMebibyteAreRefused() async throws {
        let reply = try await Bench().run { client in
            try await client.execute(
                uri: "/sandbox/linear/graphql", method: .post, body: ByteBuffer(repeating: 0x20, count: 1_048_577)
            )
        }

        #expect(reply.status == .contentTooLarge)
    }

    @Test func requestsAreRememberedWithoutTheirCredential() async throws {
        let reply = try await Bench().run { client in
            _ = try await client.linear("query First { viewer { id } }")
            _ = try await client.linear("mutation Second { issueDelete(id: \"TID-1\") { success } }")
            _ = try await client.linear("{ viewer", key: "lin_api_wrong")
            return try await client.get("/sandbox/requests")
        }
        let items = try #require(try reply.json["items"]?.items)

        #expect(items.compactMap { $0["document"] } == [nil, "Second", "First"])
        #expect(items.compactMap { $0["operation"] } == [nil, "mutation", "query"])
        #expect(items.compactMap { $0["status"] } == [401, 200, 200])
        #expect(items[1]["fields"] == ["issueDelete"])
        #expect(items[2]["number"] == 1)
        #expect(items[2]["headers"]?["content-type"] == "application/json")
        #expect(!reply.text.contains("lin_api"))
    }

    @Test func aThousandRequestsAreRemembered() async throws {
        let reply = try await Bench().run { client in
            for _ in 0..<2_050 { _ = try await client.linear("{ viewer { id } }", key: nil) }
            return try await client.get("/sandbox/requests")
        }
        let items = try #require(try reply.json["items"]?.items)

        #expect(items.count == 1_000)
        #expect(items.first?["number"] == 2_050)
        #expect(items.last?["number"] == 1_051)
    }

    @Test func largeVariablesAreCut() async throws {
        let reply = try await Bench().run { client in
            let body: GraphQLValue = [
                "query": "{ viewer { id } }", "variables": ["text": .string(String(repeating: "x", count: 100_000))],
            ]
            _ = try await client.post("/sandbox/linear/graphql", String(decoding: body.json(), as: UTF8.self))
            return try await client.get("/sandbox/requests")
        }

        #expect(reply.body.readableBytes < 10_000)
    }
}
