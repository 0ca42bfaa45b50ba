import GraphQLEngine
import Testing

@Suite struct PagingTests {
    private static let query = """
        query ($first: Int, $last: Int, $after: String, $before: String, $order: PaginationOrderBy) {
          issues(first: $first, last: $last, after: $after, before: $before, orderBy: $order) {
            nodes { identifier createdAt updatedAt } edges { cursor node { identifier } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
        """

    @Test(arguments: ["createdAt", "updatedAt"])
    func pagesFollowEachOtherWithoutGapOrRepetition(order: String) async throws {
        let bench = try Bench()
        var seen: [String] = []
        var dates: [String] = []
        var cursor: GraphQLValue = nil
        repeat {
            let reply = await bench.run(Self.query, ["first": 20, "after": cursor, "order": .string(order)])
            seen += reply.nodes("issues", "identifier")
            dates += reply.nodes("issues", order)
            let info = try #require(reply.data["issues"]?["pageInfo"])
            cursor = info["hasNextPage"] == true ? info["endCursor"] ?? nil : nil
        } while cursor != .null && seen.count < 200

        #expect(seen.count == 67)
        #expect(Set(seen).count == 67)
        #expect(dates == dates.sorted(by: >))
    }

    @Test func pagesCanBeWalkedBackwards() async throws {
        let bench = try Bench()
        let end = await bench.run(Self.query, ["last": 10])
        let start = end.data["issues"]?["pageInfo"]?["startCursor"] ?? nil
        let before = await bench.run(Self.query, ["last": 10, "before": start])
        let all = await bench.run(Self.query, ["first": 250]).nodes("issues", "identifier")

        #expect(end.nodes("issues", "identifier") == Array(all.suffix(10)))
        #expect(before.nodes("issues", "identifier") == Array(all.dropLast(10).suffix(10)))
        #expect(end.data["issues"]?["pageInfo"]?["hasNextPage"] == false)
        #expect(before.data["issues"]?["pageInfo"]?["hasNextPage"] == true)
    }

    @Test func edgesHoldTheSameNodes() async throws {
        let reply = try await Bench().run(Self.query, ["first": 2])
        let edges = reply.data["issues"]?["edges"]?.items ?? []

        #expect(edges.compactMap { $0["node"]?["identifier"]?.text } == reply.nodes("issues", "identifier"))
        #expect(edges.last?["cursor"] == reply.data["issues"]?["pageInfo"]?["endCursor"])
    }

    @Test func fiftyIsTheDefault() async throws {
        let reply = try await Bench().run("{ issues { nodes { id } pageInfo { hasNextPage } } }")

        #expect(reply.nodes("issues", "id").count == 50)
        #expect(reply.data["issues"]?["pageInfo"] == ["hasNextPage": true])
    }

    @Test(arguments: [
        ("first: 251", "first must not be greater than 250."), ("first: 0", "first must not be less than 1."),
        ("last: -1", "last must not be less than 1."), ("after: \"x\"", "after is not a valid cursor."),
        ("first: 1, last: 1", "first and last cannot be used together."),
        ("before: \"bm9uc2Vuc2U=\"", "before is not a valid cursor."),
    ])
    func argumentsOutOfRangeAreRefused(arguments: String, explanation: String) async throws {
        let reply = try await Bench().run("{ issues(\(arguments)) { nodes { id } } }")

        #expect(reply.status == 400)
        #expect(reply.message == "Argument Validation Error")
        #expect(reply.explanation == explanation)
        #expect(reply.error?["path"] == ["issues"])
    }

    @Test func aPageGoesOnWhereItsLastIssueWasEvenWhenThatIsGone() async throws {
        let bench = try Bench()
        let first = await bench.run(Self.query, ["first": 3])
        let all = await bench.run(Self.query, ["first": 250]).nodes("issues", "identifier")

        _ = await bench.run("mutation { issueDelete(id: \"\(all[2])\", permanentlyDelete: true) { success } }")
        let cursor = first.data["issues"]?["pageInfo"]?["endCursor"] ?? nil
        let second = await bench.run(Self.query, ["first": 3, "after": cursor])

        #expect(second.nodes("issues", "identifier") == Array(all[3..<6]))
    }

    @Test func whatIsArchivedIsShownOnlyOnRequest() async throws {
        let bench = try Bench()
        _ = await bench.run("mutation { issueArchive(id: \"TID-1\") { success } }")
        let count = { (arguments: String) in
            await bench.run("{ issues(\(arguments)) { nodes { id } } }").nodes("issues", "id").count
        }

        #expect(await count("first: 250") == 66)
        #expect(await count("first: 250, includeArchived: true") == 67)
    }
}
