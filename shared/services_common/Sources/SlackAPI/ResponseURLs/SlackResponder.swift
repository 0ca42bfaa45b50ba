public import Domain
internal import FoundationEssentials
internal import HTTPTypes
public import OutboundHTTP

/// Answers commands and clicks by the addresses that came with them; no token is needed.
public struct SlackResponder: Sendable {
    private let upstream: Upstream
    private let ambient: Ambient
    private let deadline: Duration

    /// - Parameters:
    ///   - upstream: one of its own, as its troubles are not those of the Web API. It follows no redirects.
    ///   - deadline: how long one answer may take.
    public init(upstream: Upstream, ambient: Ambient, deadline: Duration = .seconds(10)) {
        self.upstream = upstream
        self.ambient = ambient
        self.deadline = deadline
    }

    /// Gives an answer, cut to Slack's limits.
    public func post(_ response: SlackResponse, to address: SlackResponseURL) async throws(SlackResponseError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and flags alone: nothing in it can fail to be written.
        guard let body = try? encoder.encode(response) else { throw SlackResponseError(.refused(code: "not JSON")) }
        let answer: HTTPAnswer
        do {
            answer = try await upstream.send(
                HTTPCall(
                    .post, address.url, headers: [.contentType: "application/json; charset=utf-8"], body: Array(body),
                    deadline: deadline, isRepeatable: response.isRepeatable, isFinal: { $0.status != 429 },
                    // What Slack took must not come twice because its "ok" did not arrive whole.
                    needsBody: false))
        } catch {
            throw SlackResponseError(.transport(error))
        }
        if let kind = kind(of: answer) { throw SlackResponseError(kind) }
    }

    /// What is wrong; nil when nothing is.
    private func kind(of answer: HTTPAnswer) -> SlackResponseError.Kind? {
        let code = Self.code(answer.body)
        if let code, SlackComplaint.isFailure(code) {
            return .unavailable(status: answer.status, retryAfter: answer.retryAfter(now: ambient.now))
        }
        switch (answer.status, code) {
        case (_, "used_url"): return .used
        case (_, "expired_url"): return .expired
        case (429, _): return .rateLimited(retryAfter: answer.retryAfter(now: ambient.now) ?? .seconds(1))
        case (404, _), (410, _): return .gone(status: answer.status)
        case (200..<300, nil): return nil
        case (500..., _): return .unavailable(status: answer.status, retryAfter: answer.retryAfter(now: ambient.now))
        default: return .refused(code: code ?? "status \(answer.status)")
        }
    }

    private struct Answer: Decodable {
        let ok: Bool
        let error: String?
    }

    /// Slack's code of what is wrong: in JSON, or as text beside a status that is none of success.
    private static func code(_ body: [UInt8]) -> String? {
        // What is no JSON is text.
        if let answer = try? JSONDecoder().decode(Answer.self, from: Data(body)) {
            return answer.ok ? nil : String((answer.error ?? "unknown_error").prefix(100))
        }
        let text = String(decoding: body.prefix(100), as: UTF8.self)
        return ["used_url", "expired_url"].first { text.hasPrefix($0) }
    }
}
