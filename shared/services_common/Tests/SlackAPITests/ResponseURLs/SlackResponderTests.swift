import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import OutboundHTTP
import ServicesTestKit
import SlackAPI
import Testing

@Suite("Answers by response URLs", .timeLimit(.minutes(2)))
struct SlackResponderTests {
    private func address(_ slack: ScriptedSlack) throws -> SlackResponseURL {
        let host = String(slack.upstream.url.dropFirst("http://".count))
        return try SlackResponseURL("\(slack.upstream.url)/commands/T1/2/abc", allowedHosts: [host])
    }

    private static let message = SlackMessage(text: "Hi")
    private static let bodies: [(SlackResponse, String)] = [
        (.ephemeral(message), #"{"replace_original":false,"response_type":"ephemeral","text":"Hi"}"#),
        (
            .inChannel(message, thread: SlackSample.ts),
            #"{"replace_original":false,"response_type":"in_channel","text":"Hi","thread_ts":"1712345678.000100"}"#
        ),
        (.replaceOriginal(message), #"{"replace_original":true,"text":"Hi"}"#),
        (.deleteOriginal, #"{"delete_original":true}"#),
    ]

    @Test(arguments: bodies)
    func anAnswerIsWrittenAsSlackReadsIt(response: SlackResponse, body: String) async throws {
        try await ScriptedSlack.use([.ok("ok", contentType: "text/plain")]) { (slack) async throws in
            try await slack.responder.post(response, to: address(slack))

            #expect(slack.upstream.requests.map(\.text) == [body])
            #expect(slack.upstream.requests[0][header: "authorization"] == nil)
        }
    }

    private static let refusals: [(ScriptedAnswer, SlackResponseError.Kind, isSpent: Bool)] = [
        (.status(404, #"{"ok":false,"error":"used_url"}"#), .used, true),
        (.ok(#"{"ok":false,"error":"expired_url"}"#), .expired, true),
        (.status(404, "expired_url"), .expired, true), (.status(404), .gone(status: 404), true),
        (.status(410), .gone(status: 410), true),
        (.ok(#"{"ok":false,"error":"invalid_blocks"}"#), .refused(code: "invalid_blocks"), false),
        (.ok(#"{"ok":false,"error":"internal_error"}"#), .unavailable(status: 200, retryAfter: nil), false),
        (.status(500, "no"), .unavailable(status: 500, retryAfter: nil), false),
        (.status(302, headers: [.location: "https://evil.example/"]), .refused(code: "status 302"), false),
    ]

    @Test(arguments: refusals)
    func whatIsWrongHasAName(answer: ScriptedAnswer, kind: SlackResponseError.Kind, isSpent: Bool) async throws {
        try await ScriptedSlack.use([answer]) { (slack) async throws in
            let address = try address(slack)
            let error = await #expect(throws: SlackResponseError.self) {
                try await slack.responder.post(.ephemeral(Self.message), to: address)
            }

            #expect(error?.kind == kind && error?.isSpent == isSpent)
            #expect(slack.upstream.requests.count == 1, "nothing is repeated or followed")
        }
    }

    @Test func anAnswerThatBreaksOffIsOneThatWasTaken() async throws {
        try await ScriptedSlack.use([.breakOffAfter(body: Array("o".utf8))]) { (slack) async throws in
            try await slack.responder.post(.ephemeral(Self.message), to: address(slack))

            #expect(slack.upstream.requests.count == 1)
        }
    }

    @Test func anEndThatIsNotKnownIsTold() async throws {
        try await ScriptedSlack.use([.breakOffAfter(body: [])]) { (slack) async throws in
            let address = try address(slack)
            let error = await #expect(throws: SlackResponseError.self) {
                try await slack.responder.post(.ephemeral(Self.message), to: address)
            }

            #expect(error?.mayHaveHappened == true && error?.isRetryable == true && error?.isSpent == false)
        }
    }
}
