import CoreTestKit
import Domain
import Foundation
import OutboundHTTP
import ServicesTestKit
import SlackAPI
import Testing

@Suite("Errors and tries again", .timeLimit(.minutes(2)))
struct SlackErrorTests {
    private static let refusals: [(String, SlackError.Kind)] = [
        (#"{"ok":false,"error":"invalid_auth"}"#, .authentication(code: "invalid_auth")),
        (
            #"{"ok":false,"error":"missing_scope","needed":"users:read","provided":"chat:write"}"#,
            .missingScope(needed: "users:read")
        ),
        (#"{"ok":false,"error":"channel_not_found"}"#, .channelNotFound),
        (#"{"ok":false,"error":"not_in_channel"}"#, .notInChannel),
        (#"{"ok":false,"error":"is_archived"}"#, .archived),
        (#"{"ok":false,"error":"expired_trigger_id"}"#, .triggerExpired),
        (#"{"ok":false,"error":"trigger_exchanged"}"#, .triggerExpired),
        (#"{"ok":false,"error":"hash_conflict"}"#, .viewChanged),
        (#"{"ok":false,"error":"not_found"}"#, .viewGone),
        (#"{"ok":false,"error":"view_too_large"}"#, .tooLong),
        (
            #"{"ok":false,"error":"invalid_arguments","response_metadata":{"messages":["[ERROR] too long [json-pointer:/view/title]"]}}"#,
            .invalidBlocks(messages: ["[ERROR] too long [json-pointer:/view/title]"])
        ),
        (#"{"ok":false,"error":"streaming_state_conflict"}"#, .notChangeable(code: "streaming_state_conflict")),
        (#"{"ok":false,"error":"brand_new"}"#, .other(code: "brand_new")),
        (#"{"ok":false}"#, .other(code: "unknown_error")),
        (#"{"ok":true}"#, .malformedAnswer(status: 200)),
        ("<html>", .malformedAnswer(status: 200)),
    ]

    @Test(arguments: refusals)
    func aRefusalHasAName(body: String, kind: SlackError.Kind) async throws {
        let trigger = try #require(SlackTriggerID("1.2.ab"))
        try await ScriptedSlack.use([.ok(body)]) { (slack) async throws in
            let error = await #expect(throws: SlackError.self) {
                try await slack.client.openView(.modal(.init(title: "T", blocks: [])), trigger: trigger)
            }

            #expect(error?.kind == kind && error?.method == "views.open")
            #expect(slack.methods.count == 1 && error?.description.isEmpty == false)
        }
    }

    @Test func readsAreTriedAgainAndRateLimitsAreObeyed() async throws {
        let user = try #require(SlackSample.user)
        let found = #"{"ok":true,"user":{"id":"U012MARIA","name":"maria"}}"#
        try await ScriptedSlack.use([
            .status(503, "down"), .ok(#"{"ok":false,"error":"internal_error"}"#), .status(429, retryAfter: "7"),
            .ok(found),
        ]) { (slack) async throws in
            #expect(try await slack.client.user(user).name == "maria")
            #expect(slack.methods.count == 4)
            #expect(slack.clock.slept.contains(.seconds(7)))
        }
    }

    @Test func aLongWaitIsToldInsteadOfWaitedFor() async throws {
        let user = try #require(SlackSample.user)
        try await ScriptedSlack.use([.status(429, retryAfter: "90")]) { (slack) async throws in
            let first = await #expect(throws: SlackError.self) { try await slack.client.user(user) }
            let second = await #expect(throws: SlackError.self) { try await slack.client.user(user) }

            #expect(first?.kind == .rateLimited(retryAfter: .seconds(90)))
            #expect(first?.mayHaveHappened == false && first?.isRetryable == true)
            #expect(second?.kind == .rateLimited(retryAfter: .seconds(90)))
            #expect(slack.methods.count == 1, "the second call of the method is held back")
        }
    }

    @Test func anotherMethodIsNotHeldBack() async throws {
        let user = try #require(SlackSample.user)
        let channel = try #require(SlackSample.channel)
        try await ScriptedSlack.use([.status(429, retryAfter: "90"), .ok(SlackSample.posted)]) { (slack) async throws in
            await #expect(throws: SlackError.self) { try await slack.client.user(user) }

            _ = try await slack.client.postMessage(SlackPost(SlackMessage(text: "x"), to: channel))
        }
    }

    @Test func withoutATokenNothingIsSent() async throws {
        let user = try #require(SlackSample.user)
        try await ScriptedSlack.use(token: nil) { (slack) async throws in
            let error = await #expect(throws: SlackError.self) { try await slack.client.user(user) }

            #expect(error?.kind == .authentication(code: "not_authed") && slack.methods.isEmpty)
        }
    }

    private static let steps: [(SlackError.Kind, Int, Bool, PacedRetry)] = [
        (.rateLimited(retryAfter: .seconds(3)), 1, false, .pause(.seconds(3))),
        (.rateLimited(retryAfter: .seconds(3)), 4, true, .pause(.seconds(3))),
        (.unavailable(code: "x"), 1, true, .again(.milliseconds(225))),
        (.unavailable(code: "x", retryAfter: .seconds(9)), 1, true, .again(.seconds(9))),
        (.unavailable(code: "x"), 1, false, .giveUp), (.unavailable(code: "x"), 4, true, .giveUp),
        (.transport(TransportError(upstream: "S", reason: .notReachable)), 2, false, .again(.milliseconds(450))),
        (.transport(TransportError(upstream: "S", reason: .timedOut)), 1, false, .giveUp),
        (.transport(TransportError(upstream: "S", reason: .timedOut)), 1, true, .again(.milliseconds(225))),
        (.transport(TransportError(upstream: "S", reason: .circuitOpen)), 1, true, .giveUp),
        (.channelNotFound, 1, true, .giveUp), (.malformedAnswer(status: 200), 1, true, .giveUp),
    ]

    @Test(arguments: steps)
    func whatIsTriedAgain(kind: SlackError.Kind, attempt: Int, isRepeatable: Bool, step: PacedRetry) {
        #expect(
            SlackRetryRule.step(after: kind, attempt: attempt, isRepeatable: isRepeatable, fraction: 0.5) == step)
    }
}
