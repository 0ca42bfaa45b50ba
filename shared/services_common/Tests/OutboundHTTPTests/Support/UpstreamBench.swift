import CoreTestKit
import Domain
import HTTPTypes
import OutboundHTTP
import ServicesTestKit

/// An upstream that a test scripts, and the client that calls it. The clock moves only by the waits between tries.
struct UpstreamBench: Sendable {
    let server: ScriptedUpstream
    let upstream: Upstream
    let clock: ManualClock
    let logs: CapturedLogs

    /// - Parameter deadline: when the time of an exchange is over; nil for when it really is.
    static func use(
        _ answers: [ScriptedAnswer] = [], limits: UpstreamLimits = UpstreamLimits(), deadline: Gate? = nil,
        _ test: (UpstreamBench) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        let logs = CapturedLogs()
        try await HTTPClientService.use { client in
            try await ScriptedUpstream.use(answers) { server in
                let upstream = Upstream(
                    "Linear", client: client, limits: limits, ambient: .manual(clock: clock), logger: logs.logger,
                    timer: { if let deadline { try await deadline.pass() } else { try await Task.sleep(for: $0) } }
                )
                try await test(UpstreamBench(server: server, upstream: upstream, clock: clock, logs: logs))
            }
        }
    }

    func get(_ path: String = "/", deadline: Duration = .seconds(60), isRepeatable: Bool = true) -> HTTPCall {
        HTTPCall(.get, server.url + path, deadline: deadline, isRepeatable: isRepeatable)
    }

    /// A write that must not be sent twice.
    func post(_ body: String = "{}", deadline: Duration = .seconds(60)) -> HTTPCall {
        HTTPCall(.post, server.url + "/", body: Array(body.utf8), deadline: deadline, isRepeatable: false)
    }

    /// Why there was no answer; nil when there was one.
    func failure(_ call: HTTPCall) async -> TransportError? {
        do throws(TransportError) {
            _ = try await upstream.send(call)
            return nil
        } catch {
            return error
        }
    }
}
