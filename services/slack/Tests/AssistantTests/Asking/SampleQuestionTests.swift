import Assistant
import Testing

/// Questions over the sample meetings, answered by the rules.
@Suite struct SampleQuestionTests {
    /// What the rules must at least get right. Raise it when they get better.
    private static let leastRight = 62

    @Test func mostQuestionsAreAnsweredWithWhatMattersInThem() async throws {
        let questions = try SampleQuestion.all()

        let wrong = try await SampleServices.use { assistant, _ in
            var wrong: [String] = []
            for question in questions {
                let answer = try await answer(question, by: assistant)
                let missing = question.missing(in: answer.markdown)
                if !missing.isEmpty { wrong.append("\(question.ask) lacks \(missing)") }
            }
            return wrong
        }

        let right = questions.count - wrong.count
        #expect(right >= Self.leastRight, "\(right) of \(questions.count); \(wrong.joined(separator: "\n"))")
    }

    private func answer(_ question: SampleQuestion, by assistant: Assistant) async throws -> ChatAnswer {
        var turns: [Turn] = []
        for earlier in question.after ?? [] {
            let answer = await assistant.answer(Question(earlier, asker: .sample(), turns: turns))
            turns.append(try #require(answer.turn))
        }
        return await assistant.answer(Question(question.ask, asker: .sample(), turns: turns))
    }
}
