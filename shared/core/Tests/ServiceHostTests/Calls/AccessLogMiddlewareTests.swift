import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import ServiceHost
import Testing

@Suite struct AccessLogMiddlewareTests {
    private let logs = CapturedLogs()

    @Test func callIsOneLineWithoutQueryOrHeaders() async throws {
        let service = HostedService.testing(logs: logs) { router in
            router.get("/linear/issues/:id") { _, _ in "issue" }
        }

        try await service.throughRouter { client in
            try await client.execute(
                uri: "/linear/issues/ABC-1?token=hunter2", method: .get, headers: [.authorization: "Bearer hunter2"]
            )
        }

        let entry = try #require(logs.entries("call answered").first)
        #expect(logs.entries("call answered").count == 1)
        #expect(entry.level == .info)
        #expect(entry.metadata["http.method"] == "GET")
        #expect(entry.metadata["http.route"] == "/linear/issues/{id}")
        #expect(entry.metadata["http.status"] == "200")
        #expect(entry.metadata["duration_ms"].flatMap(Double.init) != nil)
        #expect(!logs.text.contains("hunter2"))
        #expect(!logs.text.contains("ABC-1"))
    }

    @Test(arguments: [
        ("/health", Logger.Level.debug), ("/ready", .debug), ("/metrics", .debug), ("/linear/health", .debug),
        ("/linear/openapi.json", .info), ("/nonsense", .info),
    ])
    func whatAsksEveryFewSecondsIsLoggedQuietly(_ path: String, level: Logger.Level) async throws {
        try await HostedService.testing(logs: logs).throughRouter { client in
            try await client.execute(uri: path, method: .get)
        }

        #expect(logs.entries("call answered").map(\.level) == [level])
    }
}
