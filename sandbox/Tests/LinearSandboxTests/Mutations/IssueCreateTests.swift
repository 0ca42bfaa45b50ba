import GraphQLEngine
import Testing

private let create = """
    mutation ($input: IssueCreateInput!) { issueCreate(input: $input) { success lastSyncId issue {
      id identifier title description priority estimate dueDate createdAt updatedAt startedAt completedAt url
      state { name } team { key } assignee { displayName } creator { displayName } project { id }
      projectMilestone { id } parent { identifier } labels { nodes { name } } } } }
    """

@Suite struct IssueCreateTests {
    @Test func anIssueComesToStayWithTheNextNumber() async throws {
        let bench = try Bench()
        let reply = await bench.run(
            create,
            [
                "input": [
                    "teamId": Sample.delivery, "title": "New thing",
                    "description": "See [a](https://x) and [b](<https://y>)",
                    "priority": 1, "estimate": 3, "dueDate": "2025-12-01", "assigneeId": Sample.margo,
                    "projectId": Sample.quillhaven, "projectMilestoneId": Sample.pilot, "stateId": Sample.inProgress,
                    "labelIds": [Sample.bug], "parentId": "TID-12",
                ]
            ]
        )
        let issue = try #require(reply.data["issueCreate"]?["issue"])

        #expect(reply.status == 200)
        #expect(reply.data["issueCreate"]?["success"] == true)
        #expect(issue["identifier"] == "TID-53")
        #expect(issue["description"] == "See [a](<https://x>) and [b](<https://y>)")
        #expect(issue["dueDate"] == "2025-12-01")
        #expect(issue["startedAt"] == "2025-11-03T09:00:00.000Z")
        #expect(issue["state"] == ["name": "In Progress"])
        #expect(issue["assignee"] == ["displayName": "margo"])
        #expect(issue["creator"] == ["displayName": "callum"])
        #expect(issue["parent"] == ["identifier": "TID-12"])
        #expect(issue["labels"] == ["nodes": [["name": "Bug"]]])
        let children = await bench.run("{ issue(id: \"TID-12\") { children { nodes { identifier } } } }")
        #expect(children.data["issue"] == ["children": ["nodes": [["identifier": "TID-53"]]]])
    }

    @Test func whatIsLeftOutHasLinearsDefaults() async throws {
        let reply = try await Bench().run(create, ["input": ["teamId": Sample.operations, "title": "Bare"]])
        let issue = try #require(reply.data["issueCreate"]?["issue"])

        #expect(issue["identifier"] == "OPS-17")
        #expect(issue["state"] == ["name": "Backlog"])
        #expect(issue["priority"] == 0)
        #expect(issue["assignee"] == .null)
        #expect(issue["description"] == .null)
    }

    @Test func aSecondCreateWithTheSameIDIsAConflict() async throws {
        let bench = try Bench()
        let input: GraphQLValue = ["input": ["teamId": Sample.delivery, "title": "Once", "id": Sample.nobody]]
        let first = await bench.run(create, input)
        let second = await bench.run(create, input)

        #expect(first.data["issueCreate"]?["issue"]?["id"] == Sample.nobody)
        #expect(second.status == 400)
        #expect(second.data == .null)
        #expect(second.message == "conflict on insert of Issue")
        #expect(second.code == "INPUT_ERROR")
        #expect(second.error?["extensions"]?["statusCode"] == 400)
        #expect(second.error?["extensions"]?["userError"] == true)
        #expect(second.explanation == "Entity Issue with id 11111111-2222-4333-8444-555555555555 already exists.")
    }

    private static let refusals: [(input: Fields, explanation: String)] = [
        (["title": nil], "title should not be null or undefined."),
        (["title": "  "], "title should not be empty."),
        (
            ["title": .string(String(repeating: "x", count: 513))],
            "title must be shorter than or equal to 512 characters."
        ),
        (["id": "nonsense"], "id must be a UUID."),
        (["id": "1b5b878b-ed07-5d2a-b770-63f2516e570b"], "id must be a UUID."),
        (["teamId": "TID"], "teamId must be a UUID."),
        (["teamId": Sample.nobody], "teamId contained an entry that could not be found."),
        (["assigneeId": Sample.nobody], "assigneeId contained an entry that could not be found."),
        (["stateId": Sample.nobody], "stateId contained an entry that could not be found."),
        (["stateId": Sample.operationsTodo], "The state and the project must belong to the issue's team."),
        (["projectId": Sample.nobody], "projectId contained an entry that could not be found."),
        (["projectMilestoneId": Sample.pilot], "The project milestone must belong to the issue's project."),
        (
            ["projectMilestoneId": Sample.pilot, "projectId": Sample.merrowdale],
            "The project milestone must belong to the issue's project."
        ),
        (
            ["teamId": Sample.operations, "projectId": Sample.quillhaven],
            "The state and the project must belong to the issue's team."
        ),
        (["parentId": Sample.nobody], "parentId contained an entry that could not be found."),
        (["parentId": "TID-9"], "parentId contained an entry that could not be found."),
        (["labelIds": [Sample.nobody]], "labelIds contained an entry that could not be found."),
        (["priority": 5], "priority must not be greater than 4."),
        (["priority": -1], "priority must not be less than 0."),
        (["estimate": -1], "estimate must not be less than 0."),
        (["createdAt": "2026-01-01"], "createdAt must be a time in the past."),
        (["completedAt": "2025-10-01"], "completedAt cannot be provided with an incompatible state."),
        (
            ["completedAt": "2025-10-01", "createdAt": "2025-10-02", "stateId": Sample.done],
            "completedAt must be after createdAt."
        ),
    ]

    @Test(arguments: refusals)
    func inputsThatCannotBeAreRefusedAndChangeNothing(input: Fields, explanation: String) async throws {
        let bench = try Bench()
        var fields: Fields = ["teamId": Sample.delivery, "title": "Title"]
        for (key, value) in input { fields[key] = value }

        let reply = await bench.run(create, ["input": .object(fields)])
        let next = await bench.run(create, ["input": ["teamId": Sample.delivery, "title": "Next"]])

        #expect(reply.status == 400)
        #expect(reply.code == "INPUT_ERROR")
        #expect(reply.explanation == explanation)
        #expect(next.data["issueCreate"]?["issue"]?["identifier"] == "TID-53")
    }

    @Test(arguments: ["2025-13-01", "2025-02-29", "soon", "", "25-1-1"])
    func daysThatDoNotExistAreRefused(day: String) async throws {
        let input: GraphQLValue = ["teamId": Sample.delivery, "title": "T", "dueDate": .string(day)]
        let reply = try await Bench().run(create, ["input": input])

        #expect(reply.status == 400)
        #expect(reply.code == "BAD_USER_INPUT")
    }

    @Test func workDoneEarlierCanBeEntered() async throws {
        let reply = try await Bench().run(
            create,
            [
                "input": [
                    "teamId": Sample.delivery, "title": "Past", "createdAt": "2025-10-01T08:00:00Z",
                    "completedAt": "2025-10-02T08:00:00Z", "stateId": Sample.done,
                ]
            ]
        )

        #expect(reply.data["issueCreate"]?["issue"]?["createdAt"] == "2025-10-01T08:00:00.000Z")
        #expect(reply.data["issueCreate"]?["issue"]?["completedAt"] == "2025-10-02T08:00:00.000Z")
    }

    @Test func numbersAreNeverGivenTwice() async throws {
        let bench = try Bench()
        _ = await bench.run(create, ["input": ["teamId": Sample.delivery, "title": "Gone"]])
        _ = await bench.run("mutation { issueDelete(id: \"TID-53\", permanentlyDelete: true) { success } }")
        let reply = await bench.run(create, ["input": ["teamId": Sample.delivery, "title": "New"]])

        #expect(reply.data["issueCreate"]?["issue"]?["identifier"] == "TID-54")
    }
}
