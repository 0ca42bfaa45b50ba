import CoreTestKit
import GraphQLEngine
import LinearSandbox
import Testing

private let update = """
    mutation ($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success issue {
      identifier previousIdentifiers title description priority estimate dueDate updatedAt archivedAt trashed
      startedAt completedAt canceledAt state { name } team { key } assignee { displayName } project { id }
      projectMilestone { id } parent { identifier } labels { nodes { name } } } } }
    """

@Suite struct IssueUpdateTests {
    private func updated(_ bench: Bench, _ id: String, _ input: GraphQLValue) async throws -> GraphQLValue {
        let reply = await bench.run(update, ["id": .string(id), "input": input])
        return try #require(reply.data["issueUpdate"]?["issue"], "\(reply.body)")
    }

    @Test func whatIsNotGivenStaysAndWhatIsNullIsEmptied() async throws {
        let bench = try Bench()
        let before = try await updated(bench, "TID-1", [:])
        let after = try await updated(
            bench, "TID-1",
            ["assigneeId": nil, "estimate": nil, "description": nil, "projectMilestoneId": nil, "priority": nil]
        )

        #expect(before["assignee"] == ["displayName": "tomek"])
        #expect(after["assignee"] == .null)
        #expect(after["estimate"] == .null)
        #expect(after["description"] == .null)
        #expect(after["projectMilestone"] == .null)
        #expect(after["priority"] == 0)
        #expect(after["title"] == before["title"])
        #expect(after["project"] == before["project"])
    }

    @Test func everyUpdateIsLaterThanTheLast() async throws {
        let bench = try Bench()
        let first = try await updated(bench, "TID-1", ["priority": 1])["updatedAt"]
        let second = try await updated(bench, "TID-1", ["priority": 2])["updatedAt"]
        bench.clock.advance(by: .seconds(60))
        let third = try await updated(bench, "TID-1", ["priority": 3])["updatedAt"]

        #expect(first == "2025-11-03T09:00:00.000Z")
        #expect(second == "2025-11-03T09:00:00.001Z")
        #expect(third == "2025-11-03T09:01:00.000Z")
    }

    @Test func datesFollowTheState() async throws {
        let bench = try Bench()
        let started = try await updated(bench, "TID-52", ["stateId": Sample.inProgress])
        let done = try await updated(bench, "TID-52", ["stateId": Sample.done])
        let reopened = try await updated(bench, "TID-52", ["stateId": Sample.todo])

        #expect(started["startedAt"] != .null)
        #expect(started["completedAt"] == .null)
        #expect(done["completedAt"] == "2025-11-03T09:00:00.000Z")
        #expect(reopened["completedAt"] == .null)
        #expect(reopened["startedAt"] == .null)
    }

    @Test func labelsAreReplacedAddedAndRemoved() async throws {
        let bench = try Bench()
        let added = try await updated(bench, "TID-1", ["addedLabelIds": [Sample.bug, Sample.bug]])
        let removed = try await updated(bench, "TID-1", ["removedLabelIds": [Sample.bug]])
        let replaced = try await updated(bench, "TID-1", ["labelIds": [Sample.docs]])
        let third = await bench.run(
            "mutation { issueAddLabel(id: \"TID-1\", labelId: \(Sample.bug.json().text)) { issue { labels { nodes { name } } } } }"
        )

        #expect(Set(added["labels"]?["nodes"]?.items?.compactMap { $0["name"]?.text } ?? []) == ["Data", "Bug"])
        #expect(removed["labels"] == ["nodes": [["name": "Data"]]])
        #expect(replaced["labels"] == ["nodes": [["name": "Docs"]]])
        #expect(third.data["issueAddLabel"]?["issue"]?["labels"]?["nodes"]?.items?.count == 2)
    }

    @Test func anotherProjectLeavesTheMilestoneBehind() async throws {
        let moved = try await updated(Bench(), "TID-1", ["projectId": Sample.merrowdale])

        #expect(moved["project"] == ["id": Sample.merrowdale])
        #expect(moved["projectMilestone"] == .null)
    }

    @Test func anotherTeamGivesAnotherIdentifierAndTheOldOneStillLeadsThere() async throws {
        let bench = try Bench()
        let moved = try await updated(bench, "TID-52", ["teamId": Sample.operations, "projectId": nil])
        let found = await bench.run("{ issue(id: \"TID-52\") { identifier } }")

        #expect(moved["identifier"] == "OPS-17")
        #expect(moved["previousIdentifiers"] == ["TID-52"])
        #expect(moved["team"] == ["key": "OPS"])
        #expect(found.data["issue"] == ["identifier": "OPS-17"])
    }

    @Test func anIssueIsNotItsOwnAncestor() async throws {
        let bench = try Bench()
        _ = try await updated(bench, "TID-2", ["parentId": "TID-1"])
        _ = try await updated(bench, "TID-3", ["parentId": "TID-2"])
        let circle = await bench.run(update, ["id": "TID-1", "input": ["parentId": "TID-3"]])
        let itself = await bench.run(update, ["id": "TID-1", "input": ["parentId": "TID-1"]])

        #expect(circle.explanation == "An issue cannot be its own ancestor.")
        #expect(itself.explanation == "An issue cannot be its own ancestor.")
    }

    @Test(
        arguments: [
            ["title": nil], ["title": ""], ["stateId": nil], ["stateId": Sample.operationsTodo], ["priority": 9],
            ["teamId": nil], ["projectMilestoneId": Sample.nobody], ["assigneeId": "margo"],
        ] as [Fields])
    func changesThatCannotBeAreRefused(input: Fields) async throws {
        let bench = try Bench()
        let before = await bench.platform.workspace.issue("TID-1")?.updatedAt
        let reply = await bench.run(update, ["id": "TID-1", "input": .object(input)])

        #expect(reply.status == 400)
        #expect(reply.code == "INPUT_ERROR")
        #expect(await bench.platform.workspace.issue("TID-1")?.updatedAt == before)
    }

    @Test func trashIsLeftAgainWithNull() async throws {
        let bench = try Bench()
        let trashed = try await updated(bench, "TID-1", ["trashed": true])
        let restored = try await updated(bench, "TID-1", ["trashed": nil])

        #expect(trashed["trashed"] == true)
        #expect(trashed["archivedAt"] != .null)
        #expect(restored["trashed"] == .null)
        #expect(restored["archivedAt"] == .null)
    }
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}
