import MeetingAnalysis
import Redaction
import Testing

struct AssigneeTests {
    @Test(
        "The assignee has the name of the workspace, or the one the meeting knows",
        arguments: [
            Spoken("Marguerite Oyelaran: I'll call the bank by Friday.", gives: "Marguerite Oyelaran"),
            Spoken("margo@firm.example: I'll call the bank by Friday.", gives: "Marguerite Oyelaran"),
            Spoken("Ines: I'll draft the agenda by Friday.", gives: "Inés Carranza"),
            Spoken("Noor Haddad: Margo will call the bank by Friday.", gives: "Marguerite Oyelaran"),
            Spoken("Noor Haddad: Callum fills in the questionnaire by Friday.", gives: "Callum Abernathy"),
            Spoken("Noor Haddad: I'll ask Ines to draft the form by Friday.", gives: "Inés Carranza"),
            Spoken("Noor Haddad: I'll have Margo sign the plan by Friday.", gives: "Marguerite Oyelaran"),
            Spoken("Noor Haddad: I'll ask Ines for the form by Friday.", gives: "Noor Haddad"),
            Spoken("Petra Lang: I'll send the samples by Friday.", gives: "Petra Lang"),
            Spoken("Petra's iPad: I'll send the samples by Friday.", gives: "Petra"),
            Spoken(
                "Speaker 5: Hi, folks. Curtis Ballantyne. I've read the plan.", "Noor Haddad: Welcome.",
                "Speaker 5: I'll send the samples by Friday.", gives: "Curtis Ballantyne"),
            Spoken(
                "Noor Haddad: Who can update the manual?", "Callum Abernathy: I can. By Friday.",
                gives: "Callum Abernathy"),
            Spoken(
                "Noor Haddad: The certificate needs to be renewed by Friday.", "Callum Abernathy: On it.",
                gives: "Callum Abernathy"),
            Spoken(
                "Noor Haddad: Callum will update the manual by Friday.", "Callum Abernathy: I'm out this week.",
                "Noor Haddad: Okay, Ines does it then.", gives: "Inés Carranza"),
            Spoken("Noor Haddad: Somebody has to renew the weather key.", gives: nil),
            Spoken("Noor Haddad: Somebody has to renew the weather key.", "Callum Abernathy: Not me.", gives: nil),
        ]
    )
    func assigneeIsResolved(talk: Spoken<String?>) {
        #expect(Talk.proposals(talk.lines).map(\.assignee?.string) == [talk.expected])
    }
}
