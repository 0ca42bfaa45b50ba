import MeetingAnalysis
import Redaction
import Testing

struct DecisionTests {
    @Test(
        "What is settled is a decision",
        arguments: [
            Spoken("Noor Haddad: How many pages?", "Callum Abernathy: Two hundred, then.", gives: "Two hundred"),
            Spoken(
                "Noor Haddad: So English only for the pilot.", "Callum Abernathy: Fine.",
                gives: "English only for the pilot"),
            Spoken(
                "Noor Haddad: Okay, forget the later slot. We stay at nine thirty.", gives: "We stay at nine thirty"),
            Spoken(
                "Noor Haddad: No sentence without a source. Write that down as a decision.",
                gives: "No sentence without a source"),
            Spoken(
                "Noor Haddad: So the nightly runs stay in the backlog.", "Callum Abernathy: Agreed.",
                gives: "nightly runs stay in the backlog"),
        ]
    )
    func settledIsDecision(talk: Spoken<String>) {
        let decisions = Talk.analysed(talk.lines).decisions

        #expect(decisions.contains { $0.text.string.contains(talk.expected) }, "\(decisions.map(\.text.string))")
    }

    @Test(
        "What is asked or wondered is none",
        arguments: ["Should we stay at nine thirty?", "Maybe we could move the queue, I don't know.", "Hello, hello."]
    )
    func wonderedIsNone(sentence: String) {
        #expect(Talk.analysed(["Noor Haddad: \(sentence)"]).decisions == [])
    }

    @Test func lastWordReplacesTheFirst() {
        let decisions = Talk.analysed([
            "Noor Haddad: So the dashboard launch moves to Friday, then.",
            "Callum Abernathy: Hm, that's the audit week.",
            "Noor Haddad: Okay, so the dashboard launch stays on Monday then.", "Callum Abernathy: Good.",
        ]).decisions

        #expect(decisions.map(\.text) == ["The dashboard launch stays on Monday."])
    }
}
