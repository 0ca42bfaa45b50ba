import Assistant
import Domain
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

/// Messages that are no questions.
@Suite(.serialized) struct CommandHintTests {
    @Test(arguments: [
        ("/summarize last", "/summarize"), ("summarize the last meeting", "/summarize last"),
        ("Summarise the kickoff please", "/summarize"), ("create a ticket: fix login", "/create"),
        ("file a bug for the printer", "/create"), ("/create Fix it", "/create"), ("close TID-20", "/update"),
        ("delete all issues", "/update"), ("weekly summary", "/weekly-summary"), ("thanks!", "welcome"),
    ])
    func commandsInWordsAreNamed(text: String, says: String) async throws {
        let answer = try await answer(text)

        #expect(answer.markdown.contains(says))
        #expect(answer.sources.isEmpty)
    }

    @Test(arguments: ["what did we open last week?", "which ticket is new", "update on Corrigan"])
    func questionsAreAnswered(text: String) async throws {
        #expect(try await !answer(text).markdown.contains("type `/"))
    }

    @Test(arguments: [
        ("/chat select kickoff", ChatCommand.select), ("select kickoff", .select), ("/chat forget everything", .forget),
        ("forget it", .forget), ("/chat what is due?", .ask(question: "what is due?")),
        ("forget about the rollout, what is due?", .ask(question: "forget about the rollout, what is due?")),
    ])
    func commandsAreReadWithWhatFollows(text: String, command: ChatCommand) {
        #expect(ChatCommand(text) == command)
    }

    @Test func longWordsAndQuestionsDoNoHarm() async throws {
        let answer = try await answer(String(repeating: "x", count: 3_900))

        #expect(answer.notices.contains { $0.contains("longer than 3000 characters") })
        #expect(!answer.notices.contains { $0.contains("wrong") })
    }

    @Test func missedMeetingsAreThoseWithoutTheAsker() async throws {
        let archive = try SampleArchive.shared.get()

        let answer = try await answer("What meetings did I miss?")

        #expect(answer.markdown.hasPrefix("The last meetings without you"))
        for source in answer.sources {
            let meeting = try #require(archive.item(source.title)).meeting
            #expect(!meeting.participants.contains("Priyanka Raghunathan"))
        }
    }

    @Test func placesInAListAreFollowed() async throws {
        let answer = try await SampleServices.use { assistant, _ in
            let first = await assistant.answer(Question("what is overdue?", asker: .sample()))
            let listed = first.sources.first?.title.split(separator: " ").first.map(String.init) ?? "?"
            let turn = Turn(question: "what is overdue?", answer: first.markdown)
            let next = await assistant.answer(
                Question("when is the first one due?", asker: .sample(), turns: [turn]))
            return (listed, next.markdown)
        }

        #expect(answer.1.hasPrefix("\(answer.0) is due"), "\(answer.1.prefix(200))")
    }

    @Test(arguments: ["what what what what", "who is she?", "and so?"])
    func whatAsksNothingIsSaidToAskNothing(text: String) async throws {
        #expect(try await answer(text).markdown.hasPrefix("I cannot tell what this asks about"))
    }

    @Test func withoutAnyMeetingItIsSaidHowToSendThemIn() async throws {
        let answer = try await answer("What did we decide?") {
            $0.path.hasPrefix("/transcript/meetings") ? .ok(#"{"items":[],"next_cursor":null}"#) : nil
        }

        #expect(answer.markdown.contains("alpha ingest FILE"))
    }

    @Test func amountsInAQuestionAreNotShownAgain() async throws {
        let message = try await SampleServices.use { assistant, _ in
            await assistant.picker(for: .question("Is $55,555 in the plan?"), state: "s")
        }

        #expect(!message.text.source.contains("55,555"))
    }

    private func answer(
        _ text: String, but change: @escaping SampleServices.Change = { _ in nil }
    ) async throws -> ChatAnswer {
        try await SampleServices.use(but: change) { assistant, _ in
            await assistant.answer(Question(text, asker: .sample()))
        }
    }
}
