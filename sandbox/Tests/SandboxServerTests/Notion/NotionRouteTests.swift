import Domain
import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import NIOCore
import SandboxServer
import Testing

@Suite struct NotionRouteTests {
    private static let brief = "ca4ea562-8ca0-5b5f-8e27-b4e2b6a8a0a7"

    @Test(arguments: [
        (HTTPRequest.Method.get, "/users/me", 200), (.get, "/pages/\(brief)", 200), (.get, "/nothing", 400),
        (.put, "/pages/\(brief)", 400), (.post, "/search", 200), (.get, "/pages/%2e%2e/x", 400),
        (.get, "/blocks/\(brief)/children?page_size=2", 200), (.delete, "/blocks/nonsense", 400),
    ])
    func callsReachThePlatform(method: HTTPRequest.Method, path: String, status: Int) async throws {
        let reply = try await Bench().run { try await $0.notion(method, path, method == .post ? "{}" : "") }

        #expect(reply.status.code == status)
        #expect(reply.headers[.contentType] == "application/json; charset=utf-8")
        let header = reply.headers[try #require(HTTPField.Name("x-notion-request-id"))]
        let id = try reply.json["request_id"]?.text
        #expect(header == id)
    }

    @Test func bodiesBeyondAllLimitsAreRefusedInNotionsForm() async throws {
        let reply = try await Bench().run {
            try await $0.notion(.post, "/search", String(repeating: " ", count: 1_048_577))
        }

        #expect(reply.status == .badRequest)
        #expect(try reply.json["code"] == "validation_error")
    }

    private static let faults: [(kind: String, status: Int, body: String)] = [
        (#""status""#, 500, "internal_server_error"), (#""status","status":409"#, 409, "conflict_error"),
        (#""status","status":403"#, 403, "restricted_resource"), (#""status","status":502"#, 502, "bad_gateway"),
        (#""status","status":504"#, 504, "gateway_timeout"), (#""status","status":529"#, 529, "service_overload"),
        (#""status","status":503"#, 503, "service_unavailable"), (#""status","status":429"#, 429, "rate_limited"),
        (#""ratelimited","retry_after_seconds":7"#, 429, #""retry_after":"7""#),
        (#""unauthorized""#, 401, "unauthorized"),
        (#""html""#, 502, "<html>"),
    ]

    @Test(arguments: faults)
    func faultsHaveNotionsForm(kind: String, status: Int, body: String) async throws {
        try await Bench().run { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"notion","kind":\#(kind)}"#)
            let other = try await client.linear("{ viewer { id } }")
            let reply = try await client.notion(.get, "/users/me")
            let after = try await client.notion(.get, "/users/me")

            #expect([other.status, after.status] == [.ok, .ok])
            #expect(reply.status.code == status)
            #expect(reply.text.contains(body), "\(reply.text)")
            #expect((reply.headers[.retryAfter] != nil) == [429, 529].contains(status))
        }
    }

    @Test func aWriteThatWasSavedIsNamedInItsError() async throws {
        try await Bench().run { client in
            _ = try await client.post(
                "/sandbox/faults", #"{"platform":"notion","kind":"status","status":503,"committed":true}"#)
            let block = #"{"children":[{"type":"divider","divider":{}}]}"#
            let reply = try await client.notion(.patch, "/blocks/\(Self.brief)/children", block)
            let data = try reply.json["additional_data"]
            let child = data?["committed_child_ids"]?[0]?.text ?? ""
            let read = try await client.notion(.get, "/blocks/\(child)")

            #expect(reply.status == .serviceUnavailable)
            #expect(data?["committed_resource_id"]?.text == Self.brief)
            #expect(try read.json["type"] == "divider")
        }
    }

    @Test(arguments: [
        (#""every":3,"times":2"#, [200, 200, 500, 200, 200, 500, 200]),
        (#""after":2,"times":1"#, [200, 200, 500, 200, 200, 200, 200]),
        (#""after":0,"every":2,"times":2"#, [500, 200, 500, 200, 200, 200, 200]),
    ])
    func faultsCanLetRequestsPass(fields: String, statuses: [Int]) async throws {
        try await Bench().run { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"notion","kind":"status",\#(fields)}"#)
            var seen: [Int] = []
            for _ in statuses { seen.append(try await client.notion(.get, "/users/me").status.code) }

            #expect(seen == statuses)
        }
    }

    @Test(arguments: [
        (#""kind":"status","every":0"#, "/every"), (#""kind":"status","after":-1"#, "/after"),
        (#""kind":"ratelimited","retry_after_seconds":9999"#, "/retry_after_seconds"),
        (#""kind":"drop","committed":true"#, "/committed"),
    ])
    func faultsThatCannotBePlayedAreRefused(fields: String, pointer: String) async throws {
        let reply = try await Bench().run { try await $0.post("/sandbox/faults", #"{"platform":"notion",\#(fields)}"#) }

        #expect(reply.status == .unprocessableContent)
        #expect(try reply.json["errors"]?[0]?["pointer"] == .string(pointer))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["drop", "hang", "truncate"])
    func aBrokenConnectionIsAnErrorForTheCaller(kind: String) async throws {
        try await Bench().runLive { client in
            _ = try await client.post("/sandbox/faults", #"{"platform":"notion","kind":"\#(kind)"}"#)

            await #expect(throws: (any Error).self) { try await client.notion(.get, "/users/me") }
        }
    }

    @Test func requestsAreRememberedWithoutTheToken() async throws {
        let reply = try await Bench().run { client in
            _ = try await client.notion(.post, "/search", #"{"query":"x"}"#)
            return try await client.get("/sandbox/requests")
        }
        let item = try reply.json["items"]?[0]

        #expect(item?["platform"] == "notion")
        #expect(item?["operation"] == "POST")
        #expect(item?["document"] == "/v1/search")
        #expect(item?["variables"] == ["query": "x"])
        #expect(item?["headers"]?["notion-version"] == "2026-03-11")
        #expect(!reply.text.contains("ntn_"))
    }

    @Test func aTestCanPutPagesOfAnyKind() async throws {
        try await Bench().run { client in
            let reply = try await client.post(
                "/sandbox/notion/pages",
                #"{"pages":[{"title":"Deep","nesting":40,"generated_blocks":3},{"shared":false}]}"#
            )
            let wrong = try await client.post("/sandbox/notion/pages", #"{"pages":[{"titel":"x"}]}"#)
            let id = try reply.json["pages"]?[0]?["id"]?.text ?? ""
            let hidden = try reply.json["pages"]?[1]?["id"]?.text ?? ""
            let read = try await client.notion(.get, "/blocks/\(id)/children")

            #expect(reply.status == .created)
            #expect(try read.json["results"]?.items?.count == 4)
            #expect(try await client.notion(.get, "/pages/\(hidden)").status == .notFound)
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains("body.pages[0].titel"))
        }
    }

    @Test(arguments: [
        ("/sandbox/notion/p/ca4ea5628ca05b5f8e27b4e2b6a8a0a7", "Petra Nowicka"),
        ("/sandbox/notion/p/Any-Words-ca4ea5628ca05b5f8e27b4e2b6a8a0a7", "Petra Nowicka"),
        ("/sandbox/notion/p/48fed4653fce59758dfa370a1812645c", "Merrowdale Health: client brief"),
        ("/sandbox/notion/p/nothing", "There is no such page"), ("/", "Fennimore steering meeting"),
    ])
    func pagesCanBeRead(path: String, text: String) async throws {
        let reply = try await Bench().run { try await $0.get(path) }

        #expect(reply.text.contains(text))
        #expect(reply.headers[.contentType] == "text/html; charset=utf-8")
    }

    @Test func textOfAPageCannotBecomeMarkup() async throws {
        let reply = try await Bench().run { client in
            let body =
                #"{"pages":[{"title":"<script>1</script>","markdown":"\\<script\\>2 [x](https://example.com/\"onclick=3)"}]}"#
            let made = try await client.post("/sandbox/notion/pages", body)
            let id = (try made.json["pages"]?[0]?["id"]?.text ?? "").filter { $0 != "-" }
            return try await client.get("/sandbox/notion/p/\(id)")
        }

        #expect(reply.status == .ok)
        #expect(!reply.text.contains("<script"))
        #expect(!reply.text.contains("\"onclick"))
    }

    @Test func bothPlatformsChangesSurviveARestart() async throws {
        try await Folder.temporary { folder in
            let configuration = SandboxConfiguration.testing(state: .file(path: folder + "/state.jsonl"))
            try await Bench(configuration).run { client in
                _ = try await client.notion(.patch, "/pages/\(Self.brief)", #"{"in_trash":true}"#)
                _ = try await client.linear(
                    #"mutation { issueUpdate(id: "TID-1", input: {title: "New"}) { success } }"#)
            }
            try await Bench(configuration).run { client in
                #expect(try await client.notion(.get, "/pages/\(Self.brief)").json["in_trash"] == true)
                #expect(
                    try await client.linear(#"{ issue(id: "TID-1") { title } }"#).json["data"]?["issue"]?["title"]
                        == "New")
                _ = try await client.post("/sandbox/reset")
            }
            try await Bench(configuration).run { client in
                let page = try await client.notion(.get, "/pages/\(Self.brief)").json
                #expect(page["in_trash"] == false)
            }
        }
    }
}
