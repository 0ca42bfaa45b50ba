import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import Logging
import OutboundHTTP
import ServicesTestKit
import SlackAPI

/// A client of a Slack that answers from a script.
struct ScriptedSlack {
    let client: SlackClient
    let responder: SlackResponder
    let upstream: ScriptedUpstream
    let clock: ManualClock

    @discardableResult
    static func use<Value: Sendable>(
        _ answers: [ScriptedAnswer] = [], token: Secret? = Secret("xoxb-test"), deadline: Duration = .seconds(60),
        _ test: (ScriptedSlack) async throws -> Value
    ) async throws -> Value {
        try await HTTPClientService.use { http in
            try await ScriptedUpstream.use(answers) { scripted in
                let clock = ManualClock()
                let ambient = Ambient.manual(clock: clock)
                // The usual tries again of an upstream: the client must do without them.
                let upstream = Upstream(
                    "Slack", client: http, ambient: ambient,
                    logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                let client = SlackClient(
                    url: "\(scripted.url)/api", token: token, upstream: upstream, ambient: ambient,
                    pace: SlackPace(ambient: ambient), deadline: deadline)
                return try await test(
                    ScriptedSlack(
                        client: client, responder: SlackResponder(upstream: upstream, ambient: ambient),
                        upstream: scripted, clock: clock))
            }
        }
    }

    /// The methods called so far.
    var methods: [String] { upstream.requests.map { $0.path.replacing("/api/", with: "") } }

    /// The arguments of a call.
    func arguments(_ number: Int = 0) throws -> SlackForm {
        try SlackForm(upstream.requests[number].body, known: [])
    }
}

enum SlackSample {
    static let channel = SlackChannelID("C012CHAN")
    static let user = SlackUserID("U012MARIA")
    static let ts = SlackTimestamp("1712345678.000100")
    static let posted = #"{"ok":true,"channel":"C012CHAN","ts":"1712345678.000100","message":{"text":"x"}}"#
}
