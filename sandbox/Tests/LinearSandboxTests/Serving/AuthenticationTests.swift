import GraphQLEngine
import LinearSandbox
import Testing

@Suite struct AuthenticationTests {
    @Test(arguments: [nil, "", "lin_api_other", "Bearer lin_api_test", "bearer lin_api_test", "Bearer x"])
    func onlyTheKeyItselfOpens(authorization: String?) async throws {
        let reply = try await Bench().call(["query": "{ viewer { id } }"], authorization: authorization)

        #expect(reply.status == 401)
        #expect(reply.code == "AUTHENTICATION_ERROR")
        #expect(reply.error?["extensions"]?["type"] == "authentication error")
        #expect(reply.message?.contains("Bearer") == authorization?.lowercased().hasPrefix("bearer") ?? false)
    }

    @Test func theKeyOpens() async throws {
        let reply = try await Bench().run("{ viewer { displayName isMe admin } organization { name urlKey } }")

        #expect(reply.status == 200)
        #expect(reply.data["viewer"] == ["displayName": "callum", "isMe": true, "admin": true])
        #expect(reply.data["organization"]?["urlKey"] == "tidewater")
    }

    @Test(arguments: [
        (#"{"query":"{ viewer { nope } }"}"#, "GRAPHQL_VALIDATION_FAILED"),
        (#"{"query":"{ viewer { id "}"#, "GRAPHQL_PARSE_FAILED"),
        (#"{"query":"query A { viewer { id } } query B { viewer { id } }"}"#, "OPERATION_RESOLUTION_FAILURE"),
        (#"{"query":"query ($id: String!) { issue(id: $id) { id } }","variables":{}}"#, "BAD_USER_INPUT"),
        (#"{"query":"mutation { issueCreate(input: {title: \"x\"}) { success } }"}"#, "GRAPHQL_VALIDATION_FAILED"),
        (#"{"query":""}"#, "BAD_REQUEST"), (#"{"query":7}"#, "BAD_REQUEST"), ("[]", "BAD_REQUEST"),
        ("nonsense", "BAD_REQUEST"), (#"{"query":"{ viewer { id } }","variables":[1]}"#, "BAD_REQUEST"),
        (#"{"query":"{ viewer { id } }","operationName":1}"#, "BAD_REQUEST"),
    ])
    func requestsThatCannotRunAreRefusedWithStatus400(body: String, code: String) async throws {
        let bench = try Bench()
        let reply = await Reply(
            bench.platform.answer(LinearCall(authorization: Bench.key, body: Array(body.utf8)))
        )

        #expect(reply.status == 400)
        #expect(reply.code == code)
        #expect(reply.body["data"] == nil)
        #expect(reply.headers["X-RateLimit-Requests-Remaining"] == "2499")
    }
}
