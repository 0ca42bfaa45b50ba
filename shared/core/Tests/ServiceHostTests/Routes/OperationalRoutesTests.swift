import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Metrics
import Observability
import ServiceHost
import Testing

@Suite struct OperationalRoutesTests {
    @Test(arguments: ["/health", "/linear/health"])
    func healthAsksNothing(_ path: String) async throws {
        try await HostedService.testing(readiness: .notReady(reason: "the database is locked")).throughRouter {
            client in
            let response = try await client.execute(uri: path, method: .get)

            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            #expect(response.text == #"{"service":"linear","status":"ok"}"#)
        }
    }

    @Test func readyServiceSaysSo() async throws {
        try await HostedService.testing().throughRouter { client in
            let response = try await client.execute(uri: "/ready", method: .get)

            #expect(response.status == .ok)
            #expect(response.text == #"{"service":"linear","status":"ready"}"#)
        }
    }

    @Test func serviceThatIsNotReadySaysWhy() async throws {
        try await HostedService.testing(readiness: .notReady(reason: "the database is locked")).throughRouter {
            client in
            let response = try await client.execute(uri: "/ready", method: .get)

            #expect(response.status == .serviceUnavailable)
            #expect(response.headers[.retryAfter] == "2")
            #expect(try response.problem().detail == "Not ready: the database is locked.")
        }
    }

    @Test func metricsAreThoseOfTheRegistry() async throws {
        let metrics = PrometheusRegistry()
        Counter(label: "alpha.jobs.ended", factory: metrics).increment(by: 3)

        try await HostedService.testing(metrics: metrics).throughRouter { client in
            let response = try await client.execute(uri: "/metrics", method: .get)

            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            #expect(response.text.contains("\nalpha_jobs_ended_total 3\n"))
        }
    }

    @Test func callsAreCountedByRouteAndNotByPath() async throws {
        let metrics = PrometheusRegistry()
        let service = HostedService.testing(metrics: metrics) { router in
            router.get("/linear/issues/:id") { _, _ in "issue" }
        }

        try await withMetricsFactory(metrics) {
            try await service.throughRouter { client in
                for id in ["a1", "b2"] { try await client.execute(uri: "/linear/issues/\(id)", method: .get) }
                try await client.execute(uri: "/nonsense/c3", method: .get)
            }
        }

        let text = metrics.exposition()
        let labels = #"http_request_method="GET",http_response_status_code="200",http_route="/linear/issues/{id}""#
        #expect(text.contains("hb_requests_total{\(labels)} 2\n"))
        for path in ["a1", "b2", "c3"] { #expect(!text.contains(path)) }
    }

    @Test func descriptionIsServed() async throws {
        try await HostedService.testing().throughRouter { client in
            let response = try await client.execute(uri: "/linear/openapi.json", method: .get)

            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "application/json")
            #expect(response.text == #"{"openapi":"3.1.0"}"#)
        }
    }

    @Test func programWithoutPrefixHasOnlyTheCommonRoutes() async throws {
        try await HostedService.testing(prefix: nil).throughRouter { client in
            let health = try await client.execute(uri: "/health", method: .get)
            let description = try await client.execute(uri: "/openapi.json", method: .get)

            #expect(health.status == .ok)
            #expect(description.status == .notFound)
        }
    }

    @Test func unknownRouteIsAProblem() async throws {
        try await HostedService.testing().throughRouter { client in
            let response = try await client.execute(uri: "/linear/nonsense?secret=hunter2", method: .get)

            #expect(response.status == .notFound)
            #expect(try response.problem().detail == "There is no such route.")
            #expect(response.headers[.requestID] != nil)
        }
    }
}
