import GraphQLEngine
import Testing

@Suite struct DiscussionTests {
    private static let comment =
        "mutation ($input: CommentCreateInput!) { commentCreate(input: $input) { comment { id body url issue { identifier } user { displayName } parent { id } } } }"
    private static let attach =
        "mutation ($input: AttachmentCreateInput!) { attachmentCreate(input: $input) { attachment { id title url metadata issue { identifier } } } }"

    @Test func commentsStandOnIssuesNamedEitherWay() async throws {
        let bench = try Bench()
        let reply = await bench.run(Self.comment, ["input": ["issueId": "TID-1", "body": "Hello [x](http://y)"]])
        let comment = try #require(reply.data["commentCreate"]?["comment"])
        let answer = await bench.run(Self.comment, ["input": ["parentId": comment["id"] ?? nil, "body": "Yes"]])

        #expect(comment["body"] == "Hello [x](<http://y>)")
        #expect(comment["user"] == ["displayName": "callum"])
        #expect(comment["url"]?.text?.hasPrefix("http://127.0.0.1:8090/sandbox/issues/TID-1#comment-") == true)
        #expect(answer.data["commentCreate"]?["comment"]?["issue"] == ["identifier": "TID-1"])
        let listed = await bench.run("{ issue(id: \"TID-1\") { comments { nodes { body } } } }")
        #expect(listed.data["issue"]?["comments"]?["nodes"]?.items?.count == 2)
    }

    @Test func aSecondCommentWithTheSameIDIsAConflictWithStatus200() async throws {
        let bench = try Bench()
        let input: GraphQLValue = ["input": ["issueId": "TID-1", "body": "x", "id": Sample.nobody]]
        _ = await bench.run(Self.comment, input)
        let second = await bench.run(Self.comment, input)

        #expect(second.status == 200)
        #expect(second.message == "conflict on insert of Comment")
        #expect(second.error?["extensions"]?["statusCode"] == 400)
    }

    @Test(
        arguments: [
            ["issueId": "TID-1", "body": ""], ["issueId": "TID-9", "body": "x"], ["body": "x"], ["issueId": "TID-1"],
            ["issueId": "TID-1", "body": "x", "parentId": Sample.nobody],
        ] as [Fields])
    func commentsThatCannotBeAreRefused(input: Fields) async throws {
        let reply = try await Bench().run(Self.comment, ["input": .object(input)])

        #expect(reply.status == 400)
        #expect(reply.code == "INPUT_ERROR")
    }

    @Test func anAddressIsAttachedOnceToAnIssue() async throws {
        let bench = try Bench()
        let input = { (issue: String, title: GraphQLValue) -> GraphQLValue in
            [
                "input": [
                    "issueId": .string(issue), "url": "slack://C1/1.2", "title": title, "metadata": ["a": ["b": [1]]],
                ]
            ]
        }
        let first = await bench.run(Self.attach, input("TID-1", "one"))
        let again = await bench.run(Self.attach, input("TID-1", "two"))
        let other = await bench.run(Self.attach, input("TID-2", "three"))
        let found = await bench.run(
            "{ attachmentsForURL(url: \"slack://C1/1.2\") { nodes { title metadata issue { identifier } } } }")

        let id = { (reply: Reply) in reply.data["attachmentCreate"]?["attachment"]?["id"] }
        #expect(id(first) == id(again))
        #expect(id(other) != id(first))
        #expect(Set(found.nodes("attachmentsForURL", "title")) == ["two", "three"])
        #expect(found.data["attachmentsForURL"]?["nodes"]?[0]?["metadata"] == ["a": ["b": [1]]])
    }

    @Test(arguments: ["", "no address", "x", "http://a b"])
    func whatIsNoAddressIsRefused(url: String) async throws {
        let reply = try await Bench().run(
            Self.attach, ["input": ["issueId": "TID-1", "url": .string(url), "title": "t"]]
        )

        #expect(reply.code == "INPUT_ERROR")
    }

    @Test func labelsBelongToTheWorkspaceOrATeamAndGroupsExclude() async throws {
        let bench = try Bench()
        let make = { (input: Fields) in
            await bench.run(
                "mutation ($input: IssueLabelCreateInput!) { issueLabelCreate(input: $input) { issueLabel { id name isGroup } } }",
                ["input": .object(input)]
            )
        }
        let id = { (reply: Reply) in reply.data["issueLabelCreate"]?["issueLabel"]?["id"] ?? nil }
        let taken = await make(["name": "bug"])
        let group = id(await make(["name": "Area", "isGroup": true]))
        let first = id(await make(["name": "API", "parentId": group]))
        let second = id(await make(["name": "UI", "parentId": group]))
        let foreign = id(await make(["name": "Rack", "teamId": Sample.operations]))
        let put = { (labels: [GraphQLValue]) in
            await bench.run(
                "mutation ($l: [String!]) { issueUpdate(id: \"TID-1\", input: {labelIds: $l}) { success } }",
                ["l": .list(labels)]
            )
        }

        #expect(taken.message == "duplicate label name")
        #expect(await put([first]).status == 200)
        #expect(await put([first, second]).message == "labelIds not exclusive child labels")
        #expect(await put([group]).message == "labelIds contains a group")
        #expect(await put([foreign]).explanation == "labelIds contained an entry that could not be found.")
    }

    @Test func relationsAreSeenFromBothSides() async throws {
        let bench = try Bench()
        _ = await bench.run(
            "mutation { issueRelationCreate(input: {issueId: \"TID-1\", relatedIssueId: \"TID-2\", type: blocks}) { success } }"
        )
        let reply = await bench.run(
            """
            { a: issue(id: "TID-1") { relations { nodes { type relatedIssue { identifier } } } }
              b: issue(id: "TID-2") { inverseRelations { nodes { issue { identifier } } } }
              issues(filter: {hasBlockedByRelations: {eq: true}}) { nodes { identifier } } }
            """
        )

        #expect(reply.data["a"]?["relations"]?["nodes"]?[0]?["relatedIssue"] == ["identifier": "TID-2"])
        #expect(reply.data["b"]?["inverseRelations"]?["nodes"]?[0]?["issue"] == ["identifier": "TID-1"])
        #expect(reply.nodes("issues", "identifier") == ["TID-2"])
    }
}
