import CoreTestKit
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Observability
import ServiceContextModule
import ServiceHost
import Testing

@Suite struct CallIdentityMiddlewareTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let span = "00f067aa0ba902b7"

    /// A service that answers with what the task knows of its call.
    private let service = HostedService.testing { router in
        router.get("/who") { _, _ in
            let context = ServiceContext.current
            return "\(context?.requestID ?? "none") \(context?.trace?.traceparent ?? "none")"
        }
        router.get("/fails") { _, _ -> String in throw Problem(.conflict, "no") }
    }

    @Test(arguments: ["a", "8f14e45f-ceea-467f-a8e5-0c1d2e3f4a5b", "A.b_c:1", String(repeating: "x", count: 128)])
    func givenRequestIDIsTakenAndReturned(_ id: String) async throws {
        try await service.throughRouter { client in
            let response = try await client.execute(uri: "/who", method: .get, headers: [.requestID: id])

            #expect(response.headers[.requestID] == id)
            #expect(response.text.hasPrefix("\(id) "))
        }
    }

    @Test(arguments: ["", "with space", "a\tb", "quote\"", "<script>", "größe", String(repeating: "x", count: 129)])
    func otherRequestIDIsReplaced(_ id: String) async throws {
        try await service.throughRouter { client in
            let response = try await client.execute(uri: "/who", method: .get, headers: [.requestID: id])

            #expect(response.headers[.requestID] == "00000000-0000-4000-8000-000000000001")
        }
    }

    @Test func twoRequestIDsAreNone() async throws {
        try await service.throughRouter { client in
            var headers = HTTPFields()
            headers[values: .requestID] = ["one", "two"]

            let response = try await client.execute(uri: "/who", method: .get, headers: headers)

            #expect(response.headers[values: .requestID] == ["00000000-0000-4000-8000-000000000001"])
        }
    }

    @Test(arguments: ["/fails", "/nonsense", "/health"])
    func everyAnswerHasARequestID(_ path: String) async throws {
        try await service.throughRouter { client in
            let response = try await client.execute(uri: path, method: .get, headers: [.requestID: "request-1"])

            #expect(response.headers[.requestID] == "request-1")
        }
    }

    @Test func traceIsContinued() async throws {
        try await service.throughRouter { client in
            let header = "00-\(Self.trace)-\(Self.span)-00"

            let response = try await client.execute(uri: "/who", method: .get, headers: [.traceparent: header])

            let parts = response.text.split(separator: "-")
            #expect(response.text.contains(" 00-\(Self.trace)-"))
            #expect(!response.text.contains(Self.span))
            #expect(parts.last == "00")
        }
    }

    @Test(arguments: ["", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"])
    func traceIsBegunWhereNoneComes(_ header: String) async throws {
        try await service.throughRouter { client in
            let response = try await client.execute(uri: "/who", method: .get, headers: [.traceparent: header])

            let made = response.text.split(separator: " ").last.map(String.init) ?? ""
            #expect(TraceContext(traceparent: made) != nil)
        }
    }
}
