import MeetingAnalysis
import Redaction
import Testing

struct SummaryTests {
    private let lines = [
        "Noor Haddad: The accuracy of the extraction went from eighty to eighty-eight percent last week.",
        "Callum Abernathy: And the extraction of line items on multi page invoices is still the weak spot.",
        "Noor Haddad: I'll send the accuracy report to Petra by Friday.",
        "Callum Abernathy: So no new engine before November. Agreed.",
    ]

    @Test func summaryNamesWorkAndDecisions() {
        let summary = Talk.analysed(lines).summary.string

        #expect(summary.contains("Noor Haddad will send the accuracy report to Petra by 2025-10-10."))
        #expect(summary.contains("No new engine before November"))
    }

    @Test func keyPointsAreOnesOwnWordsWithEvidence() {
        let analysed = Talk.analysed(lines)

        #expect(!analysed.keyPoints.isEmpty)
        #expect(analysed.keyPoints.allSatisfy { !$0.evidence.isEmpty })
        #expect(!analysed.keyPoints.contains { $0.text.string.contains("I'll send") })
    }

    @Test func actionItemsHoldAllTickets() {
        let analysed = Talk.analysed(lines)

        #expect(Set(analysed.proposals.map(\.title)).isSubset(of: analysed.actionItems.map(\.text)))
    }
}
