import Assistant
import Domain
import Foundation
import OutboundHTTP
import ServiceClients
import SlackAPI
import Testing

@Suite struct TicketResultTests {
    @Test func everyTicketIsLinkedAndEveryFailureSaysWhy() {
        let answer = CreateIssuesAnswer(
            created: [
                .init(
                    index: 1, id: LinearID(UUID()), identifier: "TID-70", title: "[TEST] B",
                    url: "https://linear.example/TID-70", warnings: ["There is no label “bug”."],
                    subtasks: [
                        .init(
                            index: 0, id: LinearID(UUID()), identifier: "TID-71", title: "Step",
                            url: "https://linear.example/TID-71")
                    ], failedSubtasks: [.init(index: 1, title: "Other", reason: "too long")])
            ], failed: [.init(index: 0, reason: "The project is archived.")], mode: "test")

        let message = TicketResult(
            answer, of: [TicketDraft(title: "A"), TicketDraft(title: "B", assignee: "Maria")],
            by: SlackUserID(checked: "U1")
        ).message

        expectValid(message)
        #expect(
            Shown(message).text == """
                *Created 1 ticket* for <@U1>:
                • <https://linear.example/TID-70|TID-70> [TEST] B – Maria (1 sub-issue)
                    ◦ There is no label “bug”.
                    ◦ Sub-issue “Other” was not created: too long
                *Not created:*
                • A – The project is archived.
                Test mode: titles begin with [TEST].
                """)
    }

    @Test func nothingCreatedIsSaidFirst() {
        let answer = CreateIssuesAnswer(created: [], failed: [.init(index: 0, reason: "No team.")], mode: "live")

        let message = TicketResult(answer, of: [TicketDraft(title: "A")]).message

        #expect(Shown(message).text == "*No ticket was created*.\n*Not created:*\n• A – No team.")
    }

    @Test func aMeetingsTicketsAreTheSame() throws {
        let proposal = try ProposalWire.sample(title: "Backfill", assignee: "Noor Haddad")
        let answer = try TicketsAnswer.sample(created: proposal.id)

        let message = TicketResult(answer, of: [proposal]).message

        #expect(Shown(message).text.contains("• <https://linear.example/TID-90|TID-90> Backfill – Noor Haddad"))
    }

    @Test func aWriteThatMayHaveHappenedCanBeRepeated() {
        let error = ServiceCallError(
            upstream: "linear", cause: .transport(TransportError(upstream: "linear", reason: .timedOut)), detail: "")

        let message = WriteFailure.message(error, "The tickets were not created")

        #expect(
            Shown(message).text
                == "*The tickets were not created.* Linear is not reachable. Press the button again in a minute; "
                + "nothing is done twice.")
    }

    @Test func aRefusalIsToldWithoutAnInvitation() {
        let error = ServiceCallError(
            upstream: "linear", cause: .problem(status: 403), detail: "Writing is off. Set LINEAR_WRITE_MODE.")

        let shown = Shown(WriteFailure.message(error, "The tickets were not created"))

        #expect(shown.text == "*The tickets were not created.* Writing is off. Set LINEAR_WRITE_MODE.")
    }
}
