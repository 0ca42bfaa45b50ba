import GraphQLEngine
import LinearSandbox
import Testing

@Suite struct IssueRemovalTests {
    @Test func deletingMovesToTheTrashAndBack() async throws {
        let bench = try Bench()
        let deleted = await bench.run(
            "mutation { issueDelete(id: \"TID-1\") { success entity { identifier trashed archivedAt } } }")
        let found = await bench.run("{ issue(id: \"TID-1\") { trashed } }")
        let restored = await bench.run("mutation { issueUnarchive(id: \"TID-1\") { entity { trashed archivedAt } } }")

        #expect(deleted.data["issueDelete"]?["entity"]?["trashed"] == true)
        #expect(deleted.data["issueDelete"]?["entity"]?["archivedAt"] == "2025-11-03T09:00:00.000Z")
        #expect(found.data["issue"] == ["trashed": true])
        #expect(restored.data["issueUnarchive"]?["entity"] == ["trashed": nil, "archivedAt": nil])
    }

    @Test func erasingTakesAllThatHangsOnTheIssueAndLeavesItsChildren() async throws {
        let bench = try Bench()
        _ = await bench.run(
            """
            mutation {
              a: issueUpdate(id: "TID-2", input: {parentId: "TID-1"}) { success }
              b: commentCreate(input: {issueId: "TID-1", body: "x"}) { success }
              c: attachmentCreate(input: {issueId: "TID-1", url: "https://x.example", title: "x"}) { success }
              d: issueRelationCreate(input: {issueId: "TID-1", relatedIssueId: "TID-3", type: blocks}) { success }
            }
            """
        )
        let erased = await bench.run(
            "mutation { issueDelete(id: \"TID-1\", permanentlyDelete: true) { success entity { id } } }")
        let gone = await bench.run("{ issue(id: \"TID-1\") { id } }")
        let child = await bench.run("{ issue(id: \"TID-2\") { parent { id } } }")
        let workspace = await bench.platform.workspace

        #expect(erased.data["issueDelete"] == ["success": true, "entity": nil])
        #expect(gone.message == "Entity not found: Issue")
        #expect(child.data["issue"] == ["parent": nil])
        #expect([workspace.comments.count, workspace.attachments.count, workspace.relations.count] == [0, 0, 0])
    }
}
