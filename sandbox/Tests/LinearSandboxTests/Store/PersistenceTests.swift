import FoundationEssentials
import GraphQLEngine
import LinearSandbox
import Testing

@Suite struct PersistenceTests {
    @Test func aRestartFindsEverythingAsItWas() async throws {
        let log = MemoryLog()
        let before = try Bench(log: log)
        _ = await before.run(
            """
            mutation {
              a: issueUpdate(id: "TID-1", input: {title: "Renamed", parentId: "TID-2"}) { success }
              b: commentCreate(input: {issueId: "TID-1", body: "x"}) { success }
              c: attachmentCreate(input: {issueId: "TID-1", url: "https://x.example", title: "x", metadata: {a: 1}}) { success }
              d: issueRelationCreate(input: {issueId: "TID-1", relatedIssueId: "TID-3", type: blocks}) { success }
              e: issueDelete(id: "TID-4", permanentlyDelete: true) { success }
              f: issueLabelCreate(input: {name: "New"}) { success }
            }
            """
        )
        let encoded = try log.transactions.map { try JSONEncoder().encode($0) }
        let read = try encoded.map { try JSONDecoder().decode(WorkspaceTransaction.self, from: $0) }
        try log.replace(with: read)
        let after = try Bench(log: log)

        let query = """
            { issues(first: 250, includeArchived: true, orderBy: updatedAt) { nodes { id title updatedAt parent { id }
              comments(first: 2) { nodes { body } } attachments(first: 2) { nodes { url metadata } }
              relations(first: 2) { nodes { type } } } } issueLabels { nodes { name } } }
            """
        let expected = await before.run(query)
        let found = await after.run(query)
        #expect(found.data == expected.data)
        #expect(found.nodes("issues", "id").count == 66)
        #expect(await after.platform.workspace.lastSyncID == 6)
    }

    @Test func whatCannotBeWrittenDownDidNotHappen() async throws {
        let bench = try Bench()
        bench.log.isBroken = true
        let reply = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {title: \"Lost\"}) { success } }")

        #expect(reply.status == 500)
        #expect(reply.code == "INTERNAL_SERVER_ERROR")
        #expect(await bench.platform.workspace.issue("TID-1")?.title == "SCADA historian connector")
    }

    @Test func aLogThatHasGrownLongIsReplacedByTheWorkspace() async throws {
        let bench = try Bench()
        let whole = bench.log.transactions.count
        for _ in 0..<5 { _ = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {}) { success } }") }
        let grown = bench.log.transactions.count
        bench.log.isLong = true
        _ = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {title: \"Last\"}) { success } }")

        #expect(grown == whole + 5)
        #expect(bench.log.transactions.count == whole)
        #expect(Workspace(replaying: bench.log.transactions)?.issue("TID-1")?.title == "Last")
    }

    @Test func refusedChangesAreNotWrittenDown() async throws {
        let bench = try Bench()
        let before = bench.log.transactions.count
        _ = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {title: \"\"}) { success } }")
        _ = await bench.run("{ issues { nodes { id } } }")

        #expect(bench.log.transactions.count == before)
    }

    @Test func aResetForgetsEverything() async throws {
        let bench = try Bench()
        _ = await bench.run("mutation { issueUpdate(id: \"TID-1\", input: {title: \"New\"}) { success } }")
        try await bench.platform.reset()
        let reply = await bench.run("{ issue(id: \"TID-1\") { title } }")

        #expect(reply.data["issue"] == ["title": "SCADA historian connector"])
        #expect(reply.headers["X-RateLimit-Requests-Remaining"] == "2499")
        let replayed = try #require(Workspace(replaying: bench.log.transactions))
        #expect(replayed.issues.count == 67)
    }

    @Test func aBlankWorkspaceIsUsable() throws {
        let workspace = Workspace.blank(at: Date(timeIntervalSince1970: 0))

        #expect(workspace.teams.count == 1)
        #expect(workspace.viewer != nil)
        #expect(workspace.projectStatuses.count == 6)
    }

    @Test(arguments: [
        ("{", "it is not JSON"), ("{}", ".snapshotAt is missing"), ("[]", " has a wrong type"),
        (#"{"snapshotAt": 1}"#, ".snapshotAt has a wrong type"),
    ])
    func filesThatAreNoWorkspaceAreNamed(text: String, message: String) {
        let error = #expect(throws: SeedError.self) { try Workspace(seed: Data(text.utf8)) }

        #expect(error?.message == message)
    }
}
