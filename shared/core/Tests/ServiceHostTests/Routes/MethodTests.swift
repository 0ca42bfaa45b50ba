import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Metrics
import Observability
import ServiceHost
import Testing

@Suite(.timeLimit(.minutes(1))) struct MethodTests {
    private static let service = HostedService.testing { router in
        router.get("/linear/issues/:id") { _, _ in "issue" }
        router.patch("/linear/issues/:id") { _, _ in "changed" }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .options])
    func otherMethodOfAKnownPathIsToldWhatTheRouteTakes(_ method: HTTPRequest.Method) async throws {
        try await Self.service.throughSocket { client in
            let response = try await client.execute(uri: "/linear/issues/7", method: method)

            #expect(response.status == .methodNotAllowed)
            #expect(response.headers[.allow] == "GET, HEAD, PATCH")
            #expect(try response.problem().detail == "This path takes GET, HEAD, PATCH.")
        }
    }

    @Test func headIsAnsweredAsGetWithoutABody() async throws {
        try await Self.service.throughSocket { client in
            let response = try await client.execute(uri: "/linear/health", method: .head)

            #expect(response.status == .ok)
            #expect(response.text.isEmpty)
        }
    }

    @Test func unknownPathIsStillNotFound() async throws {
        try await Self.service.throughSocket { client in
            let response = try await client.execute(uri: "/linear/nonsense", method: .post)

            #expect(response.status == .notFound)
        }
    }

    /// Whoever sends made-up methods must not fill the metrics.
    @Test func methodsThatNobodyKnowsMakeNoSeries() async throws {
        let metrics = PrometheusRegistry()
        try await withMetricsFactory(metrics) {
            try await HostedService.testing(metrics: metrics).throughRouter { client in
                let method = try #require(HTTPRequest.Method(rawValue: "MADEUP"))
                let response = try await client.execute(uri: "/linear/health", method: method)

                #expect(response.status == .notImplemented)
                #expect(try response.problem().detail == "This method is not known here.")
            }
        }

        #expect(!metrics.exposition().contains("MADEUP"))
    }
}
