import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

@Suite struct WeeklyTests {
    private static let today = CalendarDate(dayNumber: 20_395)  // Mon 3 Nov 2025

    @Test(arguments: [
        ("", WeeklyRequest()), ("last", WeeklyRequest(isLastWeek: true)),
        ("last week", WeeklyRequest(isLastWeek: true)),
        ("Quillhaven", WeeklyRequest(project: "Quillhaven")),
        ("last week Call  Assist", WeeklyRequest(isLastWeek: true, project: "Call Assist")),
    ])
    func theWeekAndTheProjectAreRead(text: String, request: WeeklyRequest) {
        #expect(WeeklyRequest(text) == request)
    }

    @Test func aWeekIsTheSevenDaysThatEndToday() {
        let days = WeeklySummary.days(WeeklyRequest(), today: Self.today)
        let before = WeeklySummary.days(WeeklyRequest(isLastWeek: true), today: Self.today)

        #expect(days == Self.today.adding(days: -6)...Self.today)
        #expect(before.upperBound == days.lowerBound.adding(days: -1))
        #expect(before.lowerBound == days.lowerBound.adding(days: -7))
    }

    @Test func everyNumberIsCounted() {
        let issues = [
            Self.issue("A-1", "completed", completed: 0), Self.issue("A-2", "completed", completed: -6),
            Self.issue("A-3", "completed", completed: -7), Self.issue("A-4", "started", updated: -2),
            Self.issue("A-5", "started", updated: -20), Self.issue("A-6", "unstarted", due: 0),
            Self.issue("A-7", "unstarted", due: 7), Self.issue("A-8", "unstarted", due: 8),
            Self.issue("A-9", "backlog", due: -1), Self.issue("A-10", "backlog", due: -30),
            Self.issue("A-11", "completed", due: -3), Self.issue("A-12", "unstarted", created: -1),
        ]
        let days = Self.today.adding(days: -6)...Self.today

        let work = WeeklySummary.Work(issues, days: days, today: Self.today, zone: .gmt)

        #expect(work.done.map(\.identifier) == ["A-1", "A-2"])
        #expect(work.moving.map(\.identifier) == ["A-4"])
        #expect(work.due.map(\.identifier) == ["A-6", "A-7"])
        #expect(work.overdue.map(\.identifier) == ["A-10", "A-9"])
        #expect(work.created == 1)
    }

    @Test func daysBeginWhereTheZoneSaysSo() throws {
        let vienna = try #require(TimeZone(identifier: "Europe/Vienna"))
        var issue = Self.issue("A-1", "completed")
        // 23:30 UTC of the day before the week is half past midnight in Vienna.
        let first = Double(Self.today.adding(days: -6).dayNumber) * 86_400
        issue.completedAt = Date(timeIntervalSince1970: first - 1_800)
        let days = Self.today.adding(days: -6)...Self.today

        #expect(WeeklySummary.Work([issue], days: days, today: Self.today, zone: vienna).done.count == 1)
        #expect(WeeklySummary.Work([issue], days: days, today: Self.today, zone: .gmt).done.isEmpty)
    }

    @Test func aWeekThatIsOverHasNothingDue() {
        let days = Self.today.adding(days: -13)...Self.today.adding(days: -7)

        let work = WeeklySummary.Work(
            [Self.issue("A-1", "unstarted", due: 1), Self.issue("A-2", "unstarted", due: -1)], days: days,
            today: Self.today, zone: .gmt)

        #expect(work.due.isEmpty)
        #expect(work.overdue.isEmpty)
    }

    @Test func oneMeetingDoesNotTakeAllTheRoom() throws {
        let long = try MeetingWire.sample("Long")
        let short = try MeetingWire.sample("Short")
        var summary = WeeklySummary(days: Self.today...Self.today)
        summary.decisions =
            (1...20).map { MeetingDecision(text: "L\($0)", meeting: long) }
            + [MeetingDecision(text: "S1", meeting: short)]

        #expect(summary.decisions(atMost: 4).map(\.text) == ["L1", "L2", "L3", "S1"])
    }

    @Test func theWeekOfTheSampleFirm() async throws {
        try await SampleServices.use { assistant, services in
            let message = await assistant.weeklySummary().shown
            let shown = Shown(message)

            expectValid(message)
            #expect(
                shown.text.hasPrefix(
                    "*The week*, Tue 28 Oct – Mon 3 Nov\n2 meetings · 0 done · 0 moving · 0 new · "
                        + "3 due within a week · 19 overdue"))
            #expect(shown.text.contains("*Meetings*\n• Q3 retro and numbers, Fri 31 Oct\n• Corrigan weekly status"))
            #expect(shown.text.contains("• A monthly demo day on the last Friday. – Q3 retro and numbers"))
            #expect(shown.text.contains("due Fri 7 Nov"))
            #expect(shown.text.contains("and 11 more"))
            let list = try #require(services.requests.first { $0.place == "/transcript/meetings" })
            #expect(list.path.contains("from=2025-10-28"))
            #expect(list.path.contains("to=2025-11-03"))
        }
    }

    @Test func aProjectsWeekHasOnlyWhatIsAboutIt() async throws {
        try await SampleServices.use { assistant, _ in
            let shown = Shown(await assistant.weeklySummary("turbine alerts").shown)

            #expect(shown.text.hasPrefix("*The week for Corrigan Bay Turbine Alerts*"))
            #expect(shown.text.contains("1 meeting ·"))
            #expect(!shown.text.contains("Q3 retro"))
        }
    }

    @Test func anUnknownProjectBringsNearOnes() async throws {
        try await SampleServices.use { assistant, _ in
            let near = Shown(await assistant.weeklySummary("quillhavn").shown)
            let none = Shown(await assistant.weeklySummary("zzzz").shown)

            #expect(near.text == "*No project is named “quillhavn”.* Near: Quillhaven Document Intake.")
            #expect(none.text.hasPrefix("*No project is named “zzzz”.* There are: "))
        }
    }

    @Test func whatIsAwayIsLeftOutAndSaid() async throws {
        try await SampleServices.use(but: { request in
            request.path.hasPrefix("/linear") ? .status(503, #"{"detail":"Linear cannot be reached."}"#) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.weeklySummary().shown)

            #expect(shown.text.contains("\n2 meetings · issues not known\n"))
            #expect(shown.text.hasSuffix(":warning: Linear cannot be reached; issues are left out."))
        }
        try await SampleServices.use(but: { request in
            request.path.hasPrefix("/transcript") ? .status(503, #"{"detail":"Busy."}"#) : nil
        }) { assistant, _ in
            let shown = Shown(await assistant.weeklySummary().shown)

            #expect(shown.text.contains("\nmeetings not known · 0 done"))
            #expect(shown.text.contains("19 overdue"))
            #expect(!shown.text.contains("*Meetings"))
            #expect(shown.text.hasSuffix(":warning: Busy; meetings and decisions are left out."))
        }
    }

    @Test(arguments: ["Apollo", "last week zzzz", "Moonbase 2"])
    func whatIsNoSummaryIsNotForTheChannel(text: String) async throws {
        try await SampleServices.use { assistant, _ in
            guard case .message(let message) = await assistant.weeklySummary(text) else {
                Issue.record("a refusal for everybody to read")
                return
            }
            #expect(Shown(message).text.hasPrefix("*No project is named “"))
        }
    }

    @Test(arguments: ["", "last", "Quillhaven"])
    func withEverythingAwayThereIsNoSummary(text: String) async throws {
        try await SampleServices.use(but: { _ in .status(503, #"{"detail":"Busy."}"#) }) { assistant, _ in
            guard case .message(let message) = await assistant.weeklySummary(text) else {
                Issue.record("a summary of nothing")
                return
            }
            let shown = Shown(message)
            #expect(shown.text.hasPrefix("*The week could not be put together.* Try again in a minute."))
            #expect(shown.text.contains("meetings and decisions are left out"))
            #expect(shown.text.contains("issues are left out"))
        }
    }

    /// - Parameters: days from today; nil for never.
    private static func issue(
        _ identifier: String, _ state: String, due: Int? = nil, completed: Int? = nil, updated: Int = -40,
        created: Int = -50
    ) -> WorkspaceWire.Issue {
        func noon(_ days: Int) -> Date {
            Date(timeIntervalSince1970: Double(today.adding(days: days).dayNumber) * 86_400 + 43_200)
        }
        return WorkspaceWire.Issue(
            id: LinearID(UUID()), identifier: identifier, title: identifier,
            team: .init(id: LinearID(UUID()), key: "A", name: "A"),
            state: .init(id: LinearID(UUID()), name: state, type: state), dueDate: due.map { today.adding(days: $0) },
            createdAt: noon(created), updatedAt: noon(updated), completedAt: completed.map(noon),
            url: "https://linear.example/\(identifier)")
    }
}
