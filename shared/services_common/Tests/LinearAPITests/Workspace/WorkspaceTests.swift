import Domain
import Foundation
import LinearAPI
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WorkspaceTests {
    @Test func aSmallWorkspaceIsOneRequest() async throws {
        try await ScriptedLinear.use([Sample.workspace(["users": ([Sample.user(2), Sample.user(1)], nil)])]) { linear in
            let sweep = try await linear.client.workspace()

            #expect(sweep.users.items.map(\.name) == ["U2", "U1"])
            #expect(sweep.requests == 1)
            #expect(sweep.newest == Self.date("2025-10-02T09:00:00Z"))
            #expect(sweep.isComplete)
            #expect(try linear.bodies.map(\.variables) == ["{}"])
        }
    }

    @Test func everyPageIsReadWithTheCursorOfTheOneBefore() async throws {
        let answers = [
            Sample.workspace(["users": ([Sample.user(3)], "a")]), Sample.page("users", [Sample.user(2)], next: "b"),
            Sample.page("users", [Sample.user(1)]),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let sweep = try await linear.client.workspace()

            #expect(sweep.users.items.map(\.name) == ["U3", "U2", "U1"])
            #expect(sweep.requests == 3)
            #expect(try linear.bodies.map(\.operationName) == ["Workspace", "Users", "Users"])
            #expect(try linear.bodies.map(\.variables) == ["{}", #"{"after":"a"}"#, #"{"after":"b"}"#])
        }
    }

    @Test func aPageThatLeadsToItselfEndsTheReading() async throws {
        let page = Sample.page("users", [], next: "same")
        try await ScriptedLinear.use([Sample.workspace(["users": ([], "same")]), page, page]) { linear in
            await #expect(throws: LinearError(.malformedAnswer(status: 200), operation: "Users")) {
                try await linear.client.workspace()
            }
        }
    }

    @Test func onlyWhatChangedIsAskedForAndWhatIsGoneIsTold() async throws {
        let gone = Sample.user(2).replacing(#""archivedAt": null"#, with: #""archivedAt": "2025-11-03T08:00:00Z""#)
        let answers = [
            Sample.workspace(["users": ([Sample.user(3)], "a")]), Sample.page("users", [gone]),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let sweep = try await linear.client.workspace(since: Date(timeIntervalSince1970: 1_762_160_400))

            #expect(sweep.users.items.map(\.name) == ["U3"])
            #expect(sweep.users.gone == [Sample.id(2)])
            let filter = #"{"updatedAt":{"gte":"2025-11-03T09:00:00.000Z"}}"#
            let kinds = ["issues", "labels", "milestones", "projects", "states", "teams", "users"]
            let filters = kinds.map { #""\#($0)":\#(filter)"# }
            let first = (["\"gone\":true"] + filters).joined(separator: ",")
            #expect(
                try linear.bodies.map(\.variables) == [
                    "{\(first)}", #"{"after":"a","filter":\#(filter),"gone":true}"#,
                ]
            )
        }
    }

    @Test func whatWaitsInTheTrashIsGone() async throws {
        let trashed = Sample.issue.replacing(#""a field of tomorrow": 1"#, with: #""trashed": true"#)
        try await ScriptedLinear.use([Sample.workspace(["issues": ([trashed], nil)])]) { linear in
            let sweep = try await linear.client.workspace(since: .distantPast)

            #expect(sweep.issues.items == [])
            #expect(sweep.issues.gone == [Sample.id(1)])
        }
    }

    @Test func moreMembersThanAPageAreReadWithTheTeam() async throws {
        let members = #"{"nodes": [{"id": "\#(Sample.id(1))"}], "pageInfo": {"hasNextPage": true, "endCursor": "a"}}"#
        let team = """
            {"id": "\(Sample.id(9))", "key": "TID", "name": "Delivery", "members": \(members),
             "updatedAt": "2025-10-01T09:00:00Z"}
            """
        let rest =
            #"{"nodes": [{"id": "\#(Sample.id(1))"}, {"id": "\#(Sample.id(2))"}], "pageInfo": {"hasNextPage": false}}"#
        let answers = [
            Sample.workspace(["teams": ([team], nil)]), .ok(#"{"data": {"team": {"members": \#(rest)}}}"#),
        ]
        try await ScriptedLinear.use(answers) { linear in
            let sweep = try await linear.client.workspace()

            #expect(sweep.teams.items.map(\.memberIDs) == [[Sample.id(1), Sample.id(2)]])
            #expect(sweep.requests == 2)
            #expect(try linear.bodies.last?.variables == #"{"id":"\#(Sample.id(9))"}"#)
        }
    }

    @Test func progressIsAskedForAHundredProjectsAtATime() async throws {
        func page(_ project: Int) -> ScriptedAnswer {
            .ok(
                """
                {"data": {"projects": {"nodes": [{"id": "\(Sample.id(project))", "progress": 0.5}]},
                          "projectMilestones": {"nodes": [{"id": "\(Sample.id(7))", "progress": 20}]}}}
                """)
        }
        try await ScriptedLinear.use([page(1), page(2)]) { linear in
            let progress = try await linear.client.progress(
                projects: (0..<120).map(Sample.id), milestones: [Sample.id(7)])

            #expect(progress.projects == [Sample.id(1): 0.5, Sample.id(2): 0.5])
            #expect(progress.milestones == [Sample.id(7): 20])
            #expect(progress.requests == 2)
        }
    }

    private static func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }
}
