import Assistant
import CoreTestKit
import Domain
import Foundation
import LanguageModel
import Logging
import OutboundHTTP
import ServiceClients
import ServicesTestKit
import Settings
import SlackAPI
import WireFormat

/// The other services as an assistant sees them, with the sample firm in them. They speak HTTP.
enum SampleServices {
    /// What answers instead of the samples: nil leaves a request to them.
    typealias Change = @Sendable (ReceivedRequest) -> ScriptedAnswer?

    static func use<Value: Sendable>(
        today: String = "2025-11-03", model: (any LanguageModel)? = nil, publicURL: String? = nil,
        isImpatient: Bool = false, but change: @escaping Change = { _ in nil },
        _ test: (Assistant, ScriptedUpstream) async throws -> Value
    ) async throws -> Value {
        let archive = try SampleArchive.shared.get()
        return try await HTTPClientService.use { http in
            try await ScriptedUpstream.use(otherwise: { change($0) ?? answer($0, archive) }) { scripted in
                try await test(
                    assistant(
                        http, scripted.url, today: today, model: model, publicURL: publicURL, isImpatient: isImpatient),
                    scripted)
            }
        }
    }

    private static func assistant(
        _ http: HTTPClientService, _ url: String, today: String, model: (any LanguageModel)?, publicURL: String?,
        isImpatient: Bool
    ) throws -> Assistant {
        let day = CalendarDate(today)?.dayNumber ?? 0
        let clock = ManualClock(now: Date(timeIntervalSince1970: Double(day) * 86_400 + 9 * 3_600))
        let ambient = Ambient.manual(clock: clock)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        func upstream(_ name: String) -> Upstream {
            Upstream(name, client: http, limits: UpstreamLimits(retries: .none), ambient: ambient, logger: logger)
        }
        guard let address = ServiceURL(url) else { throw SampleError.address }
        return Assistant(
            transcript: TranscriptServiceClient(
                address, token: nil, upstream: upstream("transcript"), ambient: ambient),
            linear: LinearServiceClient(address, token: nil, upstream: upstream("linear"), ambient: ambient),
            notion: NotionServiceClient(address, token: nil, upstream: upstream("notion"), ambient: ambient),
            model: model, publicURL: publicURL.flatMap { ServiceURL($0) }, ambient: ambient, logger: logger,
            timer: { try await Task.sleep(for: isImpatient ? .milliseconds(200) : $0) })
    }

    enum SampleError: Error { case address }

    private static func answer(_ request: ReceivedRequest, _ archive: SampleArchive) -> ScriptedAnswer {
        guard let url = URLComponents(string: request.path) else { return .status(400) }
        let parts = url.path.split(separator: "/").map(String.init)
        let query = Dictionary((url.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        switch parts.prefix(2) {
        case ["linear", "workspace"]: return json(archive.workspace)
        case ["transcript", "redact"]: return redacted(request)
        case ["transcript", "search"]:
            let ids = Set((query["meeting_ids"] ?? "").split(separator: ",").map(String.init))
            let found = SampleSearch(items: archive.items)
                .find(query["q"] ?? "", in: ids, limit: query["limit"].flatMap { Int($0) } ?? 50)
            return json(WirePage(items: found, nextCursor: nil))
        case ["transcript", "meetings"]: return meetings(Array(parts.dropFirst(2)), archive)
        default: return .status(404, #"{"title":"Not Found","detail":"There is no such thing."}"#)
        }
    }

    private static func meetings(_ parts: [String], _ archive: SampleArchive) -> ScriptedAnswer {
        guard let id = parts.first else { return json(WirePage(items: archive.items.map(\.meeting), nextCursor: nil)) }
        guard let item = archive.items.first(where: { $0.meeting.id.description == id }) else { return .status(404) }
        switch parts.dropFirst().first {
        case "text": return json(item.segments)
        case "summary": return json(item.summary)
        default: return json(item.meeting)
        }
    }

    /// Takes out what has a currency sign, as much of the filter as these tests need.
    private static func redacted(_ request: ReceivedRequest) -> ScriptedAnswer {
        let body = try? JSONDecoder().decode([String: String].self, from: Data(request.body))
        let text = (body?["text"] ?? "").replacing(#/[$£€][\d,.]+/#, with: "[REDACTED_AMOUNT]")
        return json(Redacted(redacted: text, spans: []))
    }

    private struct Redacted: Encodable {
        let redacted: String
        let spans: [String]
    }

    static func json(_ value: some Encodable) -> ScriptedAnswer {
        let data = try? ContractJSON.encoder().encode(value)
        return .ok(data.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
}

extension Asker {
    static func sample(_ email: String? = "priya@tidewater-analytics.example", name: String? = nil) -> Asker {
        Asker(team: SlackTeamID(checked: "T01"), user: SlackUserID(checked: "U01"), name: name, email: email)
    }
}
