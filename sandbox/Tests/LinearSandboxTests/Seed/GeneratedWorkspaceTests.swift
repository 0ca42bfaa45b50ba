import CoreTestKit
import Domain
import Foundation
import GraphQLEngine
import LinearSandbox
import Testing

struct GeneratedWorkspaceTests {
    private static let now = Date(timeIntervalSince1970: 1_762_160_400)

    @Test(
        arguments: [
            ("20x300x1500x30000", true), ("1x1x0x0", true), ("0x1x1x1", false), ("20x300x1500", false), ("", false),
            ("20x300x1500x300000", false), ("axbxcxd", false), ("1x1x1x-1", false), ("1x1x1x1x1", false),
        ])
    func aScaleIsFourNumbers(_ text: String, _ isOne: Bool) {
        #expect((WorkspaceScale(text) != nil) == isOne)
    }

    @Test func aGeneratedWorkspaceHasWhatItsScaleSays() throws {
        let scale = try #require(WorkspaceScale("20x300x1500x3000"))
        let workspace = Workspace.generated(scale, at: Self.now)

        #expect(workspace.teams.count == 20)
        #expect(Set(workspace.teams.all.map(\.name)).count == 19)
        #expect(Set(workspace.teams.all.map(\.key)).count == 20)
        #expect(workspace.projects.count == 300)
        #expect(Set(workspace.projects.all.map(\.name)).count == 300)
        #expect(workspace.milestones.count == 1_500)
        #expect(Set(workspace.milestones.all.map(\.name)).count <= 10)
        #expect(workspace.issues.count == 3_000)
        #expect(Set(workspace.issues.all.map(workspace.identifier)).count == 3_000)
        let open = workspace.issues.all.count { issue in
            ["backlog", "unstarted", "started"].contains(workspace.states[issue.stateID]?.type)
        }
        #expect((900...1_200).contains(open))
        #expect(workspace.issues.all.allSatisfy { $0.createdAt <= $0.updatedAt && $0.updatedAt <= Self.now })
        #expect(
            workspace.issues.all.allSatisfy {
                $0.milestoneID == nil || workspace.milestones[$0.milestoneID]?.projectID == $0.projectID
            })
    }

    @Test func itIsTheSameEachTime() throws {
        let scale = try #require(WorkspaceScale("3x5x20x200"))
        let (first, second) = (Workspace.generated(scale, at: Self.now), Workspace.generated(scale, at: Self.now))

        for issue in first.issues.all { #expect(second.issues[issue.id]?.title == issue.title) }
    }

    /// Every page, in each order, against what sorting all of them gives.
    @Test(arguments: [("createdAt", ""), ("updatedAt", ""), ("updatedAt", #"updatedAt: { gte: "-P120D" }"#)])
    func pagesShowEveryIssueOnceInOrder(_ order: String, _ filter: String) async throws {
        let scale = try #require(WorkspaceScale("3x5x20x700"))
        let bench = try Bench(seed: .generated(scale, at: Self.now))
        var seen: [String] = []
        var times: [String] = []
        var after: GraphQLValue = .null
        repeat {
            let reply = await bench.run(
                """
                query($after: String) {
                  issues(first: 250, after: $after, orderBy: \(order), filter: { \(filter) }) {
                    nodes { id \(order) } pageInfo { hasNextPage endCursor }
                  }
                }
                """, ["after": after])
            seen += reply.nodes("issues", "id")
            times += reply.nodes("issues", order)
            let info = try #require(reply.data["issues"]?["pageInfo"])
            after = info["hasNextPage"] == true ? info["endCursor"] ?? .null : .null
        } while !after.isNull

        let cutoff = filter.isEmpty ? Date.distantPast : Self.now - 120 * 86_400
        let wanted = await bench.platform.workspace.issues.all.filter { $0.updatedAt >= cutoff }
        #expect(seen.count == wanted.count)
        #expect(Set(seen) == Set(wanted.map(\.id.description)))
        #expect(times == times.sorted(by: >))
        #expect(filter.isEmpty || seen.count < 700)
    }

    @Test func whatChangedIsAtTheTopAndWhatIsArchivedIsLeftOut() async throws {
        let scale = try #require(WorkspaceScale("1x1x1x20"))
        let bench = try Bench(seed: .generated(scale, at: Self.now))
        let all = await bench.run("{ issues(orderBy: updatedAt) { nodes { id } } }").nodes("issues", "id")
        bench.clock.advance(by: .seconds(60))
        let query = "mutation($id: String!) { issueUpdate(id: $id, input: { title: \"New\" }) { success } }"
        _ = await bench.run(query, ["id": .string(all[7])])
        _ = await bench.run("mutation { issueDelete(id: \"\(all[3])\") { success } }")

        let later = await bench.run("{ issues(orderBy: updatedAt) { nodes { id } } }").nodes("issues", "id")

        #expect(later == [all[7]] + all.enumerated().filter { ![3, 7].contains($0.offset) }.map(\.element))
        let since = #"issues(orderBy: updatedAt, includeArchived: true, filter: {updatedAt: {gte: "-PT1M"}})"#
        let changed = await bench.run("{ \(since) { nodes { id trashed } } }").nodes("issues", "id")
        #expect(Set(changed) == [all[3], all[7]])
    }
}
