import GraphQLEngine
import Testing

@Suite struct ProjectMutationTests {
    @Test func aProjectIsMadeWithLinearsDefaults() async throws {
        let bench = try Bench()
        let reply = await bench.run(
            """
            mutation ($input: ProjectCreateInput!) { projectCreate(input: $input) { success project {
              id name status { type } state progress teams { nodes { key } } lead { displayName } targetDate url } } }
            """,
            [
                "input": [
                    "name": "New client", "teamIds": [Sample.delivery], "leadId": Sample.margo,
                    "targetDate": "2026-01-31",
                ]
            ]
        )
        let project = try #require(reply.data["projectCreate"]?["project"])

        #expect(project["status"] == ["type": "backlog"])
        #expect(project["state"] == "backlog")
        #expect(project["progress"] == 0)
        #expect(project["teams"] == ["nodes": [["key": "TID"]]])
        let id = try #require(project["id"]?.text)
        let slug = id.replacing("-", with: "").prefix(12)
        #expect(project["url"]?.text == "http://127.0.0.1:8090/sandbox/projects/new-client-\(slug)")
        let found = await bench.run("{ project(id: \"new-client-\(slug)\") { name } }")
        #expect(found.data["project"] == ["name": "New client"])
    }

    @Test(
        arguments: [
            (["name": " "], "name should not be empty."),
            (["teamIds": []], "teamIds should not be empty."),
            (["teamIds": [Sample.nobody]], "teamIds contained an entry that could not be found."),
            (["statusId": Sample.nobody], "statusId contained an entry that could not be found."),
            (
                ["description": .string(String(repeating: "x", count: 256))],
                "description must be shorter than or equal to 255 characters."
            ),
        ] as [(Fields, String)])
    func projectsThatCannotBeAreRefused(input: Fields, explanation: String) async throws {
        var fields: Fields = ["name": "P", "teamIds": [Sample.delivery]]
        for (key, value) in input { fields[key] = value }
        let reply = try await Bench().run(
            "mutation ($input: ProjectCreateInput!) { projectCreate(input: $input) { success } }",
            ["input": .object(fields)]
        )

        #expect(reply.status == 400)
        #expect(reply.explanation == explanation)
    }

    @Test func theStateOfAProjectIsNoInputAnyMore() async throws {
        let reply = try await Bench().run(
            "mutation { projectCreate(input: {name: \"P\", teamIds: [], state: \"started\"}) { success } }"
        )

        #expect(reply.code == "GRAPHQL_VALIDATION_FAILED")
    }

    @Test func milestonesComeChangeAndGo() async throws {
        let bench = try Bench()
        let made = await bench.run(
            "mutation ($p: String!) { projectMilestoneCreate(input: {projectId: $p, name: \"Launch\", targetDate: \"2025-12-24\"}) { projectMilestone { id sortOrder status project { id } } } }",
            ["p": Sample.quillhaven]
        )
        let milestone = try #require(made.data["projectMilestoneCreate"]?["projectMilestone"])
        let id = milestone["id"] ?? nil
        let changed = await bench.run(
            "mutation ($id: String!) { projectMilestoneUpdate(id: $id, input: {name: \"Start\", targetDate: null}) { projectMilestone { name targetDate } } }",
            ["id": id]
        )
        _ = await bench.run(
            "mutation ($m: String!) { issueUpdate(id: \"TID-12\", input: {projectId: \(Sample.quillhaven.json().text), projectMilestoneId: $m}) { success } }",
            ["m": id])
        let gone = await bench.run(
            "mutation ($id: String!) { projectMilestoneDelete(id: $id) { success entityId } }", ["id": id])
        let issue = await bench.run("{ issue(id: \"TID-12\") { projectMilestone { id } project { id } } }")

        #expect(milestone["sortOrder"] == 3)
        #expect(milestone["status"] == "unstarted")
        #expect(changed.data["projectMilestoneUpdate"]?["projectMilestone"] == ["name": "Start", "targetDate": nil])
        #expect(gone.data["projectMilestoneDelete"]?["entityId"] == id)
        #expect(issue.data["issue"] == ["projectMilestone": nil, "project": ["id": Sample.quillhaven]])
    }

    @Test func aSecondMilestoneWithTheSameIDIsAConflict() async throws {
        let bench = try Bench()
        let query =
            "mutation ($p: String!, $id: String!) { projectMilestoneCreate(input: {projectId: $p, name: \"M\", id: $id}) { success } }"
        _ = await bench.run(query, ["p": Sample.quillhaven, "id": Sample.nobody])
        let second = await bench.run(query, ["p": Sample.quillhaven, "id": Sample.nobody])

        #expect(second.status == 400)
        #expect(second.message == "conflict on insert of ProjectMilestone")
    }
}
