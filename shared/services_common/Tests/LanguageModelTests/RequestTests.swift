import Foundation
import LanguageModel
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct RequestTests {
    @Test func otherServersGetWhatTheyUnderstand() async throws {
        try await ScriptedModel.use([try ScriptedModel.completion(ScriptedModel.fig)], key: nil) { scripted in
            let fruit = try await scripted.ask()

            #expect(fruit == .init(name: "fig", seedCount: 1_600))
            let request = try #require(scripted.server.requests.first)
            #expect(request.path == "/v1/chat/completions")
            #expect(request[header: "Authorization"] == nil)
            #expect(request[header: "X-Client-Request-Id"]?.count == 36)
            let body = try scripted.body(0)
            #expect(Set(body.keys) == ["model", "messages", "response_format", "max_tokens"])
            let messages = try #require(body["messages"] as? [[String: String]])
            #expect(messages.map { $0["role"] } == ["system", "user"])
            #expect(messages[0]["content"]?.hasPrefix("Name a fruit.") == true)
            #expect(messages[0]["content"]?.contains(#""seed_count":{"type":"integer"}"#) == true)
            #expect(messages[1]["content"] == ScriptedModel.question.material)
        }
    }

    @Test func openAIGetsItsOwnFieldsAndNoSecondSchema() async throws {
        let answers = [try ScriptedModel.completion(ScriptedModel.fig)]
        try await ScriptedModel.use(answers, asOpenAI: true, temperature: 0.5) { scripted in
            _ = try await scripted.ask()

            #expect(scripted.server.requests.first?[header: "Authorization"] == "Bearer sk-test")
            let body = try scripted.body(0)
            #expect(
                Set(body.keys) == ["model", "messages", "response_format", "max_completion_tokens", "temperature"])
            #expect(body["max_completion_tokens"] as? Int == 8_192)
            #expect(body["temperature"] as? Double == 0.5)
            #expect((body["messages"] as? [[String: String]])?[0]["content"] == "Name a fruit.")
        }
    }

    @Test func theSchemaIsStrictAndInOrder() async throws {
        try await ScriptedModel.use([try ScriptedModel.completion(ScriptedModel.fig)]) { scripted in
            _ = try await scripted.ask()

            let text = try #require(scripted.server.requests.first).text
            #expect(
                text.contains(
                    #""response_format":{"type":"json_schema","json_schema":{"name":"fruit","strict":true,"schema":"#
                        + #"{"type":"object","properties":{"name":{"type":"string","enum":["fig","pear"]},"#
                        + #""seed_count":{"type":"integer"}},"required":["name","seed_count"],"#
                        + #""additionalProperties":false}}}"#))
        }
    }

    @Test func aParameterThatIsRefusedIsLeftOutFromThenOn() async throws {
        let refusal = ScriptedAnswer.status(
            400, #"{"error": {"message": "only 1", "type": "x", "param": "temperature", "code": "unsupported_value"}}"#)
        let fig = try ScriptedModel.completion(ScriptedModel.fig)
        try await ScriptedModel.use([refusal, fig, fig], temperature: 0.2) { scripted in
            _ = try await scripted.ask()
            _ = try await scripted.ask()

            #expect(try (0..<3).map { try scripted.body($0)["temperature"] != nil } == [true, false, false])
        }
    }

    @Test func theOtherNameOfTheTokenLimitIsTriedOnce() async throws {
        func refusal(_ name: String) -> ScriptedAnswer {
            .status(400, #"{"error": {"message": "", "param": "\#(name)", "code": "unsupported_parameter"}}"#)
        }
        try await ScriptedModel.use([refusal("max_tokens"), refusal("max_completion_tokens")]) { scripted in
            let failure = await scripted.failure()

            let second = try scripted.body(1)
            #expect(failure?.kind == .unsupported(parameter: "max_completion_tokens"))
            #expect(second["max_tokens"] == nil)
            #expect(scripted.server.requests.count == 2)
        }
    }
}
