import Foundation
import LanguageModel
import Synchronization

/// A language model that answers from a script, and keeps what it was asked.
final class ScriptedModel: LanguageModel {
    private struct State {
        var answers: [String]
        var questions: [ModelQuestion] = []
    }

    let name = "scripted"
    private let state: Mutex<State>

    /// - Parameter answers: JSON, one for each question; then the model is away.
    init(_ answers: [String]) {
        self.state = Mutex(State(answers: answers))
    }

    var questions: [ModelQuestion] { state.withLock { $0.questions } }

    func answer<Answer: Decodable & Sendable>(
        _ question: ModelQuestion, as type: Answer.Type
    ) async throws(LanguageModelError) -> Answer {
        let answer = state.withLock { state in
            state.questions.append(question)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        guard let answer else { throw LanguageModelError(.rateLimited(retryAfter: nil), requestID: "r") }
        do {
            return try JSONDecoder().decode(type, from: Data(answer.utf8))
        } catch {
            throw LanguageModelError(.malformedAnswer(status: 200), requestID: "r")
        }
    }

    /// A reply that cites the source in which `quote` stands.
    static func reply(_ answer: String, citing quote: String, found: Bool = true, number: Int) -> String {
        let sources: [[String: Any]] = quote.isEmpty ? [] : [["number": number, "quote": quote]]
        let reply: [String: Any] = ["answer": answer, "found": found, "sources": sources]
        let data = try? JSONSerialization.data(withJSONObject: reply)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
