import Domain
import MeetingAnalysis
import Testing

struct RecapTests {
    @Test func roundUpAtTheEndMakesNoSecondTicket() throws {
        let proposals = Talk.proposals([
            "Noor Haddad: I'll send the accuracy report to Petra tomorrow.",
            "Callum Abernathy: Good.",
            "Inés Carranza: The weather is nice today.",
            "Callum Abernathy: To recap, Noor sends the accuracy report to Petra tomorrow.",
        ])

        let proposal = try #require(proposals.first)
        #expect(proposals.count == 1)
        #expect(proposal.evidence.map(\.segment) == [0, 3])
    }

    @Test func correctionInTheSameBreathMakesNoSecondTicket() throws {
        let proposals = Talk.proposals([
            "Inés Carranza: I'll write up the requirements and send them round by Friday. Hm, no wait, I'm traveling "
                + "Friday. Monday. I'll send the requirements document on Monday."
        ])

        #expect(proposals.count == 1)
        #expect(proposals.map { $0.dueDate?.description } == ["2025-10-13"])
    }

    @Test func differentWorkOfOnePersonStaysApart() {
        let proposals = Talk.proposals([
            "Noor Haddad: I'll send the accuracy report to Petra tomorrow.",
            "Noor Haddad: And I'll clean up the label list by Friday.",
        ])

        #expect(proposals.count == 2)
    }
}
