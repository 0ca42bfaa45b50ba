import MeetingAnalysis
import Testing

struct DuplicateTests {
    @Test(
        "Work that an open issue covers points to it",
        arguments: [
            Spoken("Noor Haddad: I'll send the accuracy report to Petra by Friday.", gives: "DEL-1"),
            Spoken(
                "Callum Abernathy: I'll finish the download job for the satellite images by Friday.", gives: "DEL-2"),
            Spoken("Callum Abernathy: I'll send round a proposal for the on-call rota by Friday.", gives: "OPS-4"),
            Spoken("Callum Abernathy: I'll rotate the mailbox credentials by Friday.", gives: nil),
            Spoken("Noor Haddad: I'll book a table for the team dinner by Friday.", gives: nil),
            Spoken("Noor Haddad: I'll ask Petra for the scanner manual by Friday.", gives: nil),
        ]
    )
    func duplicateIsFound(talk: Spoken<String?>) {
        #expect(Talk.proposals(talk.lines).map(\.duplicateOf) == [talk.expected])
    }

    @Test func duplicateLendsProjectAndMilestone() throws {
        let proposal = try #require(
            Talk.proposals(["Noor Haddad: I'll send the accuracy report to Petra by Friday."]).first
        )

        #expect(proposal.project == "Harbourline Invoice Intake")
        #expect(proposal.milestone == "Invoices live")
    }
}
