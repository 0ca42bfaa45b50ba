import Domain
import MeetingAnalysis
import Testing

@Suite(.timeLimit(.minutes(1)))
struct UnknownNameTests {
    @Test(arguments: [
        Typed(
            "Fix the printer, assign to Zoltan, due yesterday, project Moonbase",
            .init("Fix the printer", project: "Moonbase", assignee: "Zoltan", due: "2026-03-03")),
        Typed("Paint the boats for project Lighthouse", .init("Paint the boats", project: "Lighthouse")),
        Typed(
            "Project Blue Harbour: paint the boats, due last Friday",
            .init("Paint the boats", project: "Blue Harbour", due: "2026-02-27")),
        Typed("Paint the boats in the project \"night sail\"", .init("Paint the boats", project: "night sail")),
        Typed(
            "Paint the boats (project Apollo 11, 3 points)", .init("Paint the boats", project: "Apollo 11", estimate: 3)
        ),
        Typed(
            "Paint the boats - project Lighthouse - omar",
            .init("Paint the boats", project: "Lighthouse", assignee: "Omar Haddad")),
        Typed("Paint the boats, project Meridian", .init("Paint the boats", project: "Meridian Dashboard")),
        Typed("Kick off project Lighthouse with the crew", .init("Kick off project Lighthouse with the crew")),
        Typed("Write the project plan", .init("Write the project plan")),
        Typed("Project plan for the harbour", .init("Project plan for the harbour")),
        Typed("Present project status, project risks", .init("Present project status, project risks")),
    ])
    func aProjectIsReadAlsoWhenNothingHasItsName(_ typed: Typed) {
        #expect(Typed.tickets(typed.text).map(TypedTicket.init) == typed.expected)
    }

    @Test(
        arguments: [
            ("Send it, due yesterday", "2026-03-03"), ("Send it. It was due yesterday.", "2026-03-03"),
            ("Send it, due the day before yesterday", "2026-03-02"), ("Send it, due date: last Monday", "2026-03-02"),
            ("Send it, deadline was last Wednesday", "2026-02-25"), ("Send it, due two days ago", "2026-03-02"),
            ("Send it, due a week ago", "2026-02-25"), ("Send it, due last week", "2026-02-27"),
            ("Fix what broke yesterday", nil), ("Reply to the mail of last Friday", nil),
            ("Revert the change due to yesterday's release", nil), ("Send the notes from two weeks ago", nil),
        ] as [(String, String?)])
    func somethingCanBeDueOnADayGoneBy(_ text: String, _ day: String?) {
        #expect(Typed.tickets(text).map { $0.dueDate?.description } == [day])
    }

    @Test(
        arguments: [
            ("Fix the mast, assign to Zoltan", ["“Zoltan” is not in Linear: nobody will be assigned."]),
            (
                "Fix the mast, owner: Omar Hadad",
                ["“Omar Hadad” is not in Linear: nobody will be assigned. Near: Omar Haddad."]
            ),
            (
                "Fix the mast, assign to Maria Lopez",
                ["“Maria Lopez” is not in Linear: nobody will be assigned. Near: Maria Lind."]
            ),
            ("Fix the mast, assign to Maria Urgent", []), ("Fix the mast, assign to Maria by May", []),
            ("Fix the mast, assign to Tom", ["“Tom” may be Tom Brandt or Tom Ellery: nobody will be assigned."]),
            ("Fix the mast, assign to Greta", ["“Greta” is not in Linear: nobody will be assigned."]),
            (
                "Fix the mast, project Moonbase",
                ["There is no project “Moonbase” in Linear: the ticket will be in no project."]
            ),
            (
                "Fix the mast, milestone: Regatta",
                ["There is no milestone “Regatta” in Linear: the ticket will have none."]
            ),
            ("Fix the mast, label: wood", ["There is no label “wood” in Linear: it will be left out."]),
            ("Fix the mast, assign to me, project: Meridian, label bug, milestone: public beta", []),
            ("Fix the mast, unassigned", []), ("Fix the mast", []),
        ] as [(String, [String])])
    func namesThatTheWorkspaceDoesNotKnowAreSaid(_ text: String, _ warnings: [String]) {
        #expect(Typed.tickets(text).map { $0.warnings.map(\.string) } == [warnings])
    }

    @Test func eachTicketHasItsOwnWarnings() {
        let drafts = Typed.tickets("- Fix the mast, assign to Zoltan\n- Fix the keel, assign to Omar\n- Fix the sail")

        #expect(drafts.map { $0.warnings.count } == [1, 0, 0])
    }

    @Test func whoeverTypesAndIsNotInLinearIsToldSo() {
        let drafts = Typed.tickets("Fix the mast, assign to me", author: "Visitor Vale")

        #expect(
            drafts.map { $0.warnings.map(\.string) } == [["“Visitor Vale” is not in Linear: nobody will be assigned."]])
    }

    @Test func withoutAWorkspaceNothingIsKnownOfNames() {
        let drafts = Typed.tickets("Fix the mast, assign to Zoltan, project: Moonbase", in: WorkspaceView())

        #expect(drafts.flatMap(\.warnings).isEmpty)
    }
}
