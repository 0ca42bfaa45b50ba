import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct AccessTests {
    @Test(
        arguments: [
            (nil, 401), ("Bearer wrong-token", 401), ("right-token-1234", 401), ("Bearer right-token-1234", 200),
            ("bearer right-token-1234", 200),
        ] as [(String?, Int)])
    func theTokenIsAskedFor(header: String?, status: Int) async throws {
        try await RunningService.run(token: "right-token-1234") { service in
            var headers = HTTPFields()
            headers[.authorization] = header

            let answer = try await service.get("/transcript/meetings", headers: headers)

            #expect(answer.status.code == status)
        }
    }

    @Test func theWebhookTakesItsSecretInEitherHeader() async throws {
        try await RunningService.run(webhookSecret: "hook-secret-1234") { service in
            let body = Array(#"{"transcript": "Ada | 00:01\nHello there."}"#.utf8)
            let name = try #require(HTTPField.Name("X-Webhook-Secret"))

            #expect(try await service.call(.post, "/transcript/webhook", body: body).status == .unauthorized)
            let wrong = try await service.call(.post, "/transcript/webhook", headers: [name: "other"], body: body)
            #expect(wrong.status == .unauthorized)
            let right = try await service.call(
                .post, "/transcript/webhook", headers: [name: "hook-secret-1234"], body: body)
            #expect(right.status == .accepted)
        }
    }

    @Test func aCallerThatAProxySawElsewhereIsRefusedWithoutAToken() async throws {
        try await RunningService.run { service in
            let name = try #require(HTTPField.Name("X-Forwarded-For"))

            #expect(
                try await service.get("/transcript/meetings", headers: [name: "203.0.113.9"]).status == .unauthorized)
            #expect(try await service.get("/transcript/meetings", headers: [name: "127.0.0.1"]).status == .ok)
        }
    }

    @Test(arguments: [("https://evil.example", 401), ("http://localhost:8080", 200), ("http://127.0.0.1:3000", 200)])
    func aPageFromElsewhereIsRefusedWithoutAToken(origin: String, status: Int) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/transcript/meetings", headers: [.origin: origin])

            #expect(answer.status.code == status)
        }
    }
}
