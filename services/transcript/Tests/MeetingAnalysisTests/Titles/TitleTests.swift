import MeetingAnalysis
import Redaction
import Testing

struct TitleTests {
    @Test(
        "A title says what is done, also where money was taken out",
        arguments: [
            "I'll [PRICING_DISCUSSION] the venue with the owner by Friday.",
            "I'll send the [COMMERCIAL_TERM] to Petra by Friday.",
            "I'll check the [BUDGET_CONSTRAINT] by Friday.",
            "I'll put the [REDACTED_AMOUNT] into the sheet by Friday.",
        ]
    )
    func titleIsReadable(sentence: String) throws {
        let title = try #require(Talk.proposals(["Noor Haddad: \(sentence)"]).first).title.string

        #expect(!title.lowercased().contains("handle"), "\(title)")
        #expect(!title.contains("commercial item"), "\(title)")
        #expect(!title.contains("["))
        #expect(title.split(separator: " ").count >= 2, "\(title)")
    }

    @Test(
        "What is meant is taken from the neighbouring sentence",
        arguments: [
            Spoken(
                "Noor Haddad: The badge printer licence runs out on Friday.",
                "Callum Abernathy: I'll renew the licence by Thursday.", gives: "badge printer licence"),
            Spoken(
                "Noor Haddad: The door key for the lab is missing.",
                "Callum Abernathy: I'll replace the key by Thursday.", gives: "door key"),
            Spoken(
                "Noor Haddad: The red bike and the blue bike are here.",
                "Callum Abernathy: I'll repair the brake by Thursday.", gives: "Repair the brake"),
        ]
    )
    func thingIsNamed(talk: Spoken<String>) throws {
        let title = try #require(Talk.proposals(talk.lines).first).title.string

        #expect(title.contains(talk.expected), "\(title)")
    }

    @Test(
        "Work of the house has no project, whichever client was spoken of before",
        arguments: [
            Spoken(
                "Callum Abernathy: Harbourline liked the demo, the Harbourline people want more of it.",
                "Noor Haddad: Nice. I'll fix the team page by Friday.", gives: Optional<String>.none),
            Spoken(
                "Callum Abernathy: The Northfield meeting went on until six.",
                "Noor Haddad: I'll order new chairs for the office by Friday.", gives: nil),
            Spoken(
                "Callum Abernathy: Next, Harbourline.",
                "Noor Haddad: I'll fix the invoice parser by Friday.", gives: "Harbourline Invoice Intake"),
        ]
    )
    func choresHaveNoProject(talk: Spoken<String?>) {
        #expect(Talk.proposals(talk.lines).map(\.project) == [talk.expected])
    }
}
