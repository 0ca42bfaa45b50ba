import MeetingAnalysis
import Redaction
import Testing

struct EvidenceCheckTests {
    private let check = EvidenceCheck(Talk.meeting(["Noor Haddad: I'll send the café list.", "Petra Lang: Fine."]))

    @Test(
        "A quote must stand in its segment to the letter",
        arguments: [
            (0, "send the café list", true),
            (0, "I'll send the café list.", true),
            (0, "Send the café list", false),
            (0, "send the cafe\u{301} list", false),
            (0, "send  the", false),
            (1, "send the café list", false),
            (7, "Fine.", false),
            (1, "", false),
            (1, ".", false),
        ]
    )
    func quoteStandsToTheLetter(segment: Int, quote: String, isAccepted: Bool) {
        #expect(check.accepts(FilteredEvidence(segment: segment, quote: FilteredText(stored: quote))) == isAccepted)
    }

    @Test func findingsWithoutValidEvidenceAreDropped() {
        let good = FilteredEvidence(segment: 1, quote: "Fine.")
        let bad = FilteredEvidence(segment: 1, quote: "Never said.")
        var analysed = AnalysedMeeting(engine: "test")
        analysed.decisions = [Finding(text: "a", evidence: [good, bad]), Finding(text: "b", evidence: [bad])]
        analysed.proposals = [TicketProposal(key: "k", title: "t", evidence: [bad])]

        let checked = check.checked(analysed)

        #expect(checked.decisions == [Finding(text: "a", evidence: [good])])
        #expect(checked.proposals == [])
    }
}
