import Domain
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WritingTests {
    @Test func whatIsNilIsLeftOutOfACreate() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"issueCreate": {"success": true, "issue": \#(Sample.issue)}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            let draft = LinearIssueDraft(
                id: Sample.id(1), teamID: Sample.id(4), title: "Read", priority: .high,
                dueDate: CalendarDate("2025-10-20")
            )
            let issue = try await linear.client.createIssue(draft)

            #expect(issue.id == Sample.id(1))
            #expect(
                try linear.bodies.first?.variables == """
                    {"input":{"dueDate":"2025-10-20","id":"\(Sample.id(1))","priority":2,"teamId":"\(Sample.id(4))","title":"Read"}}
                    """
            )
        }
    }

    @Test func everyFieldOfADraftIsSent() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"issueBatchCreate": {"success": true, "issues": []}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            let draft = LinearIssueDraft(
                id: Sample.id(1), teamID: Sample.id(2), title: "T", description: "D", priority: Priority.none,
                estimate: 0,
                stateID: Sample.id(3), assigneeID: Sample.id(4), projectID: Sample.id(5), milestoneID: Sample.id(6),
                labelIDs: [Sample.id(7)], parentID: Sample.id(8)
            )
            _ = try await linear.client.createIssues([draft])

            #expect(
                try linear.bodies.first?.variables == """
                    {"input":{"issues":[{"assigneeId":"\(Sample.id(4))","description":"D","estimate":0,"id":"\(Sample.id(1))",\
                    "labelIds":["\(Sample.id(7))"],"parentId":"\(Sample.id(8))","priority":0,"projectId":"\(Sample.id(5))",\
                    "projectMilestoneId":"\(Sample.id(6))","stateId":"\(Sample.id(3))","teamId":"\(Sample.id(2))","title":"T"}]}}
                    """
            )
        }
    }

    @Test func aChangeTellsNullFromAbsent() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"issueUpdate": {"success": true, "issue": \#(Sample.issue)}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            var changes = LinearIssueChanges()
            changes.assigneeID = .clear
            changes.dueDate = .clear
            changes.estimate = .set(5)
            changes.labelIDs = []
            _ = try await linear.client.updateIssue(Sample.id(1), changes)

            #expect(
                try linear.bodies.first?.variables == """
                    {"id":"\(Sample.id(1))","input":{"assigneeId":null,"dueDate":null,"estimate":5,"labelIds":[]}}
                    """
            )
        }
    }

    @Test func anAnswerWithoutSuccessIsARefusal() async throws {
        let answers: [ScriptedAnswer] = [
            .ok(#"{"data": {"issueCreate": {"success": false, "issue": null}}}"#),
            .ok(#"{"data": {"issueDelete": {"success": false}}}"#),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let draft = LinearIssueDraft(id: Sample.id(1), teamID: Sample.id(2), title: "T")
            let error = await #expect(throws: LinearError.self) { try await linear.client.createIssue(draft) }
            #expect(error?.fault == .caller)
            await #expect(throws: LinearError.self) { try await linear.client.deleteIssue(Sample.id(1)) }
        }
    }

    @Test func aSuccessWithoutTheIssueIsLookedUp() async throws {
        let empty = ScriptedAnswer.ok(#"{"data": {"issueCreate": {"success": true, "issue": null}}}"#)
        let found = ScriptedAnswer.ok(#"{"data": {"issue": \#(Sample.issue)}}"#)
        try await ScriptedLinear.use([empty, found]) { linear in
            let draft = LinearIssueDraft(id: Sample.id(1), teamID: Sample.id(2), title: "T")
            let issue = try await linear.client.createIssue(draft)

            #expect(issue.identifier == "TID-1")
            #expect(try linear.bodies.last?.variables == #"{"id":"\#(Sample.id(1))"}"#)
        }
    }

    /// It was carried out: that nobody can look is no refusal.
    @Test(arguments: [ScriptedAnswer.status(429), .status(500), .ok(#"{"errors": [{"message": "Entity not found"}]}"#)])
    func aSuccessThatCannotBeLookedUpIsNoRefusal(_ answer: ScriptedAnswer) async throws {
        let empty = ScriptedAnswer.ok(#"{"data": {"issueCreate": {"success": true, "issue": null}}}"#)
        try await ScriptedLinear.use([empty, answer]) { linear in
            let draft = LinearIssueDraft(id: Sample.id(1), teamID: Sample.id(2), title: "T")
            let error = await #expect(throws: LinearError.self) { try await linear.client.createIssue(draft) }

            #expect(error?.isDefinite == false)
            #expect(error?.isRetryable == true)
        }
    }

    @Test func aMilestoneIsCreatedUnderTheIdThatWasChosen() async throws {
        let milestone = """
            {"id": "\(Sample.id(1))", "name": "Pilot", "description": null, "targetDate": null, "sortOrder": 1, "progress": 0,
             "project": {"id": "\(Sample.id(2))", "name": "P"}}
            """
        let payload = #"{"data": {"projectMilestoneCreate": {"success": true, "projectMilestone": \#(milestone)}}}"#
        try await ScriptedLinear.use([.ok(payload)]) { linear in
            let draft = LinearMilestoneDraft(id: Sample.id(1), projectID: Sample.id(2), name: "Pilot")
            let made = try await linear.client.createMilestone(draft)

            #expect(made.project.id == Sample.id(2))
            #expect(
                try linear.bodies.first?.variables
                    == #"{"input":{"id":"\#(Sample.id(1))","name":"Pilot","projectId":"\#(Sample.id(2))"}}"#
            )
        }
    }
}
