import CoreTestKit
import Domain
import DurableJobs
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LinearService
import Logging
import NIOCore
import Observability
import ServiceHost
import ServiceLifecycle
import Settings

/// The whole service over a database of its own and a stand-in for Linear, called through its router.
struct RunningService: Sendable {
    /// How a test wants its service.
    struct Setup: Sendable {
        var mode = WriteMode.live
        var apiKey: String? = "lin_api_test"
        var token: String?
        var webhookSecret: String?
        var team: String?
        var assignee: String?
        /// Time stands still, and no jobs run, unless a test takes the system's.
        var ambient: Ambient?
        /// Instead of the stand-in's address.
        var url: String?
        /// Where an earlier service of the same test had its database.
        var folder: URL?
    }

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: ByteBuffer

        var text: String { String(buffer: body) }
        var json: JSON { (try? JSON.parse(body.readableBytesView)) ?? .null }
        var detail: String { json["detail"].text ?? text }
        /// Pointers of the fields that are wrong.
        var pointers: [String] { json["errors"].list.compactMap { $0["pointer"].text } }
    }

    let client: any TestClientProtocol
    /// `GET /linear/teams` and so on, without those that a process has outside its prefix.
    let routes: [String]
    let linear: LinearStandIn
    let clock: ManualClock

    /// Runs `body` against a service that stops with it.
    static func run(
        _ setup: Setup = Setup(), linear: LinearStandIn = LinearStandIn(),
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        let folder =
            setup.folder ?? FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer {
            // The system empties its folder in the end; what a test shares it removes itself.
            if setup.folder == nil { try? FileManager.default.removeItem(at: folder) }
        }
        let clock = ManualClock()
        try await linear.run { url in
            let service = try await build(setup, folder: folder, url: setup.url ?? url, clock: clock)
            // A runner would spin on a clock whose sleeps cost nothing.
            let background =
                setup.ambient == nil ? service.background.filter { !($0 is JobRunner) } : service.background
            let router = buildRouter(service)
            try router.validate()
            let routes = router.routes.map { "\($0.method) \($0.path)" }.filter { $0.contains("/linear/") }
            let application = Application(router: router, services: background, logger: service.logger)
            try await application.test(.router) { client in
                try await body(RunningService(client: client, routes: routes, linear: linear, clock: clock))
            }
        }
    }

    static func build(_ setup: Setup, folder: URL, url: String, clock: ManualClock) async throws -> HostedService {
        let settings = ServiceSettings(
            port: 0, database: .sqlite(path: folder.appending(path: "linear.db").path),
            apiToken: setup.token.map(Secret.init)
        )
        let configuration = LinearConfiguration(
            common: settings, apiKey: setup.apiKey.map(Secret.init), apiURL: url,
            webhookSecret: setup.webhookSecret.map(Secret.init), teamName: setup.team, defaultAssignee: setup.assignee,
            writeMode: setup.mode
        )
        let surroundings = ServiceMain.Surroundings(
            ambient: setup.ambient ?? .manual(clock: clock),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), metrics: PrometheusRegistry()
        )
        return try await LinearService.build(configuration, surroundings)
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> Answer {
        try await client.execute(uri: path, method: method, headers: headers, body: body.map { ByteBuffer(bytes: $0) })
        {
            Answer(status: $0.status, headers: $0.headers, body: $0.body)
        }
    }

    func get(_ path: String) async throws -> Answer { try await call(.get, path) }
    func delete(_ path: String) async throws -> Answer { try await call(.delete, path) }

    func patch(_ path: String, _ body: JSON) async throws -> Answer {
        try await call(.patch, path, headers: [.contentType: "application/json"], body: body.bytes)
    }

    /// Creates issues.
    func create(_ issues: JSON..., key: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await call(
            .post, "/linear/issues", headers: headers, body: (["issues": .list(issues)] as JSON).bytes)
    }
}
