import CoreTestKit
import HTTPTypes
import LanguageModel
import OutboundHTTP
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct AnswerTests {
    @Test(arguments: [
        ScriptedModel.fig, "\n\(ScriptedModel.fig)\n", "```json\n\(ScriptedModel.fig)\n```",
        "```\n\(ScriptedModel.fig)```",
        "<think>Is {it} a fig?</think>\n\(ScriptedModel.fig)",
        "so, a fig.\n</think>\n```json\n\(ScriptedModel.fig)\n```",
        #"{"name": "fig", "seed_count": 1600, "remark": "</think>"}"#,
    ])
    func theAnswerIsFoundInWhatModelsWrapItIn(_ content: String) async throws {
        try await ScriptedModel.use([try ScriptedModel.completion(content)]) { scripted in
            let fruit = try await scripted.ask()

            #expect(fruit == .init(name: "fig", seedCount: 1_600))
        }
    }

    @Test(
        arguments: [
            (try ScriptedModel.completion(ScriptedModel.fig, refusal: "I won't."), .refused),
            (try ScriptedModel.completion(nil, refusal: "I won't."), .refused),
            (try ScriptedModel.completion(#"{"name": "fi"#, finish: "length"), .truncated),
            (try ScriptedModel.completion("", finish: "length"), .truncated),
            (try ScriptedModel.completion(nil, finish: "content_filter"), .heldBack),
            (try ScriptedModel.completion(nil), .malformedAnswer(status: 200)),
            (try ScriptedModel.completion("a fig"), .malformedAnswer(status: 200)),
            (try ScriptedModel.completion(#"{"name": "fig"}"#), .malformedAnswer(status: 200)),
            (try ScriptedModel.completion("<think>and on and on"), .malformedAnswer(status: 200)),
            (.ok("<html>"), .malformedAnswer(status: 200)), (.ok(#"{"choices": []}"#), .malformedAnswer(status: 200)),
            (.ok(#"{"choices": [{"index": 0}]}"#), .malformedAnswer(status: 200)),
            (.status(302), .malformedAnswer(status: 302)),
            (.ok(#"{"error": {"message": "no", "code": 500}}"#), .serverError(status: 200, retryAfter: nil)),
            (.status(401, #"{"error": {"message": "Incorrect API key", "code": "invalid_api_key"}}"#), .unauthorized),
            (.status(401, "<html>"), .unauthorized), (.status(403, "{}"), .forbidden),
            (.status(404, #"{"error": {"code": "model_not_found"}}"#), .unknownModel), (.status(404), .unknownModel),
            (.status(402, #"{"error": "no credits"}"#), .quotaUsedUp),
            (.status(400, #"{"error": {"code": "context_length_exceeded"}}"#), .tooLong),
            (.status(400, #"{"error": {"code": "unsupported_value", "param": "a secret"}}"#), .refusedRequest),
            (.status(400, #"{"error": "a text"}"#), .refusedRequest),
            (.status(400, #"{"object": "error", "message": "flat", "code": 400}"#), .refusedRequest),
            (.status(422, #"{"error": {"code": 422}}"#), .refusedRequest),
        ] as [(ScriptedAnswer, LanguageModelError.Kind)])
    func everyAnswerHasItsMeaning(_ answer: ScriptedAnswer, _ kind: LanguageModelError.Kind) async throws {
        try await ScriptedModel.use([answer]) { scripted in
            #expect(await scripted.failure()?.kind == kind)
            #expect(scripted.server.requests.count == 1)
        }
    }

    @Test(arguments: [
        #"{"error": {"type": "insufficient_quota", "code": "insufficient_quota"}}"#,
        #"{"error": {"type": "insufficient_quota", "code": null}}"#,
    ])
    func aQuotaThatIsUsedUpIsNotAskedAgain(_ body: String) async throws {
        try await ScriptedModel.use([.status(429, body), .ok()]) { scripted in
            #expect(await scripted.failure()?.kind == .quotaUsedUp)
            #expect(scripted.server.requests.count == 1)
        }
    }

    @Test(arguments: [
        ScriptedAnswer.status(429, headers: [.retryAfter: "3"], #"{"error": {"code": "rate_limit_exceeded"}}"#),
        .status(503, headers: [.retryAfter: "3"], #"{"error": {"code": 503, "message": "Loading model"}}"#),
    ])
    func aBusyServerIsWaitedFor(_ busy: ScriptedAnswer) async throws {
        try await ScriptedModel.use([busy, try ScriptedModel.completion(ScriptedModel.fig)]) { scripted in
            _ = try await scripted.ask()

            #expect(scripted.clock.slept == [.seconds(3)])
        }
    }

    @Test func aWaitThatDoesNotFitIsToldAtOnce() async throws {
        try await ScriptedModel.use([.status(429, retryAfter: "600")]) { scripted in
            #expect(await scripted.failure()?.kind == .rateLimited(retryAfter: .seconds(600)))
        }
    }

    @Test func aServerThatHangsTimesOut() async throws {
        try await ScriptedModel.use([.hang], callLimit: .milliseconds(100)) { scripted in
            let failure = await scripted.failure()

            #expect(failure?.reason == "timed out")
            #expect(failure?.fault == .upstream)
        }
    }

    @Test func anErrorSaysNothingOfQuestionAnswerOrKey() async throws {
        let echo = ScriptedAnswer.status(
            400, #"{"error": {"message": "sk-test ripe", "type": "ripe", "param": "ripe", "code": "ripe"}}"#)
        try await ScriptedModel.use([echo]) { scripted in
            let failure = try #require(await scripted.failure())

            for text in ["\(failure)", String(reflecting: failure), failure.outcome, failure.reason] {
                #expect(!text.contains("ripe") && !text.contains("sk-test"))
            }
        }
    }

    @Test(
        arguments: [
            (.unauthorized, .configuration), (.quotaUsedUp, .configuration), (.truncated, .question),
            (.refused, .question),
            (.rateLimited(retryAfter: nil), .upstream), (.serverError(status: 500, retryAfter: nil), .upstream),
            (.transport(TransportError(upstream: "m", reason: .invalidAddress)), .configuration),
            (.transport(TransportError(upstream: "m", reason: .timedOut)), .upstream),
        ] as [(LanguageModelError.Kind, LanguageModelError.Fault)])
    func anErrorSaysWhoseFaultItIs(_ kind: LanguageModelError.Kind, _ fault: LanguageModelError.Fault) {
        let error = LanguageModelError(kind, requestID: "1")

        #expect(error.fault == fault)
        #expect(error.isRetryable == (fault == .upstream))
    }
}
