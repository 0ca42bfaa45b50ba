import Domain
import Foundation
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ReadingTests {
    @Test func anIssueIsReadWithAllThatItRefersTo() async throws {
        try await ScriptedLinear.use([.ok(#"{"data": {"issue": \#(Sample.issue)}}"#)]) { linear in
            let issue = try await linear.client.issue("TID-1")

            #expect(issue.identifier == "TID-1")
            #expect(issue.estimate == 3)
            #expect(issue.dueDate == CalendarDate("2025-10-20"))
            #expect(issue.assignee?.displayName == "ines")
            #expect(issue.parent?.identifier == "TID-9")
            #expect(Int((issue.createdAt.timeIntervalSince1970 * 1_000).rounded()) == 1_759_309_200_123)
            // What is stored reads as what was read.
            let stored = try LinearJSON.encoder().encode(issue)
            #expect(try LinearJSON.decoder().decode(LinearIssue.self, from: stored) == issue)
        }
    }

    @Test func idsAreLookedUpAPageAtATime() async throws {
        let ids = (0..<300).map(Sample.id)
        try await ScriptedLinear.use([Sample.page("issues", [Sample.issue]), Sample.page("issues", [])]) { linear in
            let found = try await linear.client.issues(ids: ids)

            #expect(found.map(\.identifier) == ["TID-1"])
            #expect(linear.upstream.requests.count == 2)
        }
    }

    @Test func aMilestoneIsReadByItsIdAndThoseOfOneProjectByAFilter() async throws {
        let milestone = """
            {"id": "\(Sample.id(1))", "name": "Pilot", "description": null, "targetDate": null, "sortOrder": 1, "progress": 0,
             "project": {"id": "\(Sample.id(2))", "name": "P"}}
            """
        let answers = [
            ScriptedAnswer.ok(#"{"data": {"projectMilestone": \#(milestone)}}"#),
            Sample.page("projectMilestones", [milestone]),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let one = try await linear.client.milestone(Sample.id(1))
            let all = try await linear.client.milestones(of: Sample.id(2))

            #expect([one] == all)
            #expect(
                try linear.bodies.map(\.variables) == [
                    #"{"id":"\#(Sample.id(1))"}"#,
                    #"{"filter":{"project":{"id":{"in":["\#(Sample.id(2))"]}}}}"#,
                ]
            )
        }
    }

    @Test(arguments: [
        ("null", "null", true, false), (#""2025-10-20T09:00:00Z""#, "null", false, false),
        (#""2025-10-20T09:00:00Z""#, "true", false, true),
    ])
    func anIssueTellsWhetherItWasDeleted(
        _ archivedAt: String, _ trashed: String, _ isListed: Bool, _ isDeleted: Bool
    ) async throws {
        let issue = Sample.issue.replacing(
            #""a field of tomorrow": 1"#, with: #""archivedAt": \#(archivedAt), "trashed": \#(trashed)"#)
        try await ScriptedLinear.use([.ok(#"{"data": {"issue": \#(issue)}}"#)]) { linear in
            let issue = try await linear.client.issue("TID-1")

            #expect(issue.isListed == isListed)
            #expect(issue.isDeleted == isDeleted)
        }
    }

    @Test(arguments: [("lin_api_abc", "lin_api_abc"), ("abc", "Bearer abc")])
    func aPersonalKeyGoesBareAndATokenAsBearer(_ key: String, _ header: String) async throws {
        try await ScriptedLinear.use([Sample.workspace()], key: key) { linear in
            _ = try await linear.client.workspace()

            let request = try #require(linear.upstream.requests.first)
            #expect(request[header: "Authorization"] == header)
            #expect(request[header: "Content-Type"] == "application/json")
            #expect(request.path == "/graphql")
        }
    }

    @Test(arguments: [(0, 0), (0.4, 0.4), (1, 1), (40, 0.4), (100, 1), (250, 1), (-1, 0)])
    func aMilestonesProgressIsAFractionWhateverItsScale(_ progress: Double, _ fraction: Double) {
        let project = LinearReference(id: Sample.id(1), name: "P")
        let milestone = LinearMilestone(id: Sample.id(2), name: "M", progress: progress, project: project)

        #expect(milestone.progressFraction == fraction)
    }
}
