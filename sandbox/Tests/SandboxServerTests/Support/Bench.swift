import CoreTestKit
import Domain
import Foundation
import GraphQLEngine
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Observability
import SandboxServer
import ServiceHost
import Settings

/// The sandbox as its routes see it.
struct Bench {
    let service: HostedService
    let clock = ManualClock()

    init(_ configuration: SandboxConfiguration = .testing()) async throws {
        let surroundings = ServiceMain.Surroundings(
            ambient: .manual(clock: clock), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            metrics: PrometheusRegistry()
        )
        service = try await SandboxService.build(configuration, surroundings)
    }

    /// Asks the router, without a socket.
    func run<Value: Sendable>(
        _ test: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await Application(router: buildRouter(service), logger: service.logger).test(.router) {
            try await test($0)
        }
    }

    /// Asks over a socket.
    func runLive<Value: Sendable>(
        _ test: @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        try await buildApplication(service).test(.live) { try await test($0) }
    }
}

extension SandboxConfiguration {
    static func testing(state: StateLocation = .memory, token: Secret? = nil) -> SandboxConfiguration {
        SandboxConfiguration(
            common: ServiceSettings(port: 0, database: .sqlite(path: "unused.db"), apiToken: token),
            samples: Folder.samples, state: state, publicURL: ServiceURL("http://sandbox.example")
        )
    }
}

enum Folder {
    /// The repository's samples, found from where this file stands.
    static let samples: String = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "samples").path()

    /// A folder of its own for a test, removed afterwards.
    static func temporary<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // the system clears its own folder in the end
        return try await body(folder.path())
    }
}

extension TestClientProtocol {
    /// Sends a GraphQL request with the sandbox's key.
    func linear(_ query: String, key: String? = "lin_api_sandbox") async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.authorization] = key
        let body: GraphQLValue = ["query": .string(query)]
        return try await execute(
            uri: "/sandbox/linear/graphql", method: .post, headers: headers, body: ByteBuffer(bytes: body.json())
        )
    }

    func post(_ path: String, _ body: String = "", headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await execute(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await execute(uri: path, method: .get, headers: headers)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    var json: GraphQLValue {
        get throws { try GraphQLValue(json: Array(body.readableBytesView)) }
    }
}
