import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import Logging
import NotionAPI
import OutboundHTTP
import ServicesTestKit

/// A client of a Notion that answers from a script.
struct ScriptedNotion {
    let client: NotionClient
    let upstream: ScriptedUpstream
    let clock: ManualClock

    @discardableResult
    static func use<Value: Sendable>(
        _ answers: [ScriptedAnswer] = [], deadline: Duration = .seconds(120),
        otherwise: @escaping @Sendable (ReceivedRequest) -> ScriptedAnswer = { _ in .status(501, "not in the script") },
        _ test: (ScriptedNotion) async throws -> Value
    ) async throws -> Value {
        try await HTTPClientService.use { http in
            try await ScriptedUpstream.use(answers, otherwise: otherwise) { scripted in
                let clock = ManualClock()
                let ambient = Ambient.manual(clock: clock)
                // The usual tries again of an upstream: the client must do without them.
                let upstream = Upstream(
                    "Notion", client: http, ambient: ambient,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                let client = NotionClient(
                    url: "\(scripted.url)/v1/", token: Secret("ntn_test"), upstream: upstream, ambient: ambient,
                    pace: NotionPace(ambient: ambient), deadline: deadline)
                return try await test(ScriptedNotion(client: client, upstream: scripted, clock: clock))
            }
        }
    }

    /// Method and path with query of every call so far.
    var calls: [String] {
        upstream.requests.map { "\($0.method.rawValue) \($0.path)" }
    }

    /// The bodies so far; null for none.
    var bodies: [NotionJSON] {
        get throws { try upstream.requests.map { $0.body.isEmpty ? .null : try NotionJSON(parsing: $0.text) } }
    }
}

extension NotionJSON {
    /// Reads JSON text.
    init(parsing text: String) throws {
        self = try JSONDecoder().decode(NotionJSON.self, from: Data(text.utf8))
    }
}
