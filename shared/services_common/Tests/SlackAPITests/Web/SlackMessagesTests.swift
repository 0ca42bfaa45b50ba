import CoreTestKit
import Domain
import Foundation
import ServicesTestKit
import SlackAPI
import Testing

@Suite("Messages", .timeLimit(.minutes(2)))
struct SlackMessagesTests {
    private let channel: SlackChannelID
    private let ts: SlackTimestamp
    private let message = SlackMessage(text: "Done & dusted", blocks: [.section(.init("*Done*"))])

    init() throws {
        self.channel = try #require(SlackSample.channel)
        self.ts = try #require(SlackSample.ts)
    }

    @Test func aPostIsAFormWithJSONInIt() async throws {
        try await ScriptedSlack.use([.ok(SlackSample.posted)]) { (slack) async throws in
            let posted = try await slack.client.postMessage(
                SlackPost(message, to: channel, thread: ts, isBroadcast: true, key: "answer-1"))

            #expect(posted == SlackPosted(channel: channel, ts: ts))
            #expect(slack.methods == ["chat.postMessage"])
            #expect(slack.upstream.requests[0][header: "authorization"] == "Bearer xoxb-test")
            let arguments = try slack.arguments()
            #expect(arguments["text"] == "Done & dusted" && arguments["thread_ts"] == "1712345678.000100")
            #expect(arguments["reply_broadcast"] == "true" && arguments["unfurl_links"] == "false")
            #expect(arguments["blocks"] == #"[{"text":{"text":"*Done*","type":"mrkdwn"},"type":"section"}]"#)
            #expect(
                arguments["metadata"] == #"{"event_payload":{"key":"answer-1"},"event_type":"message_key"}"#)
        }
    }

    @Test func aPostIsNotRepeatedAfterAnEndThatIsNotKnown() async throws {
        try await ScriptedSlack.use([.breakOffAfter(body: [])]) { (slack) async throws in
            let error = await #expect(throws: SlackError.self) {
                try await slack.client.postMessage(SlackPost(message, to: channel))
            }

            #expect(error?.mayHaveHappened == true && error?.isRetryable == true)
            #expect(slack.methods == ["chat.postMessage"])
        }
    }

    @Test(arguments: [true, false])
    func withAKeyItIsLookedForAfterwards(isThere: Bool) async throws {
        let history = """
            {"ok":true,"messages":[{"ts":"1712345679.0","text":"other","metadata":{"event_type":"x","event_payload":{"key":"k"}}},
            {"ts":"1712345678.000100","text":"ours","metadata":{"event_type":"message_key","event_payload":{"key":"\(isThere ? "k" : "j")"}}}]}
            """
        try await ScriptedSlack.use([.status(500, "oops"), .ok(history)]) { (slack) async throws in
            let post = SlackPost(message, to: channel, key: "k")
            if isThere {
                #expect(try await slack.client.postMessage(post).ts == ts)
            } else {
                let error = await #expect(throws: SlackError.self) { try await slack.client.postMessage(post) }
                #expect(error?.kind == .unavailable(code: "status 500") && error?.mayHaveHappened == true)
            }

            #expect(slack.methods == ["chat.postMessage", "conversations.history"])
            #expect(try slack.arguments(1)["include_all_metadata"] == "true")
            #expect(try slack.arguments(1)["oldest"] == "1762160340.000000")
        }
    }

    @Test func aRepeatLooksInTheThreadFirst() async throws {
        let page = #"{"ok":true,"messages":[],"response_metadata":{"next_cursor":"c2"}}"#
        let last = """
            {"ok":true,"messages":[{"ts":"1712345678.000100","metadata":{"event_type":"message_key","event_payload":{"key":"k"}}}]}
            """
        try await ScriptedSlack.use([.ok(page), .ok(last)]) { (slack) async throws in
            let post = SlackPost(message, to: channel, thread: ts, key: "k", firstTried: slack.clock.now)

            #expect(try await slack.client.postMessage(post).ts == ts)
            #expect(slack.methods == ["conversations.replies", "conversations.replies"])
            #expect(try slack.arguments(1)["cursor"] == "c2")
        }
    }

    @Test func whereTheAppMayNotLookARepeatIsPosted() async throws {
        let refusal = #"{"ok":false,"error":"missing_scope","needed":"channels:history","provided":"chat:write"}"#
        try await ScriptedSlack.use([.ok(refusal), .ok(SlackSample.posted)]) { (slack) async throws in
            let post = SlackPost(message, to: channel, key: "k", firstTried: slack.clock.now)

            #expect(try await slack.client.postMessage(post).ts == ts)
            #expect(slack.methods == ["conversations.history", "chat.postMessage"])
        }
    }

    @Test func otherWritesOfMessages() async throws {
        let user = try #require(SlackSample.user)
        let place = SlackPosted(channel: channel, ts: ts)
        try await ScriptedSlack.use([
            .ok(#"{"ok":true,"message_ts":"1712345678.000100"}"#), .ok(SlackSample.posted),
            .ok(#"{"ok":false,"error":"message_not_found"}"#),
            .ok(#"{"ok":true,"permalink":"https://invented.example/p1"}"#),
        ]) { (slack) async throws in
            try await slack.client.postEphemeral(message, to: user, in: channel)
            try await slack.client.update(SlackMessage(text: "plain"), at: place)
            try await slack.client.delete(place)

            #expect(try await slack.client.permalink(of: place) == "https://invented.example/p1")
            #expect(slack.methods == ["chat.postEphemeral", "chat.update", "chat.delete", "chat.getPermalink"])
            #expect(try slack.arguments(0)["user"] == "U012MARIA" && slack.arguments(1)["blocks"] == "[]")
        }
    }
}
