import Domain
import Foundation
import ServicesTestKit
import Settings
import Testing

/// A language model that finds the words it was told to find, wherever a line of the transcript has them.
enum ModelStandIn {
    /// - Parameters:
    ///   - answers: what it answers first, instead.
    ///   - words: what it finds, each with its label.
    static func use(
        _ answers: [ScriptedAnswer] = [], finding words: [String: String] = [:],
        _ test: (_ server: ScriptedUpstream, _ settings: LanguageModelSettings) async throws -> Void
    ) async throws {
        try await ScriptedUpstream.use(answers, otherwise: { answer(to: $0, finding: words) }) { server in
            let settings = LanguageModelSettings(
                server: ModelServer(base: "\(server.url)/v1", isOpenAI: false), key: Secret("sk-test"), model: "m",
                callLimit: .seconds(2))
            try await test(server, settings)
        }
    }

    /// An answer with these findings, as JSON.
    static func findings(_ findings: String) -> ScriptedAnswer { completion(#"{"findings": [\#(findings)]}"#) }

    static func completion(_ content: String, finish: String = "stop") -> ScriptedAnswer {
        let body: [String: Any] = ["choices": [["finish_reason": finish, "message": ["content": content]]]]
        let data = try? JSONSerialization.data(withJSONObject: body)
        return .ok(String(decoding: data ?? Data(), as: UTF8.self))
    }

    /// The lines of the transcript that a request shows: number and text.
    static func lines(_ request: ReceivedRequest) -> [(segment: Int, text: String)] {
        let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
        let messages = body?["messages"] as? [[String: String]] ?? []
        return (messages.last?["content"] ?? "").split(separator: "\n").compactMap { line in
            guard line.hasPrefix("["), let end = line.firstIndex(of: "]"), let segment = Int(line[..<end].dropFirst())
            else { return nil }
            return (segment, String(line[end...].dropFirst(2)))
        }
    }

    private static func answer(to request: ReceivedRequest, finding words: [String: String]) -> ScriptedAnswer {
        findings(
            lines(request).flatMap { line in
                words.filter { line.text.contains($0.key) }.map { word, label in
                    #"{"segment": \#(line.segment), "quote": "\#(word)", "label": "\#(label)"}"#
                }
            }.joined(separator: ", "))
    }
}
