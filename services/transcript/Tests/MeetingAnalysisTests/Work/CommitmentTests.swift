import Domain
import MeetingAnalysis
import Redaction
import Testing

struct CommitmentTests {
    @Test(
        "What is taken on becomes a ticket with an imperative title",
        arguments: [
            Spoken(
                "Noor Haddad: So I'll just fix the flaky mailbox tests this week.", gives: "Fix the flaky mailbox tests"
            ),
            Spoken(
                "Callum Abernathy: Can I have the plan?", "Noor Haddad: Yes, I'll send you the plan by Friday.",
                gives: "Send Callum the plan"),
            Spoken(
                "Noor Haddad: I'm going to write up the interview notes by Friday.",
                gives: "Write up the interview notes"),
            Spoken("Noor Haddad: I can have the draft ready by Friday.", gives: "Get the draft ready"),
            Spoken("Noor Haddad: I'm sending the report to Petra tomorrow.", gives: "Send the report to Petra"),
            Spoken("Noor Haddad: Somebody has to renew the weather key.", gives: "Renew the weather key"),
            Spoken("Noor Haddad: The certificate needs to be renewed by Friday.", gives: "Renew the certificate"),
            Spoken(
                "Noor Haddad: Callum, can you check the logs?", "Callum Abernathy: Sure, this afternoon.",
                gives: "Check the logs"),
            Spoken(
                "Noor Haddad: I'd like you to write the handover note, Callum, by Friday.", "Callum Abernathy: Okay.",
                gives: "Write the handover note"),
            Spoken("Noor Haddad: Callum to send the deck to Lionel by Friday.", gives: "Send the deck to Lionel"),
            Spoken("Noor Haddad: Action item for Callum: migrate the dashboards.", gives: "Migrate the dashboards"),
            Spoken(
                "Noor Haddad: I want to add row checks to the load.", "Callum Abernathy: Yes please.",
                "Noor Haddad: I do it this week, Friday.", gives: "Add row checks to the load"),
            Spoken(
                "Callum Abernathy: The login page is broken on Safari.", "Noor Haddad: I'll fix it by tomorrow.",
                gives: "Fix the login page"),
            Spoken(
                "Noor Haddad: I'll run the search on, let's say, sixty questions, and report back in two weeks.",
                gives: "Run the search on sixty questions and report back"),
        ]
    )
    func commitmentBecomesTicket(talk: Spoken<String>) {
        #expect(Talk.proposals(talk.lines).map(\.title.string) == [talk.expected])
    }

    @Test func unownedWorkJoinsItsPlaceOnTheBoard() throws {
        let proposals = Talk.proposals([
            "Noor Haddad: We've never tested the import with big files, and somebody should do that.",
            "Callum Abernathy: I can't this sprint.",
            "Noor Haddad: Then it goes on the board without a name, low priority, test the import with big files.",
        ])

        let proposal = try #require(proposals.first)
        #expect(proposals.count == 1)
        #expect(proposal.title == "Test the import with big files")
        #expect(proposal.assignee == nil)
        #expect(proposal.priority == .low)
    }

    @Test func sentenceCutByTheRecorderIsPutTogether() throws {
        let proposals = Talk.proposals([
            "Noor Haddad: So I'll take the night shifts out", "Noor Haddad: of the training data by Friday.",
        ])

        let proposal = try #require(proposals.first)
        #expect(proposal.title == "Take the night shifts out of the training data")
        #expect(proposal.evidence.map(\.segment) == [0, 1])
    }

    @Test func twoPromisesInOneSentenceHaveTheirOwnKeys() {
        let proposals = Talk.proposals([
            "Noor Haddad: Callum renews the certificate by Friday, and I'll send the report to Petra tomorrow."
        ])

        #expect(proposals.count == 2)
        #expect(Set(proposals.map(\.key)).count == 2)
    }

    @Test func listedStepsBecomeSubtasks() throws {
        let proposals = Talk.proposals([
            "Callum Abernathy: I'll do the database migration by Friday. First I export the old tables, then I check "
                + "the row counts, and finally I switch the service over."
        ])

        let proposal = try #require(proposals.first)
        #expect(proposal.subtasks.count == 3)
    }
}
