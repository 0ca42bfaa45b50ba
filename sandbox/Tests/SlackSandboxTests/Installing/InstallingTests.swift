import CoreTestKit
import GraphQLEngine
import SlackSandbox
import Testing

@Suite struct InstallingTests {
    private func request(team: String? = nil, scopes: [String] = ["chat:write"], client: String = "client")
        -> SlackPlatform.InstallRequest
    {
        .init(clientID: client, scopes: scopes, redirectURI: "https://app.example/back", state: "s", team: team)
    }

    private func exchange(
        _ bench: Bench, _ code: String, secret: String = "secret", redirect: String = "https%3A%2F%2Fapp.example%2Fback"
    ) async -> SlackAnswer {
        await bench.get(
            "oauth.v2.access", "client_id=client&client_secret=\(secret)&code=\(code)&redirect_uri=\(redirect)",
            token: nil)
    }

    @Test func aCodeBecomesATokenOnce() async throws {
        let bench = try Bench()
        let code = try await bench.platform.approve(request())
        let first = await exchange(bench, code)
        let second = await exchange(bench, code)
        let token = first.json["access_token"]?.text ?? ""

        #expect(first.json["team"]?["id"]?.text == bench.team)
        #expect(second.errorCode == "invalid_code")
        #expect(
            await bench.call("chat.postMessage", ["channel": "#general", "text": "x"], token: token).errorCode == nil)
        #expect(await bench.get("users.list", token: token).errorCode == "missing_scope")
    }

    @Test func anotherTeamIsAWorkspaceOfItsOwn() async throws {
        let bench = try Bench()
        let code = try await bench.platform.approve(request(team: "T0SECOND"))
        let token = await exchange(bench, code).json["access_token"]?.text ?? ""
        let who = await bench.call("auth.test", token: token)
        _ = await bench.call("chat.postMessage", ["channel": "#general", "text": "x"], token: token)

        #expect(who.json["team_id"] == "T0SECOND")
        #expect(try await bench.seen("maria", "#general").isEmpty)
        await #expect(throws: SlackError.self) { try await bench.platform.approve(request(team: "nonsense!")) }
    }

    @Test func anAppThatWasRemovedHearsOfItAndItsTokenIsRefused() async throws {
        let bench = try Bench()
        let events = try await bench.platform.uninstall(team: nil)

        #expect(events.map(\.type) == ["tokens_revoked", "app_uninstalled"])
        #expect(await bench.call("auth.test").errorCode == "token_revoked")
        try await bench.platform.reset()
        #expect(await bench.call("auth.revoke").json["revoked"] == true)
        #expect(await bench.call("auth.test").errorCode == "token_revoked")
    }

    @Test func wrongExchangesAreRefused() async throws {
        let bench = try Bench()
        func code() async throws -> String { try await bench.platform.approve(request()) }

        #expect(await exchange(bench, try await code(), secret: "x").errorCode == "bad_client_secret")
        #expect(
            await exchange(bench, try await code(), redirect: "https%3A%2F%2Fother.example").errorCode
                == "bad_redirect_uri")
        let late = try await code()
        bench.clock.advance(by: .seconds(601))
        #expect(await exchange(bench, late).errorCode == "code_expired")
        #expect(await bench.platform.problem(of: request(client: "x")) == "invalid_client_id")
        #expect(await bench.platform.problem(of: request(scopes: ["admin"])) == "invalid_scope: admin")
        #expect(await bench.platform.problem(of: request()) == nil)
    }
}
