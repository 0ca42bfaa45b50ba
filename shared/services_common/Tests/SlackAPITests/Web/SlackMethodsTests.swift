import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import ServicesTestKit
import SlackAPI
import Testing

@Suite("Methods", .timeLimit(.minutes(2)))
struct SlackMethodsTests {
    private let channel: SlackChannelID
    private let ts: SlackTimestamp
    private let user: SlackUserID

    init() throws {
        self.channel = try #require(SlackSample.channel)
        self.ts = try #require(SlackSample.ts)
        self.user = try #require(SlackSample.user)
    }

    @Test func listsAreReadPageByPage() async throws {
        let first = #"{"ok":true,"members":[{"id":"U1","name":"a"}],"response_metadata":{"next_cursor":"c2"}}"#
        let second = #"{"ok":true,"members":[{"id":"USLACKBOT","name":"b"}],"response_metadata":{"next_cursor":""}}"#
        try await ScriptedSlack.use([.ok(first), .ok(second)]) { (slack) async throws in
            let users = try await slack.client.users()

            #expect(users.map(\.name) == ["a", "b"] && users.map(\.isBot) == [false, true])
            #expect(try slack.arguments(1)["cursor"] == "c2")
        }
    }

    @Test func aListThatLeadsToItselfEnds() async throws {
        let page = #"{"ok":true,"channels":[{"id":"C1","name":"a"}],"response_metadata":{"next_cursor":"c"}}"#
        try await ScriptedSlack.use([.ok(page), .ok(page)]) { (slack) async throws in
            let error = await #expect(throws: SlackError.self) { try await slack.client.channels() }

            #expect(error?.kind == .malformedAnswer(status: 200))
        }
    }

    @Test func peopleAndConversations() async throws {
        try await ScriptedSlack.use([
            .ok(#"{"ok":true,"channel":{"id":"D1"}}"#), .ok(#"{"ok":false,"error":"users_not_found"}"#),
            .ok(#"{"ok":true,"channel":{"id":"C1","name":"delivery","is_private":true,"is_member":true}}"#),
        ]) { (slack) async throws in
            #expect(try await slack.client.openConversation(with: user).rawValue == "D1")
            #expect(try await slack.client.user(email: "nobody@example.com") == nil)
            let conversation = try await slack.client.conversation(channel)
            #expect(conversation.name == "delivery" && conversation.isPrivate && conversation.isMember)
            #expect(slack.methods == ["conversations.open", "users.lookupByEmail", "conversations.info"])
        }
    }

    @Test func viewsAreOpenedUpdatedPushedAndPublished() async throws {
        let trigger = try #require(SlackTriggerID("1.2.ab"))
        let id = try #require(SlackViewID("V1"))
        let answer = ScriptedAnswer.ok(#"{"ok":true,"view":{"id":"V1","hash":"h2","state":{"values":{}}}}"#)
        let modal = SlackView.modal(.init(title: "A title that is too long for Slack", blocks: [.divider(.init())]))
        try await ScriptedSlack.use([answer, answer, answer, answer]) { (slack) async throws in
            #expect(try await slack.client.openView(modal, trigger: trigger).hash == "h2")
            _ = try await slack.client.pushView(modal, trigger: trigger)
            try await slack.client.updateView(modal, at: id, hash: "h1")
            try await slack.client.publishView(.home(.init([])), to: user)

            #expect(slack.methods == ["views.open", "views.push", "views.update", "views.publish"])
            #expect(try slack.arguments(2)["hash"] == "h1" && slack.arguments(3)["user_id"] == "U012MARIA")
            #expect(
                try slack.arguments(0)["view"]
                    == #"{"blocks":[{"type":"divider"}],"title":{"emoji":true,"text":"A title that is too…","type":"plain_text"},"type":"modal"}"#
            )
        }
    }

    @Test func streamsGrow() async throws {
        let team = try #require(SlackTeamID("T1"))
        try await ScriptedSlack.use([.ok(SlackSample.posted), .ok(#"{"ok":true}"#), .ok(#"{"ok":true}"#)]) {
            (slack) async throws in
            let place = try await slack.client.startStream(
                in: channel, thread: ts, recipient: .init(user: user, team: team))
            try await slack.client.appendStream("**more**", to: place)
            try await slack.client.stopStream(place, blocks: [.divider(.init())], key: "k")

            #expect(slack.methods == ["chat.startStream", "chat.appendStream", "chat.stopStream"])
            #expect(try slack.arguments(0)["recipient_team_id"] == "T1")
            #expect(try slack.arguments(1)["markdown_text"] == "**more**")
            #expect(try slack.arguments(2)["blocks"] == #"[{"type":"divider"}]"#)
        }
    }

    @Test func theOlderStatusIsSetWhereTheNewerIsNotKnown() async throws {
        try await ScriptedSlack.use([.ok(#"{"ok":false,"error":"unknown_method"}"#), .ok(#"{"ok":true}"#)]) {
            (slack) async throws in
            try await slack.client.setStatus(.init(.processing, words: "is reading…"), in: channel, thread: ts)

            #expect(slack.methods == ["agents.sessions.setStatus", "assistant.threads.setStatus"])
            #expect(try slack.arguments(0)["status"] == "processing" && slack.arguments(1)["status"] == "is reading…")
        }
    }

    @Test func fourPromptsAreOffered() async throws {
        try await ScriptedSlack.use([.ok(#"{"ok":true}"#)]) { (slack) async throws in
            try await slack.client.setSuggestedPrompts(
                (1...6).map { SlackSuggestedPrompt(title: "\($0)", message: "m") }, in: channel)

            #expect(try slack.arguments()["prompts"]?.split(separator: "title").count == 5)
        }
    }

    @Test func aFileIsUploadedInThreeSteps() async throws {
        try await ScriptedSlack.use { (slack) async throws in
            slack.upstream.enqueue([
                .ok(#"{"ok":true,"upload_url":"\#(slack.upstream.url)/upload/1","file_id":"F1"}"#), .ok("OK"),
                .ok(#"{"ok":true,"files":[]}"#),
            ])

            let file = try await slack.client.share(
                SlackUpload(name: "notes.md", bytes: Array("hello".utf8)), in: channel, comment: "Notes")

            #expect(file.rawValue == "F1" && slack.upstream.requests[1].text == "hello")
            #expect(slack.upstream.requests[1][header: "authorization"] == nil)
            #expect(try slack.arguments(0)["length"] == "5")
            #expect(try slack.arguments(2)["files"] == #"[{"id":"F1","title":"notes.md"}]"#)
        }
    }

    @Test func whoseTokenItIs() async throws {
        let scopes = try #require(HTTPField.Name("x-oauth-scopes"))
        let body =
            #"{"ok":true,"team":"Invented","team_id":"T1","user_id":"U0BOT","bot_id":"B1","url":"https://i.example/"}"#
        try await ScriptedSlack.use([.status(200, headers: [scopes: "chat:write,im:history"], body)]) {
            (slack) async throws in
            let identity = try await slack.client.authTest()

            #expect(identity.team.rawValue == "T1" && identity.scopes == ["chat:write", "im:history"])
        }
    }

    @Test func anInstallationIsExchangedForAToken() async throws {
        let body = """
            {"ok":true,"access_token":"xoxb-new","token_type":"bot","scope":"commands,chat:write","bot_user_id":"U0BOT",\
            "app_id":"A1","team":{"id":"T1","name":"Invented"},"enterprise":null,"is_enterprise_install":false,\
            "authed_user":{"id":"U012MARIA"}}
            """
        let grant = SlackGrant(
            code: "c", redirectURI: "https://a.example/r", clientID: "id", clientSecret: Secret("very-secret"))
        try await ScriptedSlack.use([.ok(body)], token: nil) { (slack) async throws in
            let installation = try await slack.client.oauthAccess(grant)

            #expect(installation.token.reveal() == "xoxb-new" && installation.scopes == ["commands", "chat:write"])
            #expect(installation.team?.rawValue == "T1" && installation.installer == user)
            #expect(!"\(installation)\(grant)".contains("xoxb-new") && !"\(grant)".contains("very-secret"))
            #expect(slack.upstream.requests[0][header: "authorization"] == "Basic aWQ6dmVyeS1zZWNyZXQ=")
            #expect(try slack.arguments()["client_secret"] == nil)
        }
    }
}
