import Domain
import Foundation
import HTTPTypes
import LinearAPI
import OutboundHTTP
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ErrorTests {
    private static func failure(
        _ message: String, code: String? = nil, type: String? = nil, presentable: String? = nil, status: Int = 400,
        data: String = "null", headers: HTTPFields = [:]
    ) -> ScriptedAnswer {
        var extensions: [String] = []
        if let code { extensions.append(#""code": "\#(code)""#) }
        if let type { extensions.append(#""type": "\#(type)""#) }
        if let presentable { extensions.append(#""userPresentableMessage": "\#(presentable)""#) }
        let error = #"{"message": "\#(message)", "extensions": {\#(extensions.joined(separator: ", "))}}"#
        return .status(status, headers: headers, #"{"data": \#(data), "errors": [\#(error)]}"#)
    }

    private static let id = "6f0e3e4c-1111-4222-8333-444455556666"

    @Test(
        arguments: [
            (failure("no", code: "AUTHENTICATION_ERROR", status: 200), .unauthorized),
            (failure("no", type: "authentication error", status: 400), .unauthorized),
            (.status(401, "<html>"), .unauthorized),
            (
                failure("no", code: "FORBIDDEN", presentable: "Not yours.", status: 200),
                .forbidden(message: "Not yours.")
            ),
            (failure("no", type: "feature not accessible"), .forbidden(message: "no")),
            (failure("no", type: "usage limit exceeded"), .forbidden(message: "no")),
            (.status(403), .forbidden(message: "the status is 403")),
            (failure("slow down", code: "RATELIMITED"), .rateLimited(retryAfter: .seconds(60))),
            (failure("slow down", type: "ratelimited", status: 200), .rateLimited(retryAfter: .seconds(60))),
            (.status(429, headers: [.retryAfter: "3"], "busy"), .rateLimited(retryAfter: .seconds(3))),
            (
                failure("Argument", code: "INPUT_ERROR", presentable: "Title is too long."),
                .invalidInput(message: "Title is too long.")
            ),
            (failure("bad", type: "invalid input"), .invalidInput(message: "bad")),
            (failure("bad", type: "user error", status: 200), .invalidInput(message: "bad")),
            (
                failure(
                    "conflict on insert of Issue", code: "INPUT_ERROR",
                    presentable: "Entity Issue with id \(id) already exists."),
                .conflict(id: LinearID(id))
            ),
            (failure("conflict on insert of Comment", code: "INPUT_ERROR", status: 200), .conflict(id: nil)),
            (
                failure(
                    "Entity not found: Issue", code: "INPUT_ERROR", presentable: "Could not find referenced Issue."),
                .notFound
            ),
            (
                failure("Cannot query field", code: "GRAPHQL_VALIDATION_FAILED"),
                .refusedDocument(message: "Cannot query field")
            ),
            (failure("what", status: 400), .refusedDocument(message: "what")),
            (failure("oops", code: "INTERNAL_SERVER_ERROR", status: 200), .serverError(status: 200)),
            (failure("oops", type: "lock timeout", status: 200), .serverError(status: 200)),
            (.status(500, #"{"errors": []}"#), .serverError(status: 500)), (.status(503), .serverError(status: 503)),
            (
                .status(503, headers: [.retryAfter: "20"]),
                .serverError(status: 503, retryAfter: .seconds(20))
            ),
            (
                .status(
                    200,
                    #"{"data": null, "errors": [{"message": 7, "extensions": {"code": "INPUT_ERROR", "statusCode": "400"}}]}"#
                ), .invalidInput(message: "no reason given")
            ),
            (
                .status(200, #"{"errors": [{"message": "oops", "extensions": {"code": 3, "statusCode": "503"}}]}"#),
                .serverError(status: 503)
            ),
            (.status(200, #"{"errors": [{"message": "oops", "extensions": "?"}]}"#), .serverError(status: 200)),
            (.status(200, "<html></html>"), .malformedAnswer(status: 200)),
            (.status(200), .malformedAnswer(status: 200)),
            (.status(200, #"{"data": {"teams": {"nodes": ["#), .malformedAnswer(status: 200)),
            (.status(200, #"{"data": null}"#), .malformedAnswer(status: 200)),
            (.status(200, #"{"data": {}}"#), .malformedAnswer(status: 200)),
            (
                .status(200, #"{"data": {"issues": {"nodes": [], "pageInfo": {"hasNextPage": false}}}}"#),
                .malformedAnswer(status: 200)
            ),
            (.status(302, "{}"), .malformedAnswer(status: 302)), (.status(404, "{}"), .malformedAnswer(status: 404)),
            (.breakOffAfter(body: Array("{".utf8)), .transport(.init(upstream: "Linear", reason: .broken))),
        ] as [(ScriptedAnswer, LinearError.Kind)])
    func everyAnswerHasItsMeaning(_ answer: ScriptedAnswer, _ kind: LinearError.Kind) async throws {
        try await ScriptedLinear.use([answer]) { linear in
            await #expect(throws: LinearError(kind, operation: "Workspace")) {
                try await linear.impatient.workspace()
            }
        }
    }

    @Test func errorsCountMoreThanPartOfTheData() async throws {
        let half = #"{"teams": {"nodes": [], "pageInfo": {"hasNextPage": false, "endCursor": null}}}"#
        let answer = Self.failure("slow down", code: "RATELIMITED", status: 200, data: half)
        try await ScriptedLinear.use([answer]) { linear in
            await #expect(throws: LinearError.self) { try await linear.impatient.workspace() }
        }
    }

    @Test func noAnswerInTimeIsTold() async throws {
        try await ScriptedLinear.use([.hang], deadline: .milliseconds(100)) { linear in
            let expected = LinearError(.transport(.init(upstream: "Linear", reason: .timedOut)), operation: "Workspace")
            await #expect(throws: expected) { try await linear.client.workspace() }
        }
    }

    @Test func workWhoseTimeIsOverSendsNothingMoreButALastLook() async throws {
        try await ScriptedLinear.use([Sample.page("issues", [])]) { linear in
            let over = linear.client.ending(at: .now)
            let error = await #expect(throws: LinearError.self) { try await over.workspace() }
            #expect(error?.kind == .transport(.init(upstream: "Linear", reason: .timedOut)))
            #expect(linear.upstream.requests.isEmpty)

            let issues = try await over.within(.seconds(10)).issues(ids: [Sample.id(1)])
            #expect(issues == [])
        }
    }

    /// The clock of these tests stands at 1,762,160,400 s.
    @Test(
        arguments: [
            ([("Requests-Remaining", "0"), ("Requests-Reset", "1762160430000")], 30),
            // The budget that is used up counts, not the one that is full again first.
            (
                [
                    ("Requests-Remaining", "7"), ("Requests-Reset", "1762160401000"), ("Complexity-Remaining", "0"),
                    ("Complexity-Reset", "1762160520000"),
                ], 120
            ),
            ([("Endpoint-Requests-Remaining", "0"), ("Endpoint-Requests-Reset", "1762160405000")], 5),
            ([("Requests-Reset", "1762160410000"), ("Complexity-Reset", "1762160450000")], 10),
            ([("Requests-Remaining", "0"), ("Requests-Reset", "1")], 1),
            ([("Requests-Remaining", "0"), ("Requests-Reset", "99999999999999")], 3_600), ([], 60),
        ] as [([(String, String)], Int)])
    func theWaitIsReadFromTheBudgets(_ values: [(String, String)], _ seconds: Int) async throws {
        var headers = HTTPFields()
        for (name, value) in values { headers[try #require(HTTPField.Name("X-RateLimit-\(name)"))] = value }
        try await ScriptedLinear.use([Self.failure("slow down", code: "RATELIMITED", headers: headers)]) { linear in
            let expected = LinearError(.rateLimited(retryAfter: .seconds(seconds)), operation: "Workspace")
            await #expect(throws: expected) { try await linear.impatient.workspace() }
        }
    }

    @Test(
        arguments: [
            (.unauthorized, .configuration, false, true),
            (.rateLimited(retryAfter: .seconds(1)), .upstream, true, true),
            (.invalidInput(message: ""), .caller, false, true), (.refusedDocument(message: ""), .program, false, true),
            (.serverError(status: 500), .upstream, true, false),
            (.malformedAnswer(status: 200), .upstream, true, false),
            (.transport(.init(upstream: "Linear", reason: .notReachable)), .upstream, true, true),
            (.transport(.init(upstream: "Linear", reason: .timedOut)), .upstream, true, false),
            (.transport(.init(upstream: "Linear", reason: .invalidAddress)), .configuration, false, true),
        ] as [(LinearError.Kind, LinearError.Fault, Bool, Bool)])
    func anErrorSaysWhoseFaultItIs(
        _ kind: LinearError.Kind, _ fault: LinearError.Fault, _ isRetryable: Bool, _ isDefinite: Bool
    ) {
        let error = LinearError(kind, operation: "Workspace")

        #expect(error.fault == fault)
        #expect(error.isRetryable == isRetryable)
        #expect(error.isDefinite == isDefinite)
    }
}
