import GraphQLEngine
import HTTPTypes
import HummingbirdTesting
import SandboxServer
import Testing

@Suite struct SlackPageTests {
    private static let install =
        "/sandbox/slack/oauth/v2/authorize?client_id=sandbox-client&scope=chat:write&redirect_uri=https://a.example/x%3Fy=1&state=a%26b"

    private func word(_ page: String) -> String {
        guard let start = page.firstRange(of: "name=\"word\" value=\"") else { return "" }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    @Test func messagesAreShownAndEscaped() async throws {
        try await Bench().run { client in
            let text = #"{"type":"section","text":{"type":"mrkdwn","text":"&lt;script&gt;alert(1)&lt;/script&gt;"}}"#
            let button =
                #"{"type":"actions","elements":[{"type":"button","action_id":"yes","text":{"type":"plain_text","text":"Yes <b>"}}]}"#
            _ = try await client.slack(
                "chat.postMessage", ##"{"channel":"#delivery","blocks":[\##(text),\##(button)]}"##)
            let page = try await client.get("/sandbox/slack?user=margo&channel=%23delivery")
            let board = try await client.get("/")

            #expect(page.status == .ok)
            #expect(page.text.contains("&lt;script&gt;alert(1)"))
            #expect(!page.text.contains("<script"))
            #expect(page.text.contains(">Yes &lt;b&gt;</button>"))
            #expect(page.headers[.contentSecurityPolicy]?.contains("form-action 'self'") == true)
            #expect(board.text.contains(#"href="/sandbox/slack""#))
        }
    }

    @Test func formsWorkWithTheWordOfThePageOnly() async throws {
        try await Bench().run { client in
            let word = self.word(try await client.get("/sandbox/slack?user=margo").text)
            let path = "/sandbox/slack/page/say"
            let said = try await client.form(path, "word=\(word)&user=margo&channel=%23delivery&text=a+b")
            let forged = try await client.form(path, "word=x&user=margo&text=x")
            let elsewhere = try await client.form(
                path, "word=\(word)&user=margo&text=x", headers: [.origin: "https://other.example"])
            let seen = try await client.get("/sandbox/slack/messages?user=declan&channel=%23delivery")
            let wrong = try await client.form(path, "word=\(word)&user=margo&channel=%23nowhere&text=x")

            #expect(said.status == .seeOther)
            #expect(said.headers[.location] == "/sandbox/slack?user=margo&channel=%23delivery&waits=5")
            #expect(forged.status == .forbidden)
            #expect(elsewhere.status == .unauthorized)
            #expect(try seen.json["items"]?.items?.map { $0["text"] } == ["a b"])
            #expect(wrong.headers[.location]?.contains("note=margo%20sees%20no%20channel") == true)
        }
    }

    @Test func theAppIsInstalledByAForm() async throws {
        try await Bench().run { client in
            let page = try await client.get(Self.install)
            let allowed = try await client.form(Self.install, "decision=allow")
            let denied = try await client.form(Self.install, "decision=deny")
            let wrong = try await client.get(Self.install.replacing("sandbox-client", with: "other"))

            #expect(page.text.contains("chat:write"))
            #expect(allowed.status == .seeOther)
            #expect(allowed.headers[.location]?.hasPrefix("https://a.example/x?y=1&code=") == true)
            #expect(allowed.headers[.location]?.hasSuffix("&state=a%26b") == true)
            #expect(denied.headers[.location] == "https://a.example/x?y=1&error=access_denied&state=a%26b")
            #expect(wrong.status == .badRequest)
        }
    }

    @Test func permalinksLeadToTheMessage() async throws {
        try await Bench().run { client in
            let posted = try await client.slack("chat.postMessage", ##"{"channel":"#delivery","text":"x"}"##).json
            let channel = posted["channel"]?.text ?? ""
            let ts = posted["ts"]?.text ?? ""
            let link = try await client.get(
                "/sandbox/slack/api/chat.getPermalink?channel=\(channel)&message_ts=\(ts)",
                headers: [.authorization: "Bearer xoxb-sandbox"]
            ).json["permalink"]?.text
            let path = link?.replacing("http://sandbox.example", with: "") ?? ""
            let page = try await client.get(path)

            #expect(page.headers[.location] == "/sandbox/slack?channel=\(channel)#\(ts)")
        }
    }
}
