import Domain
import MeetingAnalysis
import Redaction
import Testing

@Suite("Due dates, said on Wednesday 8 October 2025")
struct DueDateTests {
    @Test(
        "A promise takes the day that is said",
        arguments: [
            ("today", "2025-10-08"),
            ("tomorrow", "2025-10-09"),
            ("tomorrow morning by nine", "2025-10-09"),
            ("this afternoon", "2025-10-08"),
            ("the day after tomorrow", "2025-10-10"),
            ("by Friday", "2025-10-10"),
            ("by Friday's demo", "2025-10-10"),
            ("by Wednesday", "2025-10-15"),
            ("by next Wednesday", "2025-10-15"),
            ("by next Friday", "2025-10-17"),
            ("by next Monday", "2025-10-13"),
            ("by Tuesday next week", "2025-10-14"),
            ("on Monday morning", "2025-10-13"),
            ("this week", "2025-10-10"),
            ("this week, Thursday", "2025-10-09"),
            ("by the end of the week", "2025-10-10"),
            ("by the end of next week", "2025-10-17"),
            ("by the end of the month", "2025-10-31"),
            ("by the end of November", "2025-11-30"),
            ("before the end of the year", "2025-12-31"),
            ("by end of day", "2025-10-08"),
            ("by end of day tomorrow", "2025-10-09"),
            ("by EOD Friday", "2025-10-10"),
            ("by the seventeenth", "2025-10-17"),
            ("by the twenty-first", "2025-10-21"),
            ("by the twenty first", "2025-10-21"),
            ("by the fifth", "2025-11-05"),
            ("by the 21st", "2025-10-21"),
            ("by October 20th", "2025-10-20"),
            ("by the fourteenth of November", "2025-11-14"),
            ("by 3 November", "2025-11-03"),
            ("by January the seventh", "2026-01-07"),
            ("for Friday the seventeenth", "2025-10-17"),
            ("in two weeks", "2025-10-22"),
            ("in a couple of days", "2025-10-10"),
            ("two weeks from today", "2025-10-22"),
            ("a week from Friday", "2025-10-17"),
            ("by 2025-10-24", "2025-10-24"),
            ("no later than Friday", "2025-10-10"),
        ]
    )
    func promiseTakesTheDay(phrase: String, day: String) throws {
        let proposal = try #require(Talk.proposals(["Noor Haddad: I'll send the test plan to Petra \(phrase)."]).first)

        #expect(proposal.dueDate?.description == day)
        #expect(proposal.title.string.hasPrefix("Send the test plan to Petra"))
    }

    @Test(
        "No day is made up",
        arguments: [
            "I'll send the test plan to Petra.",
            "I'll send the test plan from last Friday to Petra.",
            "I'll send the first batch of test plans to Petra.",
            "I'll send the test plan to Petra, but not this week.",
            "I'll send the test plan to Petra some time in November.",
        ]
    )
    func noDayIsMadeUp(sentence: String) throws {
        let proposal = try #require(Talk.proposals(["Noor Haddad: \(sentence)"]).first)

        #expect(proposal.dueDate == nil)
    }

    @Test(
        "A day that is said or corrected later counts",
        arguments: [
            Spoken(
                "Noor Haddad: I'll send the test plan by Thursday. No wait, Thursday I'm off. Friday. By Friday.",
                gives: "2025-10-10"),
            Spoken(
                "Noor Haddad: I'll send the test plan round.", "Callum Abernathy: Until when?",
                "Noor Haddad: Um, can I say the twenty-second?", gives: "2025-10-22"),
            Spoken(
                "Noor Haddad: I'll send the test plan by the end of the month.",
                "Callum Abernathy: Thursday the thirtieth? On Friday I'm out.",
                "Noor Haddad: Thursday the thirtieth then.",
                gives: "2025-10-30"),
            Spoken(
                "Noor Haddad: I'll write the test plan, and you'll have it by Tuesday.", "Callum Abernathy: Perfect.",
                gives: "2025-10-14"),
            Spoken(
                "Noor Haddad: So I'll take over the test plan from Callum. I can have it in by next Monday.",
                gives: "2025-10-13"),
        ]
    )
    func laterDayCounts(talk: Spoken<String>) throws {
        let proposals = Talk.proposals(talk.lines)

        #expect(proposals.map { $0.dueDate?.description } == [talk.expected])
    }

    @Test func anotherPersonsDayStaysTheirs() throws {
        let proposals = Talk.proposals([
            "Noor Haddad: I'll send the test plan by Friday.",
            "Callum Abernathy: I approved it on Monday already.",
            "Callum Abernathy: And I'll renew the certificate by Tuesday.",
        ])

        #expect(proposals.map { $0.dueDate?.description } == ["2025-10-10", "2025-10-14"])
    }
}
