import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

@Suite struct HomeTests {
    @Test func homeHasMyTicketsAndRecentMeetings() async throws {
        let text = try await shown { await $0.home(for: .sample()) }

        #expect(text.contains("My tickets (6)"))
        #expect(text.contains("TID-42"))
        #expect(text.contains("Q3 retro and numbers"))
        #expect(text.contains("summarize_meeting"))
    }

    @Test func homeComesWithoutServices() async throws {
        let text = try await shown(but: { _ in .status(503) }) { await $0.home(for: .sample()) }

        #expect(text.contains("meetings are left out"))
        #expect(text.contains("issues are left out"))
        #expect(text.contains("/chat select"))
    }

    @Test func homeOfSomebodyUnknownSaysSo() async throws {
        let text = try await shown { await $0.home(for: .sample(nil, name: "Nobody Known")) }

        #expect(text.contains("You are not in Linear under this name"))
    }

    @Test func pickerOffersMeetingsByWeekWithTheState() async throws {
        let text = try await shown { await $0.picker(for: .next, state: "s1") }

        #expect(text.contains("transcript_selection"))
        #expect(text.contains("use_selected_transcripts") && text.contains("use_all_transcripts"))
        #expect(text.contains("Week of Mon 27 Oct"))
        #expect(text.contains("\"value\":\"s1\""))
    }

    @Test func pickerForAQuestionHasItsOwnButtons() async throws {
        let text = try await shown { await $0.picker(for: .question("Who has it?"), state: "s1") }

        #expect(text.contains("answer_with_selected") && text.contains("answer_with_all"))
        #expect(text.contains("Who has it?"))
    }

    @Test func pickerWithoutMeetingsSaysHowToSendThemIn() async throws {
        let none = #"{"items":[],"next_cursor":null}"#
        let text = try await shown(but: { $0.path.hasPrefix("/transcript/meetings") ? .ok(none) : nil }) {
            await $0.picker(for: .next, state: "s1")
        }

        #expect(text.contains("alpha ingest FILE"))
        #expect(!text.contains("transcript_selection"))
    }

    @Test func choiceNamesWhatWasChosenAndHowLongItHolds() async throws {
        let meeting = try #require(try SampleArchive.shared.get().item("Daily stand-up")).meeting

        let text = try await shown { await $0.picked([meeting.id]) }

        #expect(text.contains("1 meeting"))
        #expect(text.contains("Daily stand-up, Mon 6 Oct"))
        #expect(text.contains("10 minutes"))
    }

    @Test func promptsFitWhatThereIs() async throws {
        let prompts = try await SampleServices.use { assistant, _ in await assistant.suggestedPrompts(for: .sample()) }

        #expect(prompts.count == SuggestedPrompt.most)
        #expect(prompts[0].message == "What was decided in Q3 retro and numbers?")
        #expect(prompts.contains { $0.message == "What am I working on?" })
    }

    @Test func everyPromptIsAnswered() async throws {
        try await SampleServices.use { assistant, _ in
            for prompt in await assistant.suggestedPrompts(for: .sample()) {
                let answer = await assistant.answer(Question(prompt.message, asker: .sample()))

                #expect(!answer.sources.isEmpty, "\(prompt.message)")
            }
        }
    }

    @Test func offerNamesTheLastMeeting() async throws {
        let offer = try await SampleServices.use { assistant, _ in await assistant.summaryOffer() }

        let text = try JSON.text(try #require(offer))
        #expect(text.contains("Q3 retro and numbers"))
        #expect(text.contains("summary_offer_yes") && text.contains("summary_offer_no"))
    }

    @Test(arguments: [AssistantProblem.failed, .unknownCommand("frobnicate")])
    func everyProblemSaysSomething(problem: AssistantProblem) {
        #expect(problem.message.text.source.count > 20)
    }

    @Test func dialogKeepsItsQuestionOverItsStates() throws {
        let answer = ChatAnswer(filteredQuestion: "Who?", markdown: "Maria.", engine: "rules")
        let today = CalendarDate(dayNumber: 20_000)

        let states = [
            AskModal.form(question: "Who?", metadata: "m"), AskModal.loading(question: "Who?", metadata: "m"),
            AskModal.answer(answer, question: "Who?", today: today, metadata: "m"),
            AskModal.problem(.failed, question: "Who?", metadata: "m"),
        ]

        for state in states {
            let text = try JSON.text(state)
            #expect(text.contains("Who?"))
            #expect(text.contains("\"private_metadata\":\"m\""))
            #expect(text.contains("\"callback_id\":\"ask\""))
        }
        #expect(try JSON.text(states[1]).contains("working_ask"))
    }

    private func shown(
        but change: @escaping SampleServices.Change = { _ in nil }, _ make: (Assistant) async -> some Encodable
    ) async throws -> String {
        try await SampleServices.use(but: change) { assistant, _ in try JSON.text(await make(assistant)) }
    }
}

private enum JSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
