import CoreTestKit
import Domain
import DurableJobs
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Observability
import Persistence
import ServiceHost
import ServiceLifecycle
import ServicesTestKit
import Settings

@testable import LinearService

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
        /// Which database the service has.
        var kind = DatabaseUnderTest.sqlite
        /// Where an earlier service of the same test had its data, instead of a database of its own.
        var store: ServiceStore?
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
    private let database: MortalDatabase

    /// Runs `body` against a service that stops with it.
    static func run(
        _ setup: Setup = Setup(), linear: LinearStandIn = LinearStandIn(),
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        if let store = setup.store { return try await run(setup, over: store, linear: linear, body) }
        try await ServiceStore.use(setup.kind) { try await run(setup, over: $0, linear: linear, body) }
    }

    private static func run(
        _ setup: Setup, over store: ServiceStore, linear: LinearStandIn,
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        let database = MortalDatabase(try await store.under.openAgain())
        do {
            try await run(setup, database: database, linear: linear, body)
            await database.close()
        } catch {
            await database.close()
            throw error
        }
    }

    private static func run(
        _ setup: Setup, database: MortalDatabase, linear: LinearStandIn,
        _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        try await linear.run { url in
            let service = host(setup, database: database, url: setup.url ?? url, clock: clock)
            // A runner would spin on a clock whose sleeps cost nothing.
            let background =
                setup.ambient == nil ? service.background.filter { !($0 is JobRunner) } : service.background
            let router = buildRouter(service)
            try router.validate()
            let routes = router.routes.map { "\($0.method) \($0.path)" }.filter { $0.contains("/linear/") }
            let application = Application(router: router, services: background, logger: service.logger)
            try await application.test(.router) { client in
                try await body(
                    RunningService(
                        client: client, routes: routes, linear: linear, clock: clock, database: database))
            }
        }
    }

    private static func host(
        _ setup: Setup, database: any Database, url: String, clock: ManualClock
    ) -> HostedService {
        // The database is open already.
        let settings = ServiceSettings(port: 0, database: .sqlite(path: ""), apiToken: setup.token.map(Secret.init))
        let configuration = LinearConfiguration(
            common: settings, apiKey: setup.apiKey.map(Secret.init), apiURL: url,
            webhookSecret: setup.webhookSecret.map(Secret.init), teamName: setup.team, defaultAssignee: setup.assignee,
            writeMode: setup.mode
        )
        let surroundings = ServiceMain.Surroundings(
            ambient: setup.ambient ?? .manual(clock: clock),
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), metrics: PrometheusRegistry()
        )
        return LinearService.host(configuration, surroundings, over: database, keptBy: [])
    }

    /// From now on nothing of what the service does is kept, as if its process had died.
    func kill() { database.die() }

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
