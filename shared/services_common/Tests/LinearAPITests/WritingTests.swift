import Domain
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WritingTests {
    @Test func whatIsNilIsLeftOutOfACreate() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"w0": {"success": true, "issue": \#(Sample.issue)}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            let draft = LinearIssueDraft(
                id: Sample.id(1), teamID: Sample.id(4), title: "Read", priority: .high,
                dueDate: CalendarDate("2025-10-20")
            )
            let written = try await linear.client.write([.issue(draft)]).written

            #expect(written?.issues.map(\.id) == [Sample.id(1)])
            #expect(
                try linear.bodies.first?.variables == """
                    {"w0_input":{"dueDate":"2025-10-20","id":"\(Sample.id(1))","priority":2,"teamId":"\(Sample.id(4))","title":"Read"}}
                    """
            )
        }
    }

    @Test func everyFieldOfADraftIsSent() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"w0": {"success": true, "issues": []}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            let draft = LinearIssueDraft(
                id: Sample.id(1), teamID: Sample.id(2), title: "T", description: "D", priority: Priority.none,
                estimate: 0,
                stateID: Sample.id(3), assigneeID: Sample.id(4), projectID: Sample.id(5), milestoneID: Sample.id(6),
                labelIDs: [Sample.id(7)], parentID: Sample.id(8)
            )
            _ = try await linear.client.write([.issues([draft])])

            #expect(
                try linear.bodies.first?.variables == """
                    {"w0_input":{"issues":[{"assigneeId":"\(Sample.id(4))","description":"D","estimate":0,"id":"\(Sample.id(1))",\
                    "labelIds":["\(Sample.id(7))"],"parentId":"\(Sample.id(8))","priority":0,"projectId":"\(Sample.id(5))",\
                    "projectMilestoneId":"\(Sample.id(6))","stateId":"\(Sample.id(3))","teamId":"\(Sample.id(2))","title":"T"}]}}
                    """
            )
        }
    }

    @Test func aChangeTellsNullFromAbsent() async throws {
        let payload = ScriptedAnswer.ok(#"{"data": {"w0": {"success": true, "issue": \#(Sample.issue)}}}"#)
        try await ScriptedLinear.use([payload]) { linear in
            var changes = LinearIssueChanges()
            changes.assigneeID = .clear
            changes.dueDate = .clear
            changes.estimate = .set(5)
            changes.labelIDs = []
            _ = try await linear.client.write([.change(Sample.id(1), changes)])

            #expect(
                try linear.bodies.first?.variables == """
                    {"w0_id":"\(Sample.id(1))","w0_input":{"assigneeId":null,"dueDate":null,"estimate":5,"labelIds":[]}}
                    """
            )
        }
    }

    @Test func severalWritesAreOneRequest() async throws {
        let payload = """
            {"data": {"w0": {"success": true, "projectMilestone": \(Sample.milestone)},
             "w1": {"success": true, "issue": \(Sample.issue)},
             "w2": {"success": true, "comment": {"id": "\(Sample.id(3))"}}}}
            """
        try await ScriptedLinear.use([.ok(payload)]) { linear in
            let milestone = LinearMilestoneDraft(id: Sample.id(1), projectID: Sample.id(2), name: "Pilot")
            let written = try await linear.client.write(
                [.milestone(milestone), .issue(Sample.draft), .comment(Sample.comment)]
            ).written

            #expect(written?.milestones.map(\.name) == ["Pilot"])
            #expect(written?.issues.map(\.identifier) == ["TID-1"])
            #expect(written?.comments == [Sample.id(3)])
            #expect(try linear.bodies.map(\.operationName) == ["Write"])
        }
    }

    @Test func anAnswerWithoutSuccessIsARefusal() async throws {
        let answers: [ScriptedAnswer] = [
            .ok(#"{"data": {"w0": {"success": false, "issue": null}}}"#),
            .ok(#"{"data": {"issueDelete": {"success": false}}}"#),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let outcome = try await linear.client.write([.issue(Sample.draft)])
            #expect(outcome.refusals[0]?.fault == .caller)
            await #expect(throws: LinearError.self) { try await linear.client.deleteIssue(Sample.id(1)) }
        }
    }

    private static func failure(_ code: String, path: String, status: Int = 200) -> ScriptedAnswer {
        let body = #"{"data":null,"errors":[{"message":"no"\#(path),"extensions":{"code":"\#(code)"}}]}"#
        return .status(status, body)
    }

    @Test(arguments: [200, 400]) func whichWriteIsToBlameIsReadFromThePath(_ status: Int) async throws {
        let answer = Self.failure("INPUT_ERROR", path: #","path":["w1"]"#, status: status)
        try await ScriptedLinear.use([answer]) { linear in
            let outcome = try await linear.client.write([.issue(Sample.draft), .comment(Sample.comment)])

            #expect(outcome.refusals.mapValues(\.kind) == [1: .invalidInput(message: "no")])
        }
    }

    @Test func ofOneWriteAloneThereIsNoDoubtWhichItWas() async throws {
        try await ScriptedLinear.use([Self.failure("INPUT_ERROR", path: "")]) { linear in
            let outcome = try await linear.client.write([.issue(Sample.draft)])

            #expect(outcome.refusals.count == 1)
        }
    }

    /// Linear may have carried out what comes before the field that failed, whatever the failure is.
    @Test(
        arguments: [
            (Self.failure("INPUT_ERROR", path: ""), true), (Self.failure("RATELIMITED", path: "", status: 400), true),
            (Self.failure("RATELIMITED", path: #","path":["w0"]"#, status: 400), true),
            (Self.failure("RATELIMITED", path: #","path":["w1"]"#, status: 400), false),
            (Self.failure("INTERNAL_SERVER_ERROR", path: #","path":["w1"]"#), false), (.status(500), false),
            (.ok(#"{"data": {"w0": {"success": true}}}"#), false),
        ])
    func aFailureOfTheWholeSaysWhetherAnythingWasDone(_ answer: ScriptedAnswer, _ isDefinite: Bool) async throws {
        try await ScriptedLinear.use([answer]) { linear in
            let error = await #expect(throws: LinearError.self) {
                try await linear.client.write([.issue(Sample.draft), .comment(Sample.comment)])
            }

            #expect(error?.isDefinite == isDefinite)
        }
    }

    @Test func whatExistsIsLookedUpInOneRequest() async throws {
        let payload = """
            {"data": {"issues": {"nodes": [\(Sample.issue)]}, "projectMilestones": {"nodes": [\(Sample.milestone)]},
             "comments": {"nodes": [{"id": "\(Sample.id(3))"}]}}}
            """
        try await ScriptedLinear.use([.ok(payload)]) { linear in
            let written = try await linear.client.written(
                issues: [Sample.id(1)], milestones: [Sample.id(1)], comments: [Sample.id(3)])

            #expect(written.issues.count == 1 && written.milestones.count == 1)
            #expect(written.comments == [Sample.id(3)])
        }
    }

    @Test func namesAreAskedForInOneRequest() async throws {
        let empty = #"{"nodes": [], "pageInfo": {"hasNextPage": true, "endCursor": "x"}}"#
        let fields = ["teams", "workflowStates", "users", "issueLabels", "projects", "projectMilestones", "issues"]
        let data = fields.map { #""\#($0)": \#(empty)"# }.joined(separator: ",")
        try await ScriptedLinear.use([.ok(#"{"data": {\#(data)}}"#)]) { linear in
            var wanted = LinearNames.Wanted()
            wanted.projectNames = ["Pump"]
            wanted.identifiers = ["TID-7"]
            let names = try await linear.client.names(wanted)

            #expect(!names.teams.isComplete && names.users.items.isEmpty)
            let projects = #"{"or":[{"name":{"eqIgnoreCase":"Pump"}}]}"#
            let issue = #"{"number":{"eq":7},"team":{"key":{"eqIgnoreCase":"TID"}}}"#
            #expect(
                try linear.bodies.first?.variables == """
                    {"issues":{"or":[\(issue)]},"milestones":{"project":\(projects)},"projects":\(projects)}
                    """
            )
        }
    }

    @Test func whatIsNotAskedForIsNotFound() async throws {
        try await ScriptedLinear.use([.status(500)]) { linear in
            _ = try? await linear.client.names(LinearNames.Wanted())  // only what was sent counts

            let sent = try linear.bodies.first?.variables
            let nothing = #"{"or":[{"id":{"in":["00000000-0000-0000-0000-000000000000"]}}]}"#
            #expect(
                sent == """
                    {"issues":\(nothing),"milestones":{"project":\(nothing)},"projects":\(nothing)}
                    """
            )
        }
    }

    @Test(
        arguments: [
            (LinearEstimation(type: "fibonacci"), [1, 2, 3, 5, 8]),
            (LinearEstimation(type: "exponential", allowsZero: true), [0, 1, 2, 4, 8, 16]),
            (LinearEstimation(type: "linear", isExtended: true), [1, 2, 3, 4, 5, 6, 7]),
            (LinearEstimation(type: "tShirt", allowsZero: true, isExtended: true), [0, 1, 2, 3, 5, 8, 13, 21]),
            (LinearEstimation(type: "notUsed", allowsZero: true), []),
            (LinearEstimation(type: "of tomorrow"), nil),
        ] as [(LinearEstimation, [Int]?)])
    func everyScaleHasItsValues(_ estimation: LinearEstimation, _ scale: [Int]?) {
        #expect(estimation.scale == scale)
        #expect(estimation.sizes.map(\.count) == (estimation.type == "tShirt" ? scale?.count : nil))
    }
}

extension LinearWriteOutcome {
    fileprivate var written: LinearWritten? { if case .done(let written) = self { written } else { nil } }
    fileprivate var refusals: [Int: LinearError] { if case .refused(let refusals) = self { refusals } else { [:] } }
}
