import Assistant
import ServicesTestKit
import Testing

/// What is counted or chosen from Linear, by the rules.
@Suite(.serialized) struct ComputedAnswerTests {
    @Test(arguments: [
        ("How many open issues do we have?", "**48 issues** are open"),
        ("count the open tickets", "**48 issues** are open"),
        ("urgent issues", "urgent"), ("which tickets are urgent?", "urgent"),
        ("issues without an assignee", "assigned to nobody"), ("unassigned tickets in Corrigan", "assigned to nobody"),
        ("what's in progress?", "**13 issues** are in progress"),
        ("how many issues are in progress for Tomek", "in progress"),
        ("high priority issues in Quillhaven", "of high priority in Quillhaven"),
        ("what is in review", "in review"), ("How many meetings were there in October?", "**8 meetings** in October"),
        ("how many issues were done last month?", "done last month"),
        ("what did priya finish last month", "done last month"),
    ])
    func listsAreComputed(question: String, says: String) async throws {
        let answer = try await answer(question)

        #expect(answer.markdown.prefix(160).contains(says), "\(answer.markdown.prefix(300))")
        #expect(!answer.markdown.contains("_“"))
    }

    @Test(arguments: [
        "What am I working on?", "my tickets", "what do I have to do", "what's on my plate?", "my open issues",
    ])
    func newcomersAreToldThatLinearDoesNotKnowThem(question: String) async throws {
        let answer = try await answer(question, by: .sample("zed@nowhere.example", name: "Zed"))

        #expect(answer.markdown.hasPrefix("You are not in Linear under this name"))
        #expect(!answer.markdown.contains("_“"))
    }

    @Test(arguments: [
        ("status of TID-28", "Linear is not reachable, so I cannot tell how TID-28 stands"),
        ("due this week", "Linear is not reachable, so I cannot tell what is due this week"),
        ("what is overdue?", "Linear is not reachable, so I cannot tell what is overdue"),
        ("What is Priya working on?", "Linear is not reachable, so I cannot tell"),
        ("urgent issues", "Linear is not reachable, so I cannot"),
        ("how is Corrigan Bay going?", "Linear is not reachable, so"),
    ])
    func withoutLinearTheFirstLineSaysSo(question: String, says: String) async throws {
        let answer = try await answer(question) { $0.path.hasPrefix("/linear") ? .status(503) : nil }

        #expect(answer.markdown.hasPrefix(says), "\(answer.markdown.prefix(300))")
    }

    @Test(arguments: [
        ("What was decided last week?", "what was decided"), ("action items of the retro", "what is to be done"),
        ("which meetings did we have?", "which meetings there were"), ("why did the workers die?", "what was said"),
    ])
    func withoutMeetingsTheFirstLineSaysSo(question: String, says: String) async throws {
        let answer = try await answer(question) { $0.path.hasPrefix("/transcript") ? .status(503) : nil }

        #expect(answer.markdown.hasPrefix("The meeting archive is not reachable, so"), "\(answer.markdown.prefix(300))")
        #expect(answer.markdown.contains(says))
    }

    private func answer(
        _ question: String, by asker: Asker = .sample(), but change: @escaping SampleServices.Change = { _ in nil }
    ) async throws -> ChatAnswer {
        try await SampleServices.use(but: change) { assistant, _ in
            await assistant.answer(Question(question, asker: asker))
        }
    }
}
