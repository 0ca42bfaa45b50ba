import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

@Suite struct SummarizeTests {
    @Test func theLastMeetingIsSummarized() async throws {
        let proposals = [
            try ProposalWire.sample(title: "Move the budget", due: "2025-11-20"),
            try ProposalWire.sample(title: "Old thing", duplicateOf: "TID-28"),
            try ProposalWire.sample(title: "Done thing", status: "created", identifier: "TID-90"),
        ]

        try await SampleServices.use(
            publicURL: "https://alpha.example", but: { $0.isForTickets ? page(proposals) : nil }
        ) { assistant, _ in
            let message = await assistant.summarize("last")
            let shown = Shown(message)
            let meeting = try #require(try SampleArchive.shared.get().items.first?.meeting)

            expectValid(message)
            let address = "https://alpha.example/transcript/meetings/\(meeting.id)/text"
            #expect(shown.text.hasPrefix("*<\(address)|Q3 retro and numbers>* · Fri 31 Oct · 16 min"))
            #expect(shown.text.contains("*Decisions*\n• "))
            #expect(shown.text.contains("*Action items*\n• "))
            #expect(shown.text.contains("*Dates*\n• "))
            #expect(shown.text.contains("Thu 20 Nov: Move the budget"))
            #expect(
                shown.text.contains(
                    "*1 proposed ticket*; 1 covered by an existing issue; in Linear: "
                        + "<https://linear.example/TID-90|TID-90>."))
            #expect(
                shown.buttons == [
                    .init(label: "Review 2 tickets", action: "meeting_tickets_review", value: "\(meeting.id)")
                ])
            #expect(message.text.source.contains("*Decisions*"))
        }
    }

    @Test(arguments: ["Daily stand-up", "last kickoff", "client", "workshop saltmarsh", "last @planning"])
    func everySampleMeetingReadsWell(words: String) async throws {
        try await SampleServices.use(but: { $0.isForTickets ? page([ProposalWire]()) : nil }) { assistant, _ in
            let message = await assistant.summarize(words)

            expectValid(message)
            #expect(message.parts().count == 1)
            #expect(!Shown(message).text.contains(":warning:"))
        }
    }

    @Test func severalMeetingsAreOfferedWithAButtonEach() async throws {
        let meetings = (1...14).map { number in
            Result { try MeetingWire.sample("Planning \(number)", created: "2025-10-\(number + 10)T09:00:00Z") }
        }
        let known = try meetings.map { try $0.get() }

        try await SampleServices.use(but: { _ in page(known) }) { assistant, _ in
            let message = await assistant.summarize("planning")
            let shown = Shown(message)

            expectValid(message)
            #expect(shown.text.hasPrefix("*14 meetings fit “planning”.* Which one?\nPlanning 1, Sat 11 Oct"))
            #expect(shown.buttons.count == 10)
            #expect(
                shown.buttons.first
                    == .init(label: "Summarize", action: "summarize_meeting", value: "\(known[0].id)"))
            #expect(shown.text.contains("and 4 more"))
            #expect(message.text.source.contains("• Planning 1, Sat 11 Oct"))
        }
    }

    @Test func whatComesNearIsOffered() async throws {
        try await SampleServices.use { assistant, _ in
            let shown = Shown(await assistant.summarize("Quillhaven retrospective"))

            #expect(shown.text.hasPrefix("*No meeting is named “Quillhaven retrospective”.* These come near:"))
            #expect(shown.text.contains("Quillhaven incident review, Fri 17 Oct"))
            #expect(shown.actions.contains("summarize_meeting"))
        }
    }

    @Test func withoutMeetingsItSaysHowToSendThemIn() async throws {
        try await SampleServices.use(but: { _ in page([MeetingWire]()) }) { assistant, _ in
            let last = Shown(await assistant.summarize("last"))
            let named = Shown(await assistant.summarize("planning")).text

            #expect(last.text.contains("alpha ingest FILE"))
            #expect(named == last.text)
        }
    }

    @Test func aMeetingThatCannotBeReadSaysWhy() async throws {
        let known = [
            try MeetingWire.sample("Retro", status: "processing"),
            try MeetingWire.sample("Review", status: "failed", error: "It has no speech."),
        ]

        try await SampleServices.use(but: { _ in page(known) }) { assistant, _ in
            let processing = Shown(await assistant.summarize("retro"))
            let failed = Shown(await assistant.summarize("review"))

            #expect(processing.text == "*Retro, Mon 3 Nov* is still being processed. Ask again in a minute.")
            #expect(failed.text.hasPrefix("*Review, Mon 3 Nov* could not be processed: It has no speech."))
        }
    }

    @Test func aNewerMeetingInTheWorksIsSaid() async throws {
        let archive = try SampleArchive.shared.get()
        let newer = try MeetingWire.sample("Retro", status: "processing")
        let known = [newer] + archive.items.map(\.meeting)

        try await SampleServices.use(but: { request in
            request.place == "/transcript/meetings" ? page(known) : request.isForTickets ? page([ProposalWire]()) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("last"))

            #expect(shown.text.hasPrefix("*Q3 retro and numbers*"))
            #expect(shown.text.hasSuffix(":warning: “Retro” is newer and still being processed."))
        }
    }

    @Test func whatIsAwayIsLeftOutAndSaid() async throws {
        let away = ScriptedAnswer.status(503, #"{"detail":"The database is busy."}"#)

        try await SampleServices.use(but: { request in
            request.isForTickets || request.place.hasSuffix("/text") ? away : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("last"))

            #expect(shown.text.contains("*Decisions*"))
            #expect(shown.text.contains(":warning: The database is busy; proposed tickets are left out."))
            #expect(shown.text.contains(":warning: The database is busy; who said what is left out."))
        }
        try await SampleServices.use(but: { _ in away }) { assistant, _ in
            let shown = Shown(await assistant.summarize("last"))
            #expect(shown.text == "*The meetings could not be read.* The database is busy. Try again in a minute.")
        }
    }

    @Test func aDeletedMeetingIsSaid() async throws {
        try await SampleServices.use(but: { _ in .status(404, #"{"detail":"No such meeting."}"#) }) { assistant, _ in
            let shown = Shown(await assistant.summary(of: MeetingID(UUID())))
            #expect(shown.text.hasPrefix("*This meeting is not there any more.*"))
        }
    }
}
