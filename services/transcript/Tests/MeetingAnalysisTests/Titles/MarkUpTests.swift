import MeetingAnalysis
import Redaction
import Testing

struct MarkUpTests {
    @Test(
        "Mark-up in what was said is no part of a title, and ends none",
        arguments: [
            Spoken(
                "Noor Haddad: I'll send the *wombat* report to ~Dana~ by tomorrow.",
                gives: "Send the wombat report to Dana"),
            Spoken(
                "Noor Haddad: The harbour exporter is broken again.",
                "Callum Abernathy: I'll send the *tide* figures to Petra by Friday.",
                gives: "Send the tide figures to Petra"),
            Spoken(
                "Noor Haddad: I'll fix the wombat exporter & its <b>tests</b> by Friday.",
                gives: "Fix the wombat exporter & its tests"),
            Spoken("Noor Haddad: I'll update the **mooring plan** by Friday.", gives: "Update the mooring plan"),
            Spoken(
                "Noor Haddad: I'll rename `pier_id` in the _tide table_ by Friday.",
                gives: "Rename pier_id in the tide table"),
            Spoken(
                "Noor Haddad: I'll check the <em>buoy</em> <a href=\"x\">sensors</a> by Friday.",
                gives: "Check the buoy sensors"),
        ])
    func spokenTitlesHaveNone(_ talk: Spoken<String>) {
        #expect(Talk.proposals(talk.lines).map(\.title.string) == [talk.expected])
    }

    @Test(
        "Nor has one that was typed",
        arguments: [
            Typed(
                "Fix the wombat exporter & its <b>tests</b>, due Friday",
                .init("Fix the wombat exporter & its tests", due: "2026-03-06")),
            Typed("*Paint the boats*, assign to *Omar*", .init("Paint the boats", assignee: "Omar Haddad")),
            Typed("~~Paint~~ **Sand** the boats", .init("Paint Sand the boats")),
            Typed("Rename __init__ of snake_case to `make_it`", .init("Rename __init__ of snake_case to make_it")),
            Typed(
                "Check that 3 < 5 and that List<Int> is read",
                .init("Check that 3 < 5 and that List<Int> is read")),
            Typed("Paint the boats: *sand*, <i>prime</i> and paint", .init("Paint the boats: sand, prime and paint")),
        ])
    func typedTitlesHaveNone(_ typed: Typed) {
        #expect(Typed.tickets(typed.text).map { TypedTicket($0).title } == typed.expected.map(\.title))
        #expect(Typed.tickets(typed.text).map { $0.assignee?.string } == typed.expected.map(\.assignee))
    }

    @Test func evidenceStaysAsItWasSaid() throws {
        let proposal = try #require(Talk.proposals(["Noor Haddad: I'll send the *wombat* report by Friday."]).first)

        #expect(proposal.evidence.map(\.quote.string) == ["I'll send the *wombat* report by Friday."])
    }

    @Test(
        "Words of a title that another sentence gave stand in the evidence with it",
        arguments: [
            [
                "Noor Haddad: The badge printer licence runs out on Friday.",
                "Callum Abernathy: I'll renew the licence by Thursday.",
            ],
            [
                "Noor Haddad: The door key for the lab is missing.",
                "Callum Abernathy: I'll replace the key by Thursday.",
            ],
            [
                "Noor Haddad: The pump logger is full.", "Callum Abernathy: Right.",
                "Callum Abernathy: I'll clear the logger today.",
            ],
            ["Noor Haddad: Optional comment box on the form.", "Callum Abernathy: I'll add that by Thursday."],
        ])
    func titleWordsStandInTheEvidence(_ lines: [String]) throws {
        let proposal = try #require(Talk.proposals(lines).first)
        let evidence = proposal.evidence.map(\.quote.string).joined(separator: " ").lowercased()

        for word in proposal.title.string.lowercased().split(separator: " ") {
            #expect(evidence.contains(word), "\(proposal.title.string): \(evidence)")
        }
    }
}
