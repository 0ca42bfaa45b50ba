import GraphQLEngine
import LinearSandbox
import Testing

private let createBatch = """
    mutation ($issues: [IssueCreateInput!]!) { issueBatchCreate(input: {issues: $issues}) {
      success issues { identifier title } } }
    """
private let updateBatch = """
    mutation ($ids: [UUID!]!, $input: IssueUpdateInput!) { issueBatchUpdate(ids: $ids, input: $input) {
      success issues { identifier priority } } }
    """

@Suite struct IssueBatchTests {
    private func input(_ title: String, _ more: Fields = [:]) -> GraphQLValue {
        var fields: Fields = ["teamId": Sample.delivery, "title": .string(title)]
        for (key, value) in more { fields[key] = value }
        return .object(fields)
    }

    @Test func aBatchComesInItsOrder() async throws {
        let reply = try await Bench().run(createBatch, ["issues": [input("a"), input("b")]])

        #expect(
            reply.data["issueBatchCreate"]?["issues"] == [
                ["identifier": "TID-53", "title": "a"], ["identifier": "TID-54", "title": "b"],
            ])
    }

    @Test func oneBadIssueUndoesTheBatch() async throws {
        let bench = try Bench()
        let before = await bench.platform.workspace.issues.count
        let reply = await bench.run(createBatch, ["issues": [input("a"), input("b", ["stateId": Sample.nobody])]])

        #expect(reply.status == 400)
        #expect(reply.data == .null)
        #expect(await bench.platform.workspace.issues.count == before)
        let next = await bench.run(createBatch, ["issues": [input("c")]])
        #expect(next.data["issueBatchCreate"]?["issues"]?[0]?["identifier"] == "TID-53")
    }

    @Test func aParentMustBeThereBeforeTheBatch() async throws {
        let parent = input("parent", ["id": Sample.nobody])
        let child = input("child", ["parentId": Sample.nobody])
        let bench = try Bench()
        let together = await bench.run(createBatch, ["issues": [parent, child]])
        _ = await bench.run(createBatch, ["issues": [parent]])
        let afterwards = await bench.run(createBatch, ["issues": [child]])

        #expect(together.explanation == "parentId contained an entry that could not be found.")
        #expect(afterwards.data["issueBatchCreate"]?["success"] == true)
    }

    @Test func aBatchHasFiftyIssuesAtMost() async throws {
        let reply = try await Bench().run(createBatch, ["issues": .list((0..<51).map { input("\($0)") })])

        #expect(reply.explanation == "issues must contain no more than 50 elements.")
    }

    @Test func aBatchUpdateChangesAllOrNone() async throws {
        let bench = try Bench()
        let ids = await bench.run("{ issues(first: 2) { nodes { id } } }").nodes("issues", "id").map(
            GraphQLValue.string)
        let good = await bench.run(updateBatch, ["ids": .list(ids), "input": ["priority": 1]])
        let bad = await bench.run(updateBatch, ["ids": .list(ids + [Sample.nobody]), "input": ["priority": 2]])

        #expect(good.data["issueBatchUpdate"]?["issues"]?.items?.compactMap { $0["priority"] } == [1, 1])
        #expect(bad.explanation == "ids contained an entry that could not be found.")
        let after = await bench.run("{ issues(first: 2, orderBy: updatedAt) { nodes { priority } } }")
        #expect(after.data["issues"]?["nodes"] == [["priority": 1], ["priority": 1]])
    }

    @Test func aBatchUpdateTakesOnlyUUIDs() async throws {
        let reply = try await Bench().run(updateBatch, ["ids": ["TID-1"], "input": ["priority": 1]])

        #expect(reply.status == 400)
        #expect(reply.code == "BAD_USER_INPUT")
    }

    @Test func mutationsOfOneRequestSucceedAndFailByThemselves() async throws {
        let bench = try Bench()
        let reply = await bench.run(
            """
            mutation { a: issueUpdate(id: "TID-1", input: {title: "Renamed"}) { issue { title } } 
              b: issueDelete(id: "TID-1") { success } }
            """
        )
        let failing = await bench.run(
            "mutation { a: issueUpdate(id: \"TID-2\", input: {title: \"Kept\"}) { success } b: issueUpdate(id: \"TID-9\", input: {}) { success } }"
        )

        #expect(reply.data["a"]?["issue"] == ["title": "Renamed"])
        #expect(failing.data == .null)
        #expect(failing.error?["path"] == ["b"])
        #expect(await bench.platform.workspace.issue("TID-2")?.title == "Kept")
    }
}
