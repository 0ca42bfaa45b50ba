import AsyncHTTPClient
import CoreTestKit
import Domain
import Logging
import OutboundHTTP
import ServiceClients
import ServicesTestKit
import Settings
import Testing

/// Clients of a service that answers from a script.
struct ScriptedService {
    let linear: LinearServiceClient
    let transcript: TranscriptServiceClient
    let slack: SlackServiceClient
    let notion: NotionServiceClient
    let upstream: ScriptedUpstream

    @discardableResult
    static func use<Value: Sendable>(
        _ answers: [ScriptedAnswer], token: String? = "secret", url: String? = nil,
        _ test: (ScriptedService) async throws -> Value
    ) async throws -> Value {
        let http = HTTPClientService()
        do {
            let value = try await ScriptedUpstream.use(answers) { scripted in
                let ambient = Ambient.manual()
                let upstream = Upstream(
                    "service", client: http, limits: UpstreamLimits(retries: .none), ambient: ambient,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
                )
                let address = try #require(ServiceURL(url ?? scripted.url))
                let secret = token.map(Secret.init)
                return try await test(
                    ScriptedService(
                        linear: LinearServiceClient(address, token: secret, upstream: upstream, ambient: ambient),
                        transcript: TranscriptServiceClient(
                            address, token: secret, upstream: upstream, ambient: ambient),
                        slack: SlackServiceClient(address, token: secret, upstream: upstream, ambient: ambient),
                        notion: NotionServiceClient(address, token: secret, upstream: upstream, ambient: ambient),
                        upstream: scripted
                    )
                )
            }
            try await http.client.shutdown()
            return value
        } catch {
            try await http.client.shutdown()
            throw error
        }
    }
}
