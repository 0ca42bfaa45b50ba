import CoreTestKit
import Domain
import Foundation
import LanguageModel
import OutboundHTTP
import ServicesTestKit
import Settings
import Testing

/// A model behind a server that answers from a script.
struct ScriptedModel {
    struct Fruit: Decodable, Sendable, Equatable {
        let name: String
        let seedCount: Int
    }

    static let question = ModelQuestion(
        instructions: "Name a fruit.", material: "Any \"ripe\" one,\nplease: é\u{1}",
        form: AnswerForm("fruit", ["name": .text(oneOf: ["fig", "pear"]), "seed_count": .integer]))

    let model: ChatCompletions
    let server: ScriptedUpstream
    let clock: ManualClock

    /// - Parameter asOpenAI: pretends that the server is OpenAI's.
    static func use(
        _ answers: [ScriptedAnswer], key: String? = "sk-test", asOpenAI: Bool = false, temperature: Double? = nil,
        callLimit: Duration = .seconds(60), _ test: (ScriptedModel) async throws -> Void
    ) async throws {
        try await HTTPClientService.use { client in
            try await ScriptedUpstream.use(answers) { server in
                let clock = ManualClock()
                let ambient = Ambient.manual(clock: clock)
                let logs = CapturedLogs()
                let upstream = Upstream(
                    "language model", client: client, limits: ChatCompletions.limits(maxUnderWay: 16), ambient: ambient,
                    logger: logs.logger)
                let settings = LanguageModelSettings(
                    server: ModelServer(base: "\(server.url)/v1", isOpenAI: asOpenAI), key: key.map(Secret.init),
                    model: "m-1",
                    temperature: temperature, callLimit: callLimit)
                let model = ChatCompletions(settings, upstream: upstream, ambient: ambient)
                try await test(ScriptedModel(model: model, server: server, clock: clock))
                #expect(!logs.text.contains("ripe"))
            }
        }
    }

    func ask(_ question: ModelQuestion = question) async throws(LanguageModelError) -> Fruit {
        try await model.answer(question, as: Fruit.self)
    }

    /// Why there was no answer; nil when there was one.
    func failure() async -> LanguageModelError? {
        do throws(LanguageModelError) {
            _ = try await ask()
            return nil
        } catch {
            return error
        }
    }

    /// The body of a request, decoded.
    func body(_ index: Int) throws -> [String: Any] {
        let bytes = Data(try #require(server.requests.dropFirst(index).first).body)
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    /// An answer with `content`, as Chat Completions wraps it.
    static func completion(
        _ content: String?, finish: String? = "stop", refusal: String? = nil
    ) throws -> ScriptedAnswer {
        var message: [String: Any] = ["role": "assistant", "content": content as Any? ?? NSNull()]
        message["refusal"] = refusal
        let body: [String: Any] = [
            "id": "c-1", "object": "chat.completion", "created": 1, "model": "m-1",
            "choices": [["index": 0, "finish_reason": finish as Any? ?? NSNull(), "message": message]],
            "usage": ["prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2],
        ]
        return .ok(String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self))
    }

    static let fig = #"{"name": "fig", "seed_count": 1600}"#
}
