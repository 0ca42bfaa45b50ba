import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import NotionAPI
import OutboundHTTP
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ErrorTests {
    @Test(
        arguments: [
            (Sample.failure(401, "unauthorized"), .unauthorized), (.status(401, "<html>"), .unauthorized),
            (Sample.failure(403, "restricted_resource"), .restricted(message: "words of Notion")),
            (Sample.failure(404, "object_not_found"), .notFound), (.status(404), .notFound),
            (Sample.failure(400, "validation_error"), .validation(message: "words of Notion")),
            (
                Sample.failure(400, "invalid_json", message: String(repeating: "x", count: 999)),
                .validation(message: String(repeating: "x", count: 300))
            ),
            (Sample.failure(409, "row_limit_exceeded"), .validation(message: "words of Notion")),
            (.status(400, "no"), .malformedAnswer(status: 400)), (.status(302), .malformedAnswer(status: 302)),
            (
                Sample.failure(
                    429, "rate_limited", data: #"{"rate_limit_reason": "public_api_request_blocked"}"#, retryAfter: "1"),
                .blocked
            ),
            (Sample.failure(429, "rate_limited", retryAfter: "3000"), .rateLimited(retryAfter: .seconds(600))),
            (.status(529, retryAfter: "500"), .overloaded(retryAfter: .seconds(500))),
            (
                Sample.failure(429, "rate_limited", data: #"{"retry_after": 400}"#),
                .rateLimited(retryAfter: .seconds(400))
            ),
            (
                Sample.failure(429, "rate_limited", data: #"{"retry_after": "400"}"#),
                .rateLimited(retryAfter: .seconds(400))
            ),
            (Sample.failure(501, "x"), .serverError(status: 501)),
        ] as [(ScriptedAnswer, NotionError.Kind)])
    func everyAnswerIsNamed(_ answer: ScriptedAnswer, _ kind: NotionError.Kind) async throws {
        try await ScriptedNotion.use([answer]) { notion in
            let error = await #expect(throws: NotionError.self) { try await notion.client.me() }

            #expect(error?.kind == kind)
            #expect(error?.operation == "GET /users/me")
            #expect(notion.calls.count == 1)
        }
    }

    @Test(arguments: [
        Sample.failure(500, "internal_server_error"), Sample.failure(503, "service_unavailable"),
        Sample.failure(409, "conflict_error"), Sample.failure(429, "rate_limited", retryAfter: "5"),
        Sample.failure(529, "service_overload", retryAfter: "5"), .status(502, "<html>"), .breakOffAfter(body: [1]),
    ])
    func aReadGoesAgain(_ answer: ScriptedAnswer) async throws {
        let user = ScriptedAnswer.ok(#"{"object": "user", "id": "\#(Sample.id(1))"}"#)
        try await ScriptedNotion.use([answer, user]) { notion in
            let me = try await notion.client.me()

            #expect(me.id == Sample.id(1))
            #expect(notion.calls.count == 2)
        }
    }

    @Test func aCallWaitsAsLongAsNotionAsks() async throws {
        let user = ScriptedAnswer.ok(#"{"object": "user", "id": "\#(Sample.id(1))"}"#)
        let start = ManualTime.start
        try await ScriptedNotion.use([Sample.failure(429, "rate_limited", retryAfter: "17"), user, user]) { notion in
            _ = try await notion.client.me()
            #expect(notion.clock.now.timeIntervalSince(start) == 17)
        }
    }

    @Test func aPauseThatDoesNotFitIsToldAtOnce() async throws {
        let answer = Sample.failure(429, "rate_limited", retryAfter: "17")
        try await ScriptedNotion.use([answer], deadline: .seconds(10)) { notion in
            for calls in [1, 1] {
                let error = await #expect(throws: NotionError.self) { try await notion.client.me() }
                #expect(error?.retryAfter == .seconds(17))
                #expect(error?.isDefinite == true)
                #expect(notion.calls.count == calls)
            }
        }
    }

    @Test func workThatIsOverSendsNothing() async throws {
        try await ScriptedNotion.use { notion in
            let client = notion.client.ending(at: .now)

            let error = await #expect(throws: NotionError.self) { try await client.me() }
            #expect(
                error?.isDefinite == true
                    || error?.kind == .transport(TransportError(upstream: "Notion", reason: .timedOut)))
            #expect(notion.calls.isEmpty)
        }
    }

    @Test func callsKeepThePace() async throws {
        let user = ScriptedAnswer.ok(#"{"object": "user", "id": "\#(Sample.id(1))"}"#)
        try await ScriptedNotion.use(otherwise: { _ in user }) { notion in
            for _ in 0..<12 { _ = try await notion.client.me() }

            #expect(notion.clock.slept.count == 9)
            #expect(notion.clock.slept.allSatisfy { $0 <= .milliseconds(341) && $0 > .milliseconds(300) })
        }
    }

    @Test(
        arguments: [
            (.unauthorized, .configuration, true), (.restricted(message: "m"), .configuration, true),
            (.blocked, .configuration, true), (.notFound, .caller, true), (.validation(message: "m"), .caller, true),
            (.conflict, .upstream, true), (.rateLimited(retryAfter: .seconds(1)), .upstream, true),
            (.overloaded(retryAfter: .seconds(1)), .upstream, true), (.malformedAnswer(status: 200), .upstream, false),
            (.serverError(status: 500), .upstream, false),
            (.transport(TransportError(upstream: "Notion", reason: .timedOut)), .upstream, false),
            (.transport(TransportError(upstream: "Notion", reason: .notReachable)), .upstream, true),
            (.transport(TransportError(upstream: "Notion", reason: .invalidAddress)), .configuration, true),
        ] as [(NotionError.Kind, NotionError.Fault, Bool)])
    func anErrorSaysWhoCanMendItAndWhetherAnythingWasWritten(
        _ kind: NotionError.Kind, _ fault: NotionError.Fault, _ isDefinite: Bool
    ) {
        let error = NotionError(kind, operation: "POST /pages")

        #expect(error.fault == fault)
        #expect(error.isDefinite == isDefinite)
        #expect(error.isRetryable == (fault == .upstream))
        #expect(!NotionError(kind, operation: "POST /pages", followsDoubt: true).isDefinite)
        #expect(!error.description.isEmpty)
    }
}

enum ManualTime {
    static let start = Date(timeIntervalSince1970: 1_762_160_400)
}
