import Domain
import MeetingAnalysis
import Redaction
import Testing

/// Text that nobody says, made to take long.
struct HostileLengthTests {
    @Test(
        "One turn without end is survived", .timeLimit(.minutes(5)),
        arguments: [
            String(repeating: "I will send it. ", count: 4_000),
            String(repeating: "I'll send the plan to Petra by Friday. ", count: 5_000),
            String(repeating: "Send. ", count: 30_000),
            String(repeating: "Somebody has to clean up the folder before the audit. ", count: 2_000),
            String(repeating: "we should move the plan and ", count: 5_000),
            String(repeating: "That is decided. ", count: 5_000),
            String(repeating: "Friday ", count: 20_000),
            String(repeating: "[", count: 300_000),
            String(repeating: ".", count: 300_000) + "a",
            String(repeating: "1", count: 300_000),
            String(repeating: "I'll", count: 100_000),
            "e" + String(repeating: "\u{301}", count: 100_000),
        ]
    )
    func oneTurnWithoutEndIsSurvived(text: String) {
        checked(["Noor Haddad: \(text)", "Callum Abernathy: Okay."])
    }

    @Test(
        "Short turns without end are survived", .timeLimit(.minutes(5)),
        arguments: [
            ["Okay.", "Right."],
            ["I'll fix the satellite download job w%d by Friday.", "We decided to keep plan w%d."],
            ["Should we move rehearsal w%d to Thursday?", "Yes."],
        ]
    )
    func shortTurnsWithoutEndAreSurvived(sentences: [String]) {
        let speakers = ["Noor Haddad", "Callum Abernathy"]

        checked(
            (0..<5_000).map { "\(speakers[$0 % 2]): \(sentences[$0 % 2].replacing("%d", with: "\($0)"))" }
        )
    }

    @Test("Work is compared with many issues", .timeLimit(.minutes(5)))
    func workIsComparedWithManyIssues() {
        let issues = (0..<2_000).map {
            WorkspaceView.Issue(identifier: "DEL-\($0)", title: "Fix the label list number w\($0)", description: "")
        }
        let workspace = WorkspaceView(users: WorkspaceView.small.users, issues: issues)

        checked((0..<300).map { "Noor Haddad: I'll fix the label list number w\($0) by Friday." }, in: workspace)
    }

    @Test func noMoreTicketsAreProposedThanCanBeRead() {
        let lines = (0..<300).map { "Noor Haddad: I'll fix w\($0)x by Friday." }

        #expect(Talk.proposals(lines).count == 200)
    }

    @Test func aDayIsSoughtNearThePromise() {
        let talk = String(repeating: "The harbour was quiet and the boats were old. ", count: 60)
        let proposals = Talk.proposals(["Noor Haddad: I'll send the label list to Petra. \(talk)Friday, please."])

        #expect(proposals.map(\.dueDate) == [nil])
    }

    private func checked(_ lines: [String], in workspace: WorkspaceView = .small) {
        let meeting = Talk.meeting(lines)
        let analysed = RulesAnalyst().analysis(of: meeting, in: workspace)

        #expect(EvidenceCheck(meeting).checked(analysed) == analysed)
        #expect(analysed.proposals.count <= 200)
    }
}
