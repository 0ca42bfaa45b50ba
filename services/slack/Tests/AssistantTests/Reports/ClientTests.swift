import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

@Suite struct ClientTests {
    private static let today = CalendarDate(dayNumber: 20_395)
    private static let brief = NotionID(.derived(from: "page"))

    @Test func theStateOfTheWorkForAClient() async throws {
        try await SampleServices.use(but: Self.answer) { assistant, _ in
            let message = await assistant.summarize("client Quillhaven")
            let shown = Shown(message)

            expectValid(message)
            #expect(
                shown.text.hasPrefix(
                    "*Quillhaven* · 25 % done (2 of 8 issues), 40 % by points\n<https://linear.example/p|Quillhaven"))
            #expect(
                shown.text.contains("Open: 2 in progress, 3 to do and 1 in the backlog\n:warning: 1 overdue, 2 at risk")
            )
            #expect(shown.text.contains("*Milestones*\n• Pilot – 50 %, 3 open issues, Fri 7 Nov (next)"))
            #expect(!shown.text.contains("Kickoff –"))
            #expect(shown.text.contains("• Noor Haddad – 4 open, 2 in progress, 1 overdue\n• Nobody – 2 open"))
            #expect(shown.text.contains("*Next dates*\n• Fri 7 Nov: milestone Pilot"))
            #expect(shown.text.contains("• 1 issue past their due day. TID-3"))
            #expect(shown.text.contains("*Last decisions*"))
            #expect(shown.text.contains("– Quillhaven incident review, Fri 17 Oct"))
            #expect(shown.text.contains("*Other meetings*\n• Q3 retro and numbers, Fri 31 Oct"))
            #expect(!shown.text.contains("monthly demo day"))
            #expect(
                shown.text.contains(
                    "*In Notion:* <https://notion.example/p|Quillhaven brief> and 1 more page\n"
                        + "• Pilot until November for (hidden)"))
        }
    }

    @Test func withoutAFilterNothingFromNotionIsShown() async throws {
        try await SampleServices.use(but: { request in
            request.path == "/transcript/redact" ? .status(503) : Self.answer(request)
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client Quillhaven"))

            #expect(!shown.text.contains("Quillhaven brief"))
            #expect(!shown.text.contains("Pilot until"))
            #expect(shown.text.contains("could not be filtered; its pages are left out."))
        }
    }

    @Test func withoutLinearTheRestIsThere() async throws {
        try await SampleServices.use(but: { request in
            request.path.hasPrefix("/linear") ? .status(503, #"{"detail":"Linear is down."}"#) : Self.answer(request)
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client Quillhaven"))

            #expect(shown.text.hasPrefix("*Quillhaven*\n:warning: Linear is down; progress and issues are left out.\n"))
            #expect(shown.text.contains("*Last decisions*"))
            #expect(shown.text.contains("*In Notion:*"))
        }
    }

    @Test func anUnknownClientBringsNearNames() async throws {
        let detail = "There is no client called “Quilhavn”. Near: Quillhaven Document Intake."

        try await SampleServices.use(but: { request in
            request.path.hasPrefix("/linear/clients") ? .status(404, #"{"detail":"\#(detail)"}"#) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client Quilhavn"))

            #expect(
                shown.text
                    == "*Nothing was found about “Quilhavn”* in Linear, Notion and the meetings.\n\(detail)")
        }
    }

    @Test(arguments: [
        (["/linear"], "*Linear does not answer, so it is not known how “Fennimoor” stands.* In Notion and the meeting"),
        (
            ["/linear", "/transcript"],
            "*Linear and the meeting archive do not answer, so it is not known how “Fennimoor”"
        ),
        (
            ["/transcript"],
            "*The meeting archive does not answer, so it is not known how “Fennimoor” stands.* In Linear"
        ),
        (["/notion"], "*Notion does not answer, so it is not known how “Fennimoor” stands.* In Linear and the meeting"),
        (
            ["/"],
            "*Linear, Notion and the meeting archive do not answer, so it is not known how “Fennimoor” stands.* Try"
        ),
    ])
    func whatIsAwayIsNotTakenForNothing(away: [String], beginning: String) async throws {
        try await SampleServices.use(but: { request in
            away.contains { request.path.hasPrefix($0) } ? .status(503, #"{"detail":"Busy."}"#) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client Fennimoor"))

            #expect(shown.text.hasPrefix(beginning))
            #expect(shown.text.hasSuffix("Try again in a minute."))
        }
    }

    @Test func anUnknownClientBringsTheNamesThatThereAre() async throws {
        try await SampleServices.use { assistant, _ in
            let near = Shown(await assistant.summarize("client Quilhavn"))
            let none = Shown(await assistant.summarize("client Zzyzx"))

            #expect(near.text.hasSuffix("\nNear: Quillhaven Document Intake."))
            #expect(none.text.contains("\nProjects in Linear: "))
        }
    }

    @Test(arguments: [
        ("We move the Quillhaven demo to Friday.", "fine", true),
        ("We move the demo to Friday.", "Quillhaven's demo", true),
        ("We move the intake demo to Friday.", "so Friday", false), ("The turbine alerts go live first.", "yes", false),
        ("Stand-up stays at nine thirty.", "we stay", false),
    ])
    func ofAMeetingAboutSeveralProjectsOnlyWhatNamesTheClientCounts(text: String, quote: String, isShown: Bool)
        async throws
    {
        let meeting = try MeetingWire.sample(
            "Wednesday round", tags: ["Quillhaven Document Intake", "Corrigan Bay Turbine Alerts"])
        let decision: [String: Any] = ["text": text, "evidence": [["segment": 0, "quote": quote]]]
        let summary: SummaryWire = try sampleValue([
            "summary": "", "keyPoints": [Any](), "decisions": [decision], "actionItems": [Any](), "engine": "rules",
        ])

        try await SampleServices.use(but: { request in
            switch request.place {
            case "/transcript/meetings": page([meeting])
            case "/transcript/meetings/\(meeting.id)/summary": SampleServices.json(summary)
            default: Self.answer(request)
            }
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client Quillhaven"))

            #expect(shown.text.contains("*Last decisions*\n• \(text) – Wednesday round") == isShown)
            #expect(shown.text.contains("*Last meetings*\n• Wednesday round, Mon 3 Nov") == !isShown)
        }
    }

    @Test func withoutANameItAsksForOne() async throws {
        try await SampleServices.use { assistant, services in
            let shown = Shown(await assistant.summarize("client "))

            #expect(shown.text.contains("/summarize client Tidewater"))
            #expect(services.requests.isEmpty)
        }
    }

    @Test func aMeetingMayBeginWithTheWordClient() async throws {
        let archive = try SampleArchive.shared.get()
        let named = try MeetingWire.sample("Client round table", status: "processing")

        try await SampleServices.use(but: { request in
            request.place == "/transcript/meetings" ? page([named] + archive.items.map(\.meeting)) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.summarize("client round table"))
            #expect(shown.text.hasPrefix("*Client round table, Mon 3 Nov* is still being processed."))
        }
    }

    @Sendable private static func answer(_ request: ReceivedRequest) -> ScriptedAnswer? {
        switch request.place {
        case "/linear/clients/Quillhaven": SampleServices.json(status)
        case "/notion/clients/Quillhaven": SampleServices.json(subject)
        case "/notion/requirements": SampleServices.json(requirements)
        default: nil
        }
    }

    private static var status: ClientStatusWire {
        var counts = ClientStatusWire.Counts()
        (counts.started, counts.unstarted, counts.backlog, counts.completed) = (2, 3, 1, 2)
        let noor = WorkspaceWire.Person(id: LinearID(UUID()), name: "Noor Haddad", displayName: "noor")
        return ClientStatusWire(
            name: "Quillhaven",
            projects: [
                .init(
                    id: LinearID(UUID()), name: "Quillhaven Document Intake",
                    status: .init(id: LinearID(UUID()), name: "In Progress", type: "started"),
                    url: "https://linear.example/p")
            ],
            milestones: [
                .init(
                    name: "Kickoff", project: "P", progress: 1, targetDate: today.adding(days: -9), status: "done",
                    openIssues: 0),
                .init(
                    name: "Pilot", project: "P", progress: 0.5, targetDate: today.adding(days: 4), status: "next",
                    openIssues: 3),
            ], progress: 0.4, progressByCount: 0.25, issuesByState: counts,
            people: [
                .init(person: noor, open: 4, started: 2, completed: 1, overdue: 1),
                .init(person: nil, open: 2, started: 0, completed: 0),
            ], nextDates: [.init(date: today.adding(days: 4), kind: "milestone", name: "Pilot", overdue: false)],
            risks: [.init(kind: "overdue", text: "1 issue past their due day.", issues: ["TID-3"])], overdueCount: 1,
            atRiskCount: 2, fetchedAt: Date(timeIntervalSince1970: 0))
    }

    private static var subject: NotionSubjectWire {
        let edited = Date(timeIntervalSince1970: 0)
        let other = NotionPageSummaryWire(
            id: NotionID(UUID()), title: "Other", url: "https://notion.example/o", parent: .init(type: "workspace"),
            properties: [:], lastEditedTime: edited)
        let main = NotionPageSummaryWire(
            id: brief, title: "Quillhaven brief", url: "https://notion.example/p", parent: .init(type: "workspace"),
            properties: [:], lastEditedTime: edited)
        return NotionSubjectWire(
            name: "Quillhaven", kind: "client", match: "partial",
            page: .init(
                id: brief, title: "Quillhaven brief", url: "https://notion.example/p", properties: [:],
                lastEditedTime: edited, markdown: "", complete: true), pages: [main, other], databases: [],
            fetchedAt: edited, stale: false, notice: nil)
    }

    private static var requirements: RequirementsWire {
        let item = RequirementsWire.Item(
            text: "Pilot until November for $420,000", blockId: brief, url: "https://notion.example/p", headings: [])
        return RequirementsWire(
            pageId: brief, title: "Quillhaven brief", url: "https://notion.example/p",
            lastEditedTime: Date(timeIntervalSince1970: 0), functional: [], technical: [], timeline: [item],
            stakeholders: [], constraints: [], engine: "rules", complete: true,
            fetchedAt: Date(timeIntervalSince1970: 0), stale: false, notice: nil)
    }
}
