import CoreTestKit
import GraphQLEngine
import NotionSandbox
import Testing

@Suite struct AccessTests {
    private typealias Case = (
        method: String, path: String, token: String?, version: String?, status: Int, code: String?
    )

    private static let refused: [Case] = [
        ("GET", "/users/me", nil, "2026-03-11", 401, "unauthorized"),
        ("GET", "/users/me", "wrong", "2026-03-11", 401, "unauthorized"),
        ("GET", "/users/me", Bench.token, nil, 400, "missing_version"),
        ("GET", "/users/me", Bench.token, "2021-05-13", 400, "validation_error"),
        ("GET", "/nothing", Bench.token, "2026-03-11", 400, "invalid_request_url"),
        ("PUT", "/pages/x", Bench.token, "2026-03-11", 400, "invalid_request_url"),
        ("GET", "/data_sources/x", Bench.token, "2022-06-28", 400, "invalid_request_url"),
        ("GET", "/pages/nonsense", Bench.token, "2026-03-11", 400, "validation_error"),
        ("GET", "/pages/00000000-0000-4000-8000-00000000ffff", Bench.token, "2026-03-11", 404, "object_not_found"),
        ("GET", "/users/me", Bench.token, "2022-06-28", 200, nil),
    ]

    @Test(arguments: refused)
    func callsAreRefusedAsNotionRefusesThem(
        method: String, path: String, token: String?, version: String?, status: Int, code: String?
    ) async throws {
        let reply = try await Bench().call(method, path, version: version, token: token)

        #expect(reply.status == status)
        #expect(reply.code == code)
        #expect(reply.headers["x-notion-request-id"] == reply.json["request_id"]?.text)
    }

    private static let guarded: [(Capability, String, String)] = [
        (.readContent, "POST", "/search"), (.updateContent, "PATCH", "/pages/\(Bench.brief)"),
        (.insertContent, "POST", "/pages"), (.readComments, "GET", "/comments"), (.insertComments, "POST", "/comments"),
        (.readUsers, "GET", "/users"),
    ]

    @Test(arguments: guarded)
    func withoutTheCapabilityNothingIsDone(capability: Capability, method: String, path: String) async throws {
        let bench = try Bench(capabilities: Set(Capability.allCases).subtracting([capability]))
        let reply = try await bench.call(method, path, method == "GET" ? nil : [:])

        #expect(reply.status == 403)
        #expect(reply.code == "restricted_resource")
    }

    @Test func theAllowanceComesBackAfterAMinute() async throws {
        let bench = try Bench(requestsPerMinute: 2)
        _ = try await bench.call("GET", "/users/me")
        bench.clock.advance(by: .milliseconds(20_500))
        let second = try await bench.call("GET", "/users/me")
        let third = try await bench.call("GET", "/users/me")
        bench.clock.advance(by: .seconds(40))
        let fourth = try await bench.call("GET", "/users/me")

        #expect([second, third, fourth].map(\.status) == [200, 429, 200])
        #expect(third.code == "rate_limited")
        #expect(third.headers["Retry-After"] == "40")
        #expect(third.json["additional_data"]?["rate_limit_reason"] == "public_api_request_rate_limit")
    }

    @Test func aBodyThatIsNoJSONIsRefused() async throws {
        let bench = try Bench()
        let call = NotionCall(
            method: "POST", path: "/search", authorization: "Bearer \(Bench.token)", version: "2026-03-11",
            body: Array("{".utf8)
        )

        #expect(await Bench.Reply(bench.platform.answer(call)).code == "invalid_json")
    }

    @Test func aBodyBeyond500KilobytesIsRefused() async throws {
        let text = String(repeating: "x", count: NotionPlatform.maximumBodyBytes)
        let reply = try await Bench().call("POST", "/search", ["query": .string(text)])

        #expect(reply.code == "validation_error")
    }
}
