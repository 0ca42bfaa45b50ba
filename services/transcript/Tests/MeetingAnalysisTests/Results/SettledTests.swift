import MeetingAnalysis
import Redaction
import Testing

struct SettledTests {
    @Test(
        "What was settled is named, and only that",
        arguments: [
            Spoken(
                "Noor Haddad: We have two caterers on the list.",
                "Callum Abernathy: The second one had the better soup.",
                "Noor Haddad: Okay, we'll go with the second caterer.", gives: "go with the second caterer"),
            Spoken(
                "Noor Haddad: Do we paint the hall before the concert?",
                "Callum Abernathy: No, we don't. We leave the hall as it is.",
                gives: "leave the hall as it is"),
            Spoken(
                "Noor Haddad: Should we move the rehearsal to Thursday?",
                "Inés Carranza: Thursday works for all of us.",
                "Noor Haddad: Okay, so it's Thursday then.", gives: "Thursday"),
            Spoken(
                "Inés Carranza: I propose that we open the clinic at seven in the summer.",
                "Noor Haddad: Agreed.", gives: "open the clinic at seven in the summer"),
            Spoken(
                "Callum Abernathy: Let's keep the old logo for this season.", "Noor Haddad: Yes, fine by me.",
                gives: "keep the old logo for this season"),
            Spoken(
                "Noor Haddad: What about the second vaccination round?",
                "Inés Carranza: We're not doing a second round this year.", gives: "not doing a second round this year"),
            Spoken(
                "Noor Haddad: So do we buy or rent the scaffolding?", "Callum Abernathy: Rent. Final answer.",
                gives: "Rent"),
            Spoken(
                "Noor Haddad: The opening hours stay as they are.", "Callum Abernathy: Okay.",
                gives: "opening hours stay as they are"),
            Spoken(
                "Noor Haddad: We've decided to drop the printed programme.", "Callum Abernathy: Good riddance.",
                gives: "drop the printed programme"),
            Spoken(
                "Inés Carranza: How about we meet every second Tuesday instead?", "Callum Abernathy: Works for me.",
                "Noor Haddad: Done.", gives: "every second Tuesday"),
            Spoken(
                "Noor Haddad: Can the parents come to the dress rehearsal?",
                "Callum Abernathy: No parents at the rehearsal.",
                "Noor Haddad: Right. No parents.", gives: "No parents at the rehearsal"),
            Spoken(
                "Noor Haddad: We're agreed, then: the garden stays closed until March.", "Callum Abernathy: Yes.",
                gives: "garden stays closed until March"),
            Spoken(
                "Petra Lang: The library wants to know about the Sunday opening.",
                "Inés Carranza: We're keeping Sundays closed.",
                "Petra Lang: Okay, I'll tell them.", gives: "keeping Sundays closed"),
            Spoken(
                "Petra Lang: Shall we print the menu in two languages?", "Callum Abernathy: Yes, definitely.",
                gives: "print the menu in two languages"),
            Spoken(
                "Petra Lang: Shall we invite the mayor to the opening?",
                "Callum Abernathy: No. Last time was a disaster.",
                gives: "not invite the mayor to the opening"),
            Spoken(
                "Petra Lang: Which colour for the jerseys, red or green?", "Callum Abernathy: Green.",
                "Petra Lang: Green it is.", gives: "Green"),
            Spoken(
                "Inés Carranza: So the upshot is we postpone the field trip until May.", "Petra Lang: Yes.",
                gives: "postpone the field trip until May"),
            Spoken(
                "Petra Lang: From now on nobody uses the lift for pallets.", "Callum Abernathy: Understood.",
                gives: "nobody uses the lift for pallets"),
            Spoken(
                "Petra Lang: The board approved the new playground yesterday, so we'll go with the wooden climbing frame.",
                "Noor Haddad: Lovely.", gives: "wooden climbing frame"),
            Spoken(
                "Petra Lang: I suggest we close the pool on Mondays for cleaning.", "Noor Haddad: Works for me.",
                "Callum Abernathy: Me too.", gives: "close the pool on Mondays for cleaning"),
            Spoken(
                "Petra Lang: How long should the talks be?", "Noor Haddad: Twenty minutes.",
                "Petra Lang: Twenty minutes, then.", gives: "Twenty minutes"),
            Spoken(
                "Petra Lang: No smoking on the terrace. That's a rule.", "Noor Haddad: Good.",
                gives: "No smoking on the terrace"),
            Spoken(
                "Petra Lang: Let's use the small van for the deliveries.", "Noor Haddad: Agreed.",
                gives: "use the small van for the deliveries"),
            Spoken(
                "Petra Lang: Let's not sell tickets at the door.", "Noor Haddad: Right, only in advance.",
                gives: "not sell tickets at the door"),
        ]
    )
    func settledIsNamedAlone(talk: Spoken<String>) {
        let decisions = Talk.analysed(talk.lines).decisions

        #expect(decisions.count == 1, "\(decisions.map(\.text.string))")
        #expect(decisions.contains { $0.text.string.contains(talk.expected) }, "\(decisions.map(\.text.string))")
    }

    @Test(
        "Asides, reports and promises are none",
        arguments: [
            Spoken("Noor Haddad: How is the new flat?", "Callum Abernathy: No complaints so far.", gives: 0),
            Spoken("Noor Haddad: I'll send it by Friday.", "Callum Abernathy: No rush.", gives: 0),
            Spoken("Noor Haddad: Not bad at all.", "Callum Abernathy: No kidding.", gives: 0),
            Spoken("Noor Haddad: So, the roof.", "Callum Abernathy: Right, the roof.", gives: 0),
            Spoken("Noor Haddad: We are not sure yet what the council wants.", "Callum Abernathy: Hm.", gives: 0),
            Spoken("Noor Haddad: From ten to half past four.", "Callum Abernathy: Long day.", gives: 0),
            Spoken("Noor Haddad: Let's be quick, I have a train.", "Callum Abernathy: Okay.", gives: 0),
            Spoken("Noor Haddad: So thirty people came last time.", "Callum Abernathy: Thirty?", gives: 0),
            Spoken("Noor Haddad: Let's start with the agenda.", "Callum Abernathy: Sure.", gives: 0),
            Spoken("Noor Haddad: We had agreed on that last year and it went wrong.", gives: 0),
            Spoken("Noor Haddad: How was the holiday?", "Petra Lang: No rain for two weeks.", gives: 0),
            Spoken("Noor Haddad: Then the bus came and we got on.", "Petra Lang: Okay.", gives: 0),
            Spoken("Noor Haddad: We have agreed on nothing so far.", "Petra Lang: True.", gives: 0),
            Spoken("Noor Haddad: Do we have enough cups?", "Petra Lang: Yes.", gives: 0),
            Spoken("Noor Haddad: Should we call the plumber?", "Petra Lang: I don't know, maybe.", gives: 0),
            Spoken("Noor Haddad: So that's about forty chairs.", "Petra Lang: Forty-two, I counted.", gives: 0),
            Spoken("Noor Haddad: Let's go through the list.", "Petra Lang: Go ahead.", gives: 0),
            Spoken("Noor Haddad: It stays cold until April here.", "Petra Lang: Brr.", gives: 0),
            Spoken("Noor Haddad: We're not getting any younger.", "Petra Lang: Ha.", gives: 0),
            Spoken("Noor Haddad: Let's say you are a customer and the door is locked.", "Petra Lang: Okay.", gives: 0),
            Spoken("Noor Haddad: What if we lose the key?", "Petra Lang: Then we lose the key.", gives: 0),
        ]
    )
    func asidesAreNone(talk: Spoken<Int>) {
        let decisions = Talk.analysed(talk.lines).decisions

        #expect(decisions.count == talk.expected, "\(decisions.map(\.text.string))")
    }

    @Test func reversedDecisionIsNamedOnce() {
        let decisions = Talk.analysed([
            "Noor Haddad: Okay, we'll go with the marquee for the summer party.", "Callum Abernathy: Fine.",
            "Inés Carranza: Did anybody look at the price of the marquee?",
            "Callum Abernathy: Oh. No.",
            "Noor Haddad: Then scratch the marquee, we'll go with the barn for the summer party.",
            "Callum Abernathy: Agreed.",
        ]).decisions

        #expect(decisions.count == 1, "\(decisions.map(\.text.string))")
        #expect(decisions.first?.text.string.contains("barn") ?? false)
    }

    @Test func bareAnswerIsReadWithItsQuestion() throws {
        let decision = try #require(
            Talk.analysed([
                "Noor Haddad: How many seats do we keep free for the press?", "Callum Abernathy: Twelve, then.",
                "Noor Haddad: Good.",
            ]).decisions.first)

        #expect(decision.text.string.contains("Twelve"))
        #expect(decision.text.string.contains("seats do we keep free for the press"))
    }
}
