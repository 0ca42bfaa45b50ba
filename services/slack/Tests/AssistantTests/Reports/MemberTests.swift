import Assistant
import Domain
import Foundation
import ServiceClients
import ServicesTestKit
import SlackAPI
import Testing

@Suite struct MemberTests {
    @Test func somebodysWorkIsShownWithItsLoad() async throws {
        let member = try Self.member(open: 14)

        try await SampleServices.use(but: { _ in SampleServices.json(member) }) { assistant, services in
            let message = await assistant.memberReport("  Noor   Haddad ", asker: .sample())
            let shown = Shown(message)

            expectValid(message)
            #expect(services.requests.first?.path == "/linear/members/Noor%20Haddad")
            #expect(
                shown.text.hasPrefix(
                    "*Noor Haddad* · 14 open issues, 2 in progress, 1 overdue, 8.5 points\nQuillhaven\n*Active*\n• <"))
            #expect(shown.text.contains("and 4 more\n*At risk*\n• <"))
            #expect(shown.text.contains("– Due in 2 days, not begun."))
            #expect(shown.text.contains("*Recently done*"))
            #expect(message.text.source.contains("14 open issues"))
        }
    }

    @Test(arguments: ["", "me", " ME "])
    func withoutANameItIsWhoeverAsks(text: String) async throws {
        let member = try Self.member(open: 0)

        try await SampleServices.use(but: { _ in SampleServices.json(member) }) { assistant, services in
            let shown = Shown(await assistant.memberReport(text, asker: .sample()))
            let unknown = Shown(await assistant.memberReport(text, asker: .sample(nil)))

            #expect(services.requests.map(\.path) == ["/linear/members/priya%40tidewater-analytics.example"])
            #expect(shown.text.contains("Nothing open is assigned to them."))
            #expect(unknown.text.contains("/teammember Maria"))
        }
    }

    @Test(arguments: [
        (
            404, "There is no member called “Nor”. Near: Noor Haddad.",
            "*There is no member called “Nor”. Near: Noor Haddad.*"
        ),
        (503, "Linear is busy.", "*Who has what could not be read.* Linear is busy. Try again in a minute."),
    ])
    func whatGoesWrongIsSaid(status: Int, detail: String, text: String) async throws {
        try await SampleServices.use(but: { _ in .status(status, #"{"detail":"\#(detail)"}"#) }) { assistant, _ in
            #expect(Shown(await assistant.memberReport("Nor", asker: .sample())).text == text)
        }
    }

    @Test func whatIsAtRiskStandsOnce() async throws {
        var member = try Self.member(open: 3)
        for index in member.active.indices { member.active[index].dueDate = CalendarDate("2025-10-31") }
        member.atRisk = [
            .init(issue: member.active[0], reasons: ["It was due on 2025-10-31."]),
            .init(
                issue: member.active[1],
                reasons: ["It was due on 2025-10-31.", "Its milestone “Pilot” is due on 2025-11-07."]),
        ]
        let answer = member

        try await SampleServices.use(but: { _ in SampleServices.json(answer) }) { assistant, _ in
            let shown = Shown(await assistant.memberReport("Noor", asker: .sample()))

            #expect(!shown.text.contains("At risk"))
            #expect(!shown.text.contains("2025-"))
            #expect(shown.text.components(separatedBy: "3 days overdue").count == 4)
            #expect(shown.text.contains("\n    ◦ Its milestone “Pilot” is due on Fri 7 Nov."))
            #expect(shown.text.components(separatedBy: "◦").count == 2)
        }
    }

    @Test func whoeverAsksIsLookedForByAddressAndByName() async throws {
        let member = try Self.member(open: 1)

        try await SampleServices.use(but: { request in
            request.path.hasSuffix("example") ? nil : SampleServices.json(member)
        }) { assistant, _ in
            let shown = Shown(
                await assistant.memberReport("", asker: .sample("noor@elsewhere.example", name: "Noor Haddad")))
            #expect(shown.text.hasPrefix("*Noor Haddad* · 1 open issue"))
        }
    }

    @Test(
        arguments: [
            (
                "zed@nowhere.example", nil,
                "*You are not in Linear as zed@nowhere.example.* If you have another name there, type"
            ),
            (
                "zed@nowhere.example", "Zed",
                "*You are not in Linear as zed@nowhere.example or Zed.* If you have another name"
            ),
            (nil, "Zed", "*You are not in Linear as Zed.* If you have another name there, type `/teammember` with it."),
        ] as [(String?, String?, String)])
    func whoIsNotInLinearIsTold(email: String?, name: String?, beginning: String) async throws {
        try await SampleServices.use { assistant, _ in
            let shown = Shown(await assistant.memberReport("me", asker: .sample(email, name: name)))
            #expect(shown.text.hasPrefix(beginning))
        }
    }

    @Test func anUnknownNameBringsThoseThatThereAre() async throws {
        try await SampleServices.use(but: { request in
            request.path.hasPrefix("/linear/members")
                ? .status(404, #"{"detail":"There is no member called that."}"#) : nil
        }) { assistant, _ in
            let near = Shown(await assistant.memberReport("Nor Hadad", asker: .sample()))
            let none = Shown(await assistant.memberReport("Zzyzx", asker: .sample()))

            #expect(near.text.hasPrefix("*There is no member called that.* Near: "))
            #expect(near.text.contains("Noor Haddad"))
            #expect(none.text.hasPrefix("*There is no member called that.* In Linear: "))
        }
    }

    private static func member(open: Int) throws -> MemberWire {
        let workspace = try SampleArchive.shared.get().workspace
        let user = try #require(workspace.users.first { $0.name == "Noor Haddad" })
        let issues = workspace.issues.filter(\.isOpen)
        return MemberWire(
            user: user, teams: [], active: Array(issues.prefix(open)),
            recentlyCompleted: workspace.issues.filter { $0.state.type == "completed" },
            projects: [.init(id: LinearID(UUID()), name: "Quillhaven")],
            load: .init(openIssues: open, startedIssues: 2, overdueIssues: 1, openPoints: 8.5, urgentIssues: 0),
            atRisk: [.init(issue: try #require(issues.last), reasons: ["Due in 2 days, not begun.", "Unestimated."])],
            fetchedAt: Date(timeIntervalSince1970: 0))
    }
}
