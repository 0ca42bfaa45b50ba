import Assistant
import Domain
import ServiceClients
import ServicesTestKit
import Synchronization
import Testing

@Suite struct AnswerTests {
    @Test func everyQuoteStandsInItsTurn() async throws {
        let archive = try SampleArchive.shared.get()
        let questions = try SampleQuestion.all()

        let sources = try await SampleServices.use { assistant, _ in
            var sources: [AnswerSource] = []
            for question in questions.enumerated().filter({ $0.offset.isMultiple(of: 4) }).map(\.element) {
                sources += await assistant.answer(Question(question.ask, asker: .sample())).sources
            }
            return sources
        }

        let quoted = sources.filter { $0.kind == .meeting && $0.quote != nil }
        #expect(quoted.count > 40)
        for source in quoted {
            let item = try #require(archive.items.first { $0.meeting.id == source.meetingID })
            let turn = try #require(item.segments.first { $0.index == source.segment })
            #expect(turn.text.contains(source.quote ?? "?"))
            #expect(turn.startSeconds == source.startSeconds)
        }
    }

    @Test func itIsKnownWhoseWordsMayStandInAnAnswerAndInItsTurn() async throws {
        let standUp = try #require(try SampleArchive.shared.get().item("Daily stand-up"))

        let (answer, hint) = try await SampleServices.use { assistant, _ in
            let question = "How long does the nightly job take?"
            return (
                await assistant.answer(Question(question, asker: .sample(), meetings: [standUp.meeting.id])),
                await assistant.answer(Question("/summarize last", asker: .sample()))
            )
        }

        #expect(answer.meetings == [standUp.meeting.id])
        #expect(answer.turn?.meetings == [standUp.meeting.id])
        #expect(hint.meetings.isEmpty)
    }

    @Test func selectionIsTheOnlyPlaceLookedIn() async throws {
        let standUp = try #require(try SampleArchive.shared.get().item("Daily stand-up"))

        let answer = try await SampleServices.use { assistant, _ in
            await assistant.answer(
                Question(
                    "How long does the nightly job take?", asker: .sample(), meetings: [standUp.meeting.id]))
        }

        #expect(answer.markdown.contains("two hours and fifty minutes"))
        #expect(Set(answer.sources.map(\.title)) == ["Daily stand-up"])
    }

    @Test func nothingInASelectionIsSaid() async throws {
        let standUp = try #require(try SampleArchive.shared.get().item("Daily stand-up"))

        let answer = try await SampleServices.use { assistant, _ in
            await assistant.answer(
                Question("zeppelin mooring rules", asker: .sample(), meetings: [standUp.meeting.id]))
        }

        #expect(answer.markdown.contains("Nothing was found"))
        #expect(answer.markdown.contains("1 chosen meeting"))
    }

    @Test func answerComesWithoutLinearAndSaysSo() async throws {
        let answer = try await SampleServices.use(but: { $0.path.hasPrefix("/linear") ? .status(503) : nil }) {
            assistant, _ in
            await assistant.answer(Question("Why did the OCR workers die?", asker: .sample()))
        }

        #expect(answer.markdown.contains("temp disk"))
        #expect(answer.notices.count == 1)
        #expect(answer.notices[0].contains("issues are left out"))
    }

    @Test func answerComesWithoutMeetingsAndSaysSo() async throws {
        let answer = try await SampleServices.use(but: { $0.path.hasPrefix("/transcript") ? .status(500) : nil }) {
            assistant, _ in
            await assistant.answer(Question("What is Priya working on?", asker: .sample()))
        }

        #expect(answer.markdown.contains("6 open issues"))
        #expect(answer.notices.contains { $0.contains("nothing from meetings") })
    }

    @Test func answerComesWhenEverythingIsAway() async throws {
        let answer = try await SampleServices.use(but: { _ in .status(500) }) { assistant, _ in
            await assistant.answer(Question("What is due this week?", asker: .sample()))
        }

        #expect(answer.markdown.contains("Ask again in a minute"))
        #expect(answer.notices.count == 2)
    }

    @Test func answerDoesNotWaitForServicesThatHang() async throws {
        let answer = try await SampleServices.use(
            isImpatient: true, but: { _ in .hang }
        ) { assistant, _ in
            await assistant.answer(Question("What is due this week?", asker: .sample()))
        }

        #expect(answer.markdown.contains("Ask again in a minute"))
        #expect(answer.filteredQuestion == nil)
        #expect(answer.notices.count == 2)
    }

    @Test func pagesAreShownFilteredOnly() async throws {
        let page = """
            {"name":"Merrowdale","kind":"project","match":"exact","page":{"id":"4f1fd5d5-b76c-5576-b366-5aa7262f2e4c",
            "title":"Merrowdale brief","url":"https://notion.example/m","properties":{},
            "last_edited_time":"2025-10-01T00:00:00.000Z",
            "markdown":"- The rollout of wards costs $48,000 in all.","complete":true},"pages":[],"databases":[],
            "fetched_at":"2025-10-01T00:00:00.000Z","stale":false,"notice":null}
            """
        let change: SampleServices.Change = { $0.path.hasPrefix("/notion/projects") ? .ok(page) : nil }

        let answer = try await SampleServices.use(but: change) { assistant, _ in
            await assistant.answer(Question("What about the rollout of wards at Merrowdale?", asker: .sample()))
        }
        let without = try await SampleServices.use(
            but: { $0.path.hasPrefix("/transcript/redact") ? .status(503) : change($0) }
        ) { assistant, _ in
            await assistant.answer(Question("What about the rollout of wards at Merrowdale?", asker: .sample()))
        }

        #expect(answer.markdown.contains("The rollout of wards costs \\[REDACTED\\_AMOUNT\\] in all."))
        #expect(answer.sources.contains { $0.kind == .page && $0.url == "https://notion.example/m" })
        #expect(!without.markdown.contains("rollout of wards costs"))
        #expect(without.notices.contains { $0.contains("could not be filtered") })
    }
}
