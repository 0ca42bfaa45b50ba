import MeetingAnalysis
import Testing

struct ProjectTests {
    @Test(
        "The project follows the words around the promise",
        arguments: [
            Spoken("Noor Haddad: I'll call the people at Harbourline by Friday.", gives: "Harbourline Invoice Intake"),
            Spoken("Noor Haddad: I'll call the people at Harbour Line by Friday.", gives: "Harbourline Invoice Intake"),
            Spoken(
                "Callum Abernathy: Next, Northfield.",
                "Noor Haddad: I'll add the weather to the yield forecast by Friday.",
                gives: "Northfield Crop Forecast"),
            Spoken("Noor Haddad: I'll tidy up the kitchen list by Friday.", gives: nil),
        ]
    )
    func projectIsGuessed(talk: Spoken<String?>) {
        #expect(Talk.proposals(talk.lines).map(\.project) == [talk.expected])
    }

    @Test func meetingAboutOneProjectLendsIt() {
        let proposals = Talk.proposals(
            ["Petra Lang: Welcome to the Harbourline review.", "Noor Haddad: I'll write the minutes by Friday."],
            title: "04-harbourline-weekly"
        )

        #expect(proposals.map(\.project) == ["Harbourline Invoice Intake"])
    }

    @Test func emptyWorkspaceNamesNothing() {
        let analysed = Talk.analysed(["Noor Haddad: I'll write the minutes by Friday."], workspace: WorkspaceView())

        #expect(analysed.proposals.map(\.project) == [nil])
        #expect(analysed.proposals.map(\.assignee) == ["Noor Haddad"])
    }
}
