import CoreTestKit
import GraphQLEngine
import Testing

@Suite struct FilterTests {
    private func identifiers(_ filter: String) async throws -> Set<String> {
        let reply = try await Bench().run("{ issues(first: 250, filter: \(filter)) { nodes { identifier } } }")
        #expect(reply.error == nil, "\(reply.body)")
        return Set(reply.nodes("issues", "identifier"))
    }

    private static let single: [(filter: String, identifiers: Set<String>)] = [
        ("{number: {eq: 12}}", ["TID-12", "OPS-12"]),
        ("{number: {eq: 12}, team: {key: {eq: \"OPS\"}}}", ["OPS-12"]),
        ("{id: {eq: \"1b5b878b-ed07-5d2a-b770-63f2516e570a\"}}", ["TID-1"]),
        ("{id: {in: [\"TID-1\", \"OPS-2\"]}}", ["TID-1", "OPS-2"]),
        ("{id: {eq: \"1B5B878B-ED07-5D2A-B770-63F2516E570A\"}}", ["TID-1"]),
        ("{title: {eq: \"SCADA historian connector\"}}", ["TID-1"]),
        ("{title: {eqIgnoreCase: \"scada HISTORIAN connector\"}}", ["TID-1"]),
        ("{title: {startsWith: \"SCADA hist\"}}", ["TID-1"]),
        ("{title: {startsWithIgnoreCase: \"scada hist\"}}", ["TID-1"]),
        ("{title: {endsWith: \"historian connector\"}}", ["TID-1"]),
        ("{title: {containsIgnoreCase: \"HISTORIAN CONN\"}}", ["TID-1"]),
        ("{title: {containsIgnoreCaseAndAccent: \"hístórian connèctor\"}}", ["TID-1"]),
        ("{title: {in: [\"SCADA historian connector\", \"x\"]}}", ["TID-1"]),
        ("{completedAt: {gte: \"2025-05-30T17:18:58.391Z\", lte: \"2025-05-30T19:18:58.391+02:00\"}}", ["TID-1"]),
        ("{or: [{number: {eq: 1}}, {number: {eq: 2}}], team: {name: {contains: \"Platform\"}}}", ["OPS-1", "OPS-2"]),
        ("{and: [{number: {gte: 1}}, {number: {lt: 2}}, {team: {key: {eq: \"TID\"}}}]}", ["TID-1"]),
    ]

    @Test(arguments: single)
    func issuesAreFoundByTheirOwnFields(filter: String, expected: Set<String>) async throws {
        #expect(try await identifiers(filter) == expected)
    }

    private static let complements: [(filter: String, opposite: String)] = [
        ("{assignee: {null: true}}", "{assignee: {null: false}}"),
        ("{project: {null: true}}", "{project: {id: {nin: []}}}"),
        ("{parent: {null: true}}", "{parent: {null: false}}"),
        ("{estimate: {null: true}}", "{estimate: {null: false}}"),
        ("{dueDate: {null: true}}", "{dueDate: {gt: \"2000-01-01\"}}"),
        ("{description: {null: true}}", "{description: {null: false}}"),
        ("{labels: {length: {eq: 0}}}", "{labels: {some: {}}}"),
        ("{labels: {null: true}}", "{labels: {null: false}}"),
        ("{labels: {name: {eq: \"Bug\"}}}", "{labels: {every: {name: {neq: \"Bug\"}}}}"),
        (
            "{state: {type: {in: [\"completed\", \"canceled\"]}}}",
            "{state: {type: {nin: [\"completed\", \"canceled\"]}}}"
        ),
        (
            "{assignee: {email: {eqIgnoreCase: \"TOMEK@tidewater-analytics.example\"}}}",
            "{or: [{assignee: {null: true}}, {assignee: {displayName: {neq: \"tomek\"}}}]}"
        ),
        ("{assignee: {isMe: {eq: true}}}", "{or: [{assignee: {null: true}}, {assignee: {isMe: {eq: false}}}]}"),
        ("{priority: {lte: 2, gt: 0}}", "{or: [{priority: {gt: 2}}, {priority: {eq: 0}}]}"),
        ("{title: {contains: \"ee\"}}", "{title: {notContains: \"ee\"}}"),
        ("{createdAt: {gt: \"2025-09-01\"}}", "{createdAt: {lte: \"2025-09-01\"}}"),
        ("{updatedAt: {gt: \"-P6W\"}}", "{updatedAt: {lte: \"-P6W\"}}"),
        (
            "{projectMilestone: {name: {eq: \"SCADA ingestion\"}}}",
            "{or: [{projectMilestone: {null: true}}, {projectMilestone: {name: {neq: \"SCADA ingestion\"}}}]}"
        ),
        (
            "{project: {lead: {displayName: {eq: \"tomek\"}}, status: {type: {eq: \"started\"}}}}",
            "{or: [{project: {null: true}}, {project: {lead: {displayName: {neq: \"tomek\"}}}}]}"
        ),
        ("{estimate: {or: [{eq: 1}, {eq: 2}]}}", "{or: [{estimate: {null: true}}, {estimate: {gt: 2}}]}"),
    ]

    @Test(arguments: complements)
    func aFilterAndItsOppositeShareTheIssuesOut(filter: String, opposite: String) async throws {
        let some = try await identifiers(filter)
        let others = try await identifiers(opposite)

        #expect(some.isDisjoint(with: others))
        #expect(some.count + others.count == 67)
        if !filter.contains("parent: ") { #expect(!others.isEmpty && (!some.isEmpty || filter.contains("null: true"))) }
    }

    @Test func relativeDatesCountFromNow() async throws {
        let bench = try Bench()
        let query = "{ issues(filter: {updatedAt: {gt: \"-P2W\"}}) { nodes { identifier } } }"
        let before = await bench.run(query).nodes("issues", "identifier")
        _ = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {priority: 1}) { success } }")
        let after = await bench.run(query).nodes("issues", "identifier")
        bench.clock.advance(by: .seconds(15 * 86_400))
        let later = await bench.run(query).nodes("issues", "identifier")

        #expect(before == [])
        #expect(after == ["TID-1"])
        #expect(later == [])
    }

    @Test(
        arguments: [
            ("teams(filter: {key: {eq: \"OPS\"}}) { nodes { key } }", "teams", "key", ["OPS"]),
            (
                "users(filter: {email: {startsWith: \"margo@\"}}) { nodes { displayName } }", "users", "displayName",
                ["margo"]
            ),
            (
                "users(filter: {admin: {eq: true}, isMe: {eq: false}}) { nodes { displayName } }", "users",
                "displayName", ["wendell"]
            ),
            (
                "projects(filter: {name: {containsIgnoreCase: \"merrow\"}}) { nodes { name } }", "projects", "name",
                ["Merrowdale Discharge Summaries"]
            ),
            (
                "projects(filter: {accessibleTeams: {some: {key: {eq: \"OPS\"}}}, targetDate: {lt: \"2025-12-25\"}, lead: {displayName: {eq: \"sooah\"}}}) { nodes { name } }",
                "projects", "name", ["Fennimore Demand Forecast"]
            ),
            (
                "workflowStates(filter: {team: {key: {eq: \"OPS\"}}, type: {eq: \"started\"}}) { nodes { name } }",
                "workflowStates", "name", ["In Progress"]
            ),
            ("issueLabels(filter: {name: {in: [\"Bug\"]}}) { nodes { name } }", "issueLabels", "name", ["Bug"]),
            (
                "projectMilestones(filter: {project: {name: {startsWith: \"Quill\"}}, targetDate: {lt: \"2025-09-30\"}}) { nodes { name } }",
                "projectMilestones", "name", ["Pilot on bills of lading"]
            ),
        ] as [(String, String, String, [String])])
    func everyConnectionFilters(query: String, connection: String, field: String, expected: [String]) async throws {
        let reply = try await Bench().run("{ \(query) }")

        #expect(reply.error == nil)
        #expect(reply.nodes(connection, field) == expected)
    }

    @Test func aFilterMayComeInAVariable() async throws {
        let reply = try await Bench().run(
            "query ($f: IssueFilter) { issues(filter: $f) { nodes { identifier } } }",
            ["f": ["team": ["key": ["eq": "TID"]], "number": ["in": [3, 4.0]], "assignee": nil]]
        )

        #expect(Set(reply.nodes("issues", "identifier")) == ["TID-3", "TID-4"])
    }

    @Test(arguments: ["{updatedAt: {gt: \"yesterday\"}}", "{dueDate: {lt: \"2025-02-30\"}}", "{nope: {eq: 1}}"])
    func filtersThatCannotBeReadAreRefused(filter: String) async throws {
        let reply = try await Bench().run("{ issues(filter: \(filter)) { nodes { id } } }")

        #expect(reply.status == 400)
        #expect(reply.code == "GRAPHQL_VALIDATION_FAILED")
    }
}
