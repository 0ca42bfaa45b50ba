import MeetingAnalysis
import Testing

struct RejectionTests {
    @Test(
        "What is no work to keep track of becomes no ticket",
        arguments: [
            Spoken("Noor Haddad: I sent the minutes round yesterday.", gives: "done"),
            Spoken("Noor Haddad: I'll update the changelog. Actually, I already did that.", gives: "done at once"),
            Spoken("Noor Haddad: So I'll merge that in a minute.", gives: "immediate"),
            Spoken("Noor Haddad: I'll share my screen now.", gives: "immediate"),
            Spoken(
                "Noor Haddad: I'll tell Dev. I mean, I'm telling him right now, so that's done.", gives: "immediate"),
            Spoken("Noor Haddad: In theory we could train our own model.", gives: "hypothetical"),
            Spoken("Noor Haddad: If we had one more engineer I'd rewrite the queue.", gives: "hypothetical"),
            Spoken("Noor Haddad: It would be nice to have dark mode.", gives: "wish"),
            Spoken(
                "Noor Haddad: I'll write a migration guide by Friday.", "Callum Abernathy: No, let's not.",
                "Noor Haddad: Okay, forget it.", gives: "withdrawn"),
            Spoken("Noor Haddad: I was going to rewrite the manual, but it can wait.", gives: "past plan"),
            Spoken("Noor Haddad: I'm still working on the nightly job, it should be done on Friday.", gives: "status"),
            Spoken("Noor Haddad: I should've tested that on Friday.", gives: "hindsight"),
            Spoken("Noor Haddad: I'll remember that one. I'll be brief.", gives: "manner of speaking"),
            Spoken("Noor Haddad: Everybody please update your tickets by Friday.", gives: "reminder"),
            Spoken("Noor Haddad: Let me know if you need anything by Friday.", gives: "courtesy"),
            Spoken("Noor Haddad: I will not send the newsletter this week.", gives: "negated"),
            Spoken(
                "Noor Haddad: Can you send me the export, Callum?", "Callum Abernathy: No, sorry, that's not possible.",
                gives: "refused"),
            Spoken("Noor Haddad: Next week I'll be on holiday.", gives: "absence"),
        ]
    )
    func becomesNoTicket(talk: Spoken<String>) {
        #expect(Talk.proposals(talk.lines).map(\.title) == [], "\(talk.expected)")
    }
}
