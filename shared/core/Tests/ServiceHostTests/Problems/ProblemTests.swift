import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import ServiceHost
import Testing

@Suite struct ProblemTests {
    @Test func problemHasTheMembersOfTheRFC() async throws {
        let problem = Problem(
            .unprocessableContent, "Two fields are wrong.", errors: [.init(pointer: "/title", detail: "is missing")],
            extensions: ["enable": "LINEAR_WRITE_MODE", "title": "ours stays"])

        let response = try await answer(to: problem)

        #expect(response.headers[.contentType] == "application/problem+json")
        #expect(
            response.text == """
                {"detail":"Two fields are wrong.","enable":"LINEAR_WRITE_MODE","errors":[{"detail":"is missing",\
                "pointer":"/title"}],"status":422,"title":"Unprocessable Content","type":"about:blank"}
                """)
    }

    @Test(arguments: [
        (Duration.seconds(7), "7"), (.milliseconds(1), "1"), (.zero, "1"), (.milliseconds(2_100), "3"),
        (.seconds(-5), "1"),
    ])
    func retryAfterIsInWholeSecondsRoundedUp(_ duration: Duration, header: String) async throws {
        let response = try await answer(to: Problem(.serviceUnavailable, "Away.", retryAfter: duration))

        #expect(response.headers[.retryAfter] == header)
    }

    @Test(arguments: [
        (Problem.unauthorized(setting: "ALPHA_API_TOKEN"), 401), (.tooLarge(limit: BodyLimit.transcript), 413),
        (.notFound("meeting"), 404),
        (.query("from", "is not a date"), 400),
    ])
    func readyMadeProblemsHaveTheirStatus(_ problem: Problem, status: Int) async throws {
        let response = try await answer(to: problem)

        #expect(response.status.code == status)
        #expect(try response.problem().type == "about:blank")
        #expect((response.headers[.wwwAuthenticate] == "Bearer") == (status == 401))
        #expect(response.headers[.retryAfter] == nil)
    }

    private func answer(to problem: Problem) async throws -> TestResponse {
        let service = HostedService.testing { router in
            router.get("/fails") { _, _ -> String in throw problem }
        }
        return try await service.throughRouter { try await $0.execute(uri: "/fails", method: .get) }
    }
}
