import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import ServiceHost
import Testing

@Suite struct ProblemMiddlewareTests {
    private struct Unknown: Error, CustomStringConvertible {
        let description = "text of a meeting, hunter2"
    }

    private struct Away: ProblemConvertible {
        let problem = Problem(.serviceUnavailable, "Linear is not reachable.", retryAfter: .seconds(9))
    }

    private struct Wrong: ProblemConvertible {
        let problem = Problem(.conflict, "The issue was changed.")
    }

    private let logs = CapturedLogs()

    @Test func unknownErrorIsAProblemWithoutItsText() async throws {
        let response = try await answer(to: Unknown())

        #expect(response.status == .internalServerError)
        let detail = try response.problem().detail
        #expect(detail == "Something failed on our side. Look for request request-1 in the log.")
        #expect(!(response.text + logs.text).contains("hunter2"))
        #expect(logs.entries("call failed").map(\.level) == [.error])
        #expect(logs.entries("call failed").first?.metadata["error.type"] == "Unknown")
    }

    @Test func knownErrorLooksAsItSays() async throws {
        let response = try await answer(to: Away())

        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "9")
        #expect(try response.problem().detail == "Linear is not reachable.")
        #expect(logs.entries("call failed").map(\.level) == [.warning])
    }

    @Test func faultOfTheCallerIsNotLogged() async throws {
        let response = try await answer(to: Wrong())

        #expect(response.status == .conflict)
        #expect(logs.entries("call failed").isEmpty)
    }

    @Test(arguments: [(HTTPResponse.Status.notFound, "There is no such route."), (.badRequest, "Bad Request")])
    func errorOfTheServerIsAProblemToo(_ status: HTTPResponse.Status, detail: String) async throws {
        let response = try await answer(to: HTTPError(status, message: "internals of the framework"))

        #expect(response.status == status)
        #expect(try response.problem().detail == detail)
    }

    @Test func callThatIsCutOffByAStopMayBeRepeated() async throws {
        let response = try await answer(to: CancellationError())

        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] == "2")
    }

    private func answer(to error: any Error) async throws -> TestResponse {
        let service = HostedService.testing(logs: logs) { router in
            router.get("/fails") { _, _ -> String in throw error }
        }
        let headers: HTTPFields = [.requestID: "request-1"]
        return try await service.throughRouter { try await $0.execute(uri: "/fails", method: .get, headers: headers) }
    }
}
