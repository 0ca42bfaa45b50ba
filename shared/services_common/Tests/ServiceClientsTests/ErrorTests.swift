import HTTPTypes
import OutboundHTTP
import ServiceClients
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ErrorTests {
    @Test func aProblemIsReadWithItsFieldsAndItsWait() async throws {
        let problem = """
            {"type": "about:blank", "title": "Unprocessable Content", "status": 422, "detail": "Fields are wrong.",
             "errors": [{"pointer": "/issues/0/title", "detail": "is missing"}]}
            """
        let answer = ScriptedAnswer.status(422, headers: [.retryAfter: "9"], problem)
        try await ScriptedService.use([answer]) { service in
            let error = await #expect(throws: ServiceCallError.self) { try await service.linear.workspace() }

            #expect(error?.upstream == "linear")
            #expect(error?.status == 422)
            #expect(error?.detail == "Fields are wrong.")
            #expect(error?.errors == [.init(pointer: "/issues/0/title", detail: "is missing")])
            #expect(error?.retryAfter == .seconds(9))
            #expect(error?.isUnsent == false)
        }
    }

    @Test(
        arguments: [
            (.status(502, "<html>"), 502, true), (.status(503), 503, true), (.status(429), 429, true),
            (.status(404), 404, false),
            (.status(200, "<html>"), 200, true), (.status(302), 302, false),
        ] as [(ScriptedAnswer, Int, Bool)])
    func whatIsNoProblemDocumentStillHasItsStatus(_ answer: ScriptedAnswer, _ status: Int, _ isRetryable: Bool)
        async throws
    {
        try await ScriptedService.use([answer]) { service in
            let error = await #expect(throws: ServiceCallError.self) { try await service.transcript.statistics() }

            #expect(error?.status == status)
            #expect(error?.isRetryable == isRetryable)
            #expect(error?.upstream == "transcript")
        }
    }

    @Test func aServiceThatIsNotThereWasNotSentAnything() async throws {
        try await ScriptedService.use([], url: "http://127.0.0.1:1") { service in
            let error = await #expect(throws: ServiceCallError.self) { try await service.linear.workspace() }

            #expect(error?.isUnsent == true)
            #expect(error?.isRetryable == true)
            #expect(error?.status == nil)
            #expect(error?.detail == "The linear service is not reachable.")
        }
    }
}
