import Domain
import Foundation
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ReadingTests {
    @Test func everyPageIsReadWithTheCursorOfTheOneBefore() async throws {
        func user(_ number: Int) -> String {
            #"{"id": "\#(Sample.id(number))", "name": "U\#(number)", "displayName": "u", "email": "u@x", "active": true}"#
        }
        let pages = [
            Sample.page("users", [user(1), user(2)], next: "a"), Sample.page("users", [user(3)], next: "b"),
            Sample.page("users", []),
        ]
        try await ScriptedLinear.use(pages) { linear in
            let users = try await linear.client.users()

            #expect(users.map(\.name) == ["U1", "U2", "U3"])
            #expect(try linear.bodies.map(\.variables) == ["{}", #"{"after":"a"}"#, #"{"after":"b"}"#])
        }
    }

    @Test func aPageThatLeadsToItselfEndsTheReading() async throws {
        let page = Sample.page("users", [], next: "same")
        try await ScriptedLinear.use([page, page, page]) { linear in
            await #expect(throws: LinearError(.malformedAnswer(status: 200), operation: "Users")) {
                try await linear.client.users()
            }
        }
    }

    @Test func moreMembersThanAPageAreReadWithTheTeam() async throws {
        let members = #"{"nodes": [{"id": "\#(Sample.id(1))"}], "pageInfo": {"hasNextPage": true, "endCursor": "a"}}"#
        let team = #"{"id": "\#(Sample.id(9))", "key": "TID", "name": "Delivery", "members": \#(members)}"#
        let rest =
            #"{"nodes": [{"id": "\#(Sample.id(1))"}, {"id": "\#(Sample.id(2))"}], "pageInfo": {"hasNextPage": false}}"#
        let answers = [Sample.page("teams", [team]), .ok(#"{"data": {"team": {"members": \#(rest)}}}"#)]
        try await ScriptedLinear.use(answers) { linear in
            let teams = try await linear.client.teams()

            #expect(teams.map(\.memberIDs) == [[Sample.id(1), Sample.id(2)]])
            #expect(try linear.bodies.last?.variables == #"{"id":"\#(Sample.id(9))"}"#)
        }
    }

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

    @Test func onlyWhatChangedIsAskedFor() async throws {
        try await ScriptedLinear.use([Sample.page("issues", [])]) { linear in
            _ = try await linear.client.issues(updatedSince: Date(timeIntervalSince1970: 1_762_160_400))

            #expect(
                try linear.bodies.first?.variables == #"{"filter":{"updatedAt":{"gte":"2025-11-03T09:00:00.000Z"}}}"#
            )
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
                    #"{"filter":{"project":{"id":{"eq":"\#(Sample.id(2))"}}}}"#,
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
        try await ScriptedLinear.use([Sample.page("users", [])], key: key) { linear in
            _ = try await linear.client.users()

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
