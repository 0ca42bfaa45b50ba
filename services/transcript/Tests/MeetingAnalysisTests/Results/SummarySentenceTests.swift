import MeetingAnalysis
import Redaction
import Testing

struct SummarySentenceTests {
    private let lines = [
        "Noor Haddad: So, um, the concert in the park is, you know, three weeks away and we have no stage yet.",
        "Callum Abernathy: The stage company wants, like, a signed drawing of the park before they deliver anything.",
        "Inés Carranza: Okay, we'll go with the small stage.", "Noor Haddad: Agreed.",
        "Callum Abernathy: I'll draw the plan of the park by Friday.",
        "Noor Haddad: Who is going to pay for the extra power line?", "Inés Carranza: I don't know yet.",
    ]

    @Test func summaryIsWrittenInSentences() {
        let summary = Talk.analysed(lines, title: "Concert planning").summary.string

        #expect(summary.contains("Concert planning"))
        #expect(summary.contains("small stage"))
        #expect(summary.contains("Callum Abernathy"))
        #expect(summary.contains("by 2025-10-10"))
        #expect(summary.contains("Who is going to pay for the extra power line?"))
    }

    @Test func keyPointsHaveNoFillers() {
        let points = Talk.analysed(lines).keyPoints.map(\.text.string)

        #expect(!points.isEmpty)
        for filler in ["um", "you know", ", like,"] {
            #expect(!points.contains { $0.contains(" \(filler)") || $0.contains(filler + ",") }, "\(points)")
        }
    }

    @Test func emptyMeetingHasNoSummary() {
        #expect(Talk.analysed([]).summary == "")
    }

    @Test func summaryListsNoMoreThanEightTasks() {
        let rooms = ["kitchen", "hall", "garden", "roof", "cellar", "office", "attic", "garage", "fence", "gate"]
        let summary = Talk.analysed(rooms.map { "Noor Haddad: I'll paint the \($0) and repair the \($0) by Friday." })
            .summary.string

        #expect(summary.split(separator: "\n").count <= 14)
    }
}
