import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Observability
import ServiceHost
import ServicesTestKit
import Settings
import Testing
import TranscriptService

/// The whole service over a database of its own, called through its router.
struct RunningService {
    let client: any TestClientProtocol
    /// Where its data is, which goes with the test.
    let location: TestLocation

    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: ByteBuffer

        var text: String { String(buffer: body) }

        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
        }
    }

    /// Runs `body` against a service that stops with it.
    static func run(
        token: String? = nil, webhookSecret: String? = nil, linear: String = "http://127.0.0.1:1",
        slack: String = "http://127.0.0.1:1", notion: String = "http://127.0.0.1:1",
        retainOriginal: Bool = false, retainDays: Int? = nil, clock: (any WallClock)? = nil, terms: LoadedTerms? = nil,
        model: LanguageModelSettings? = nil,
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        try await DatabaseUnderTest.current.useLocation { location in
            let settings = location.settings(apiToken: token.map(Secret.init))
            let configuration = TranscriptConfiguration(
                common: settings, webhookSecret: webhookSecret.map(Secret.init), linearService: ServiceURL(linear),
                slackService: ServiceURL(slack), notionService: ServiceURL(notion), retainOriginal: retainOriginal,
                retainDays: retainDays, redactionTerms: terms, model: model,
                redaction: model == nil ? .rules : .rulesAndModel)
            let surroundings = ServiceMain.Surroundings(
                ambient: clock.map { Ambient.system.with(clock: $0) } ?? .system,
                logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
                metrics: PrometheusRegistry())
            let service = try await TranscriptService.build(configuration, surroundings)
            let application = Application(router: buildRouter(service), services: service.background)
            try await application.test(.router) { client in
                try await body(RunningService(client: client, location: location))
            }
        }
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> Answer {
        try await client.execute(
            uri: path, method: method, headers: headers, body: body.isEmpty ? nil : ByteBuffer(bytes: body)
        ) { Answer(status: $0.status, headers: $0.headers, body: $0.body) }
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await call(.get, path, headers: headers)
    }

    /// The proposals of a meeting.
    func tickets(of id: String) async throws -> [[String: Any]] {
        try await get("/transcript/meetings/\(id)/tickets").json["items"] as? [[String: Any]] ?? []
    }

    /// Asks for tickets with an idempotency key.
    func create(_ body: String, of id: String, key: String) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[try #require(HTTPField.Name("Idempotency-Key"))] = key
        return try await call(
            .post, "/transcript/meetings/\(id)/tickets", headers: headers, body: Array(body.utf8))
    }

    @discardableResult
    func post(_ path: String, json: String) async throws -> Answer {
        try await call(.post, path, headers: [.contentType: "application/json"], body: Array(json.utf8))
    }

    /// Sends a file in, waits until it is processed, and gives its id.
    func ingest(_ bytes: [UInt8], query: String = "") async throws -> String {
        let answer = try await call(.post, "/transcript/meetings\(query)", body: bytes)
        let id = try #require(answer.json["id"] as? String, "\(answer.text)")
        try await settle(id)
        return id
    }

    /// Waits until the meeting is ready or failed.
    @discardableResult
    func settle(_ id: String) async throws -> String {
        while true {
            let status = try await get("/transcript/meetings/\(id)").json["status"] as? String
            if let status, status == "ready" || status == "failed" { return status }
            try await Task.sleep(for: .milliseconds(10))  // between two looks at the condition
        }
    }
}

/// The sample meetings of the repository.
enum Samples {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../../samples/transcripts"
    )
    .standardizedFileURL

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    /// A small meeting in Krisp's form.
    static let small = Array(
        """
        Maria Lopez | 00:00
        Shall we move the launch to Friday? The hosting costs forty thousand dollars a year.

        Omar Haddad | 00:09
        Yes. I'll send the release notes to Petra by Wednesday.

        """.utf8)
}
