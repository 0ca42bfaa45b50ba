import Domain
import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import SandboxServer
import Testing

@Suite struct SlackRouteTests {
    private static let post = ##"{"channel":"#general","text":"hello"}"##

    @Test func callsReachThePlatform() async throws {
        try await Bench().run { client in
            let posted = try await client.slack("chat.postMessage", Self.post)
            let who = try await client.get(
                "/sandbox/slack/api/auth.test", headers: [.authorization: "Bearer xoxb-sandbox"])
            let refused = try await client.slack("auth.test", token: "x")
            let records = try await client.get("/sandbox/requests").json["items"]

            #expect(try posted.json["ok"] == true)
            #expect(posted.headers[.contentType] == "application/json; charset=utf-8")
            #expect(try who.json["team"] == "Tidewater Analytics")
            #expect(refused.status == .ok)
            #expect(try refused.json["error"] == "invalid_auth")
            #expect(records?.items?.map { $0["document"] } == ["auth.test", "auth.test", "chat.postMessage"])
            #expect(records?[2]?["variables"]?["text"] == "hello")
            #expect(records?.items?.map { $0["error"] } == ["invalid_auth", .null, .null])
            #expect(String(decoding: records?.json() ?? [], as: UTF8.self).contains("xoxb") == false)
        }
    }

    private static let faults: [(fault: String, status: Int, body: String)] = [
        (#""kind":"status""#, 500, "plays a failure"), (#""kind":"html""#, 502, "<html>"),
        (#""kind":"ratelimited","retry_after_seconds":7"#, 429, "ratelimited"),
        (#""kind":"unauthorized""#, 200, "invalid_auth"), (#""kind":"error""#, 200, "internal_error"),
        (#""kind":"error","error":"fatal_error""#, 200, "fatal_error"),
        (#""kind":"error","method":"chat.postMessage""#, 200, "internal_error"),
    ]

    @Test(arguments: faults)
    func faultsHaveSlacksForm(fault: String, status: Int, body: String) async throws {
        try await Bench().run { client in
            let added = try await client.post("/sandbox/faults", #"{"platform":"slack",\#(fault)}"#)
            let reply = try await client.slack("chat.postMessage", Self.post)
            let after = try await client.slack("chat.postMessage", Self.post)
            let messages = try await client.get("/sandbox/slack/messages").json["items"]

            #expect(added.status == .created)
            #expect(reply.status.code == status)
            #expect(reply.text.contains(body))
            #expect((reply.headers[.retryAfter] == "7") == (status == 429))
            #expect(try after.json["ok"] == true)
            #expect(messages?.items?.count == 1)
        }
    }

    @Test func aFaultMeetsItsMethodOnly() async throws {
        try await Bench().run { client in
            _ = try await client.post(
                "/sandbox/faults", #"{"platform":"slack","kind":"error","method":"users.list","committed":true}"#)
            let other = try await client.slack("chat.postMessage", Self.post)
            let met = try await client.slack("users.list")

            #expect(try other.json["ok"] == true)
            #expect(try met.json["ok"] == false)
        }
    }

    @Test func aFaultCanMeetWhatWasCarriedOut() async throws {
        try await Bench().run { client in
            _ = try await client.post(
                "/sandbox/faults", #"{"platform":"slack","kind":"status","status":503,"committed":true}"#)
            let reply = try await client.slack("chat.postMessage", Self.post)

            #expect(reply.status == .serviceUnavailable)
            #expect(try await client.get("/sandbox/slack/messages").json["items"]?.items?.count == 1)
        }
    }

    @Test(arguments: [
        #""kind":"error","platform":"linear""#, #""kind":"drop","platform":"notion","method":"x""#,
        #""kind":"drop","platform":"slack","error":"x""#, #""kind":"drop","platform":"slack","committed":true"#,
    ])
    func faultsThatCannotBePlayedAreRefused(fault: String) async throws {
        let reply = try await Bench().run { try await $0.post("/sandbox/faults", "{\(fault)}") }

        #expect(reply.status == .unprocessableContent)
    }

    @Test func actingAsAPersonNeedsTheToken() async throws {
        try await Bench(.testing(token: Secret("t0ken"))).run { client in
            let without = try await client.post("/sandbox/slack/commands", #"{"command":"/chat"}"#)
            let with = try await client.get("/sandbox/slack/workspace", headers: [.authorization: "Bearer t0ken"])

            #expect(without.status == .unauthorized)
            #expect(try with.json["channels"]?.items?.contains { $0["name"] == "delivery" } == true)
        }
    }

    @Test func anAppThatIsAwayIsTold() async throws {
        try await Bench().run { client in
            let command = try await client.post(
                "/sandbox/slack/commands", ##"{"user":"margo","channel":"#delivery","command":"/chat x"}"##)
            let said = try await client.post("/sandbox/slack/messages", #"{"user":"margo","text":"hello"}"#)
            let seen = try await client.get("/sandbox/slack/messages?user=margo&channel=%23delivery")

            #expect(try command.json["status"] == .null)
            #expect(try command.json["failure"] == "connection_failed")
            #expect(try said.json["deliveries"]?[0]?["attempts"] == 4)
            #expect(seen.text.contains("operation_timeout"))
        }
    }

    @Test(arguments: [
        ("commands", #"{"command":"/x","user":"nobody"}"#, 404), ("commands", "{", 400), ("commands", "[]", 400),
        ("commands", #"{"usr":"x"}"#, 422), ("messages", #"{"text":1}"#, 422), ("clicks", "{}", 422),
        ("events", #"{"event":{}}"#, 422), ("submissions", #"{"view_id":"V1"}"#, 404), ("home", #"{"tab":"x"}"#, 422),
        ("events", #"{"event":{"type":"x"},"times":0}"#, 422), ("commands", #"{"command":"/x","team":"T9"}"#, 404),
    ])
    func whatCannotBeDoneIsTold(path: String, body: String, status: Int) async throws {
        let reply = try await Bench().run { try await $0.post("/sandbox/slack/\(path)", body) }

        #expect(reply.status.code == status, "\(reply.text)")
        #expect(try reply.json["detail"]?.text?.isEmpty == false)
    }
}
