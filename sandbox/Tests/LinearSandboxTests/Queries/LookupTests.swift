import GraphQLEngine
import Testing

@Suite struct LookupTests {
    @Test(arguments: ["TID-12", "tid-12"])
    func issuesAreFoundByIdentifierAndByID(text: String) async throws {
        let bench = try Bench()
        let first = await bench.run("query ($id: String!) { issue(id: $id) { id identifier } }", ["id": .string(text)])
        let id = try #require(first.data["issue"]?["id"])
        let second = await bench.run("query ($id: String!) { issue(id: $id) { identifier } }", ["id": id])

        #expect(first.data["issue"]?["identifier"] == "TID-12")
        #expect(second.data["issue"]?["identifier"] == "TID-12")
    }

    @Test(arguments: [
        ("issue", "Issue"), ("project", "Project"), ("team", "Team"), ("user", "User"),
        ("projectMilestone", "ProjectMilestone"), ("workflowState", "WorkflowState"), ("issueLabel", "IssueLabel"),
        ("projectStatus", "ProjectStatus"), ("comment", "Comment"), ("attachment", "Attachment"),
    ])
    func whatIsNotThereIsAnErrorWithStatus200(field: String, type: String) async throws {
        for id in ["11111111-2222-4333-8444-555555555555", "TID-9", "nonsense"] {
            let reply = try await Bench().run("{ \(field)(id: \"\(id)\") { id } }")

            #expect(reply.status == 200)
            #expect(reply.data == .null)
            #expect(reply.message == "Entity not found: \(type)")
            #expect(reply.code == "INPUT_ERROR")
            #expect(reply.error?["path"] == [.string(field)])
        }
    }

    @Test func anIssueShowsAllItHas() async throws {
        let reply = try await Bench().run(
            """
            { issue(id: "TID-1") {
              number title priority priorityLabel estimate dueDate url branchName trashed labelIds previousIdentifiers
              createdAt completedAt canceledAt archivedAt
              state { name type } team { key name } assignee { displayName } project { name slugId }
              projectMilestone { name status progress } parent { id } children { nodes { id } }
              labels { nodes { name color } } comments { nodes { id } } } }
            """
        )
        let issue = try #require(reply.data["issue"])

        #expect(issue["priority"] == 2)
        #expect(issue["priorityLabel"] == "High")
        #expect(issue["createdAt"] == "2025-04-07T13:32:52.510Z")
        #expect(issue["completedAt"] == "2025-05-30T17:18:58.391Z")
        #expect(issue["url"] == "http://127.0.0.1:8090/sandbox/issues/TID-1")
        #expect(issue["branchName"] == "callum/tid-1-scada-historian-connector")
        #expect(issue["state"] == ["name": "Done", "type": "completed"])
        #expect(issue["projectMilestone"]?["status"] == "done")
        #expect(issue["labels"]?["nodes"] == [["name": "Data", "color": "#26b5ce"]])
        #expect(issue["trashed"] == .null)
    }

    @Test func progressIsWhatTheSampleSays() async throws {
        let reply = try await Bench().run("{ projects { nodes { name progress state status { type } } } }")
        let progress = reply.data["projects"]?["nodes"]?.items?.map { [$0["name"], $0["progress"]] }

        #expect(progress?.count == 6)
        #expect(progress?.contains { $0 == ["Quillhaven Document Intake", 0.3958] } == true)
        #expect(progress?.contains { $0 == ["Delivery Platform", 0.3194] } == true)
    }

    @Test func theOldWorkspaceQueryStillWorksAndCostsWhatLinearSays() async throws {
        let reply = try await Bench().run(
            """
            { projects { nodes { id name description state targetDate progress teams { nodes { name key } } } }
              projectMilestones { nodes { id name description sortOrder targetDate project { id name } } }
              issues { nodes { id title description state { name type } priority estimate assignee { name }
                team { name key } project { id name } projectMilestone { id name } createdAt updatedAt } } }
            """
        )

        #expect(reply.error == nil)
        #expect(reply.headers["X-Complexity"] == "3595")
        #expect(reply.nodes("issues", "id").count == 50)
        #expect(reply.nodes("projectMilestones", "id").count == 18)
    }

    @Test func branchesLeadToTheirIssues() async throws {
        let bench = try Bench()
        let found = await bench.run("{ issueVcsBranchSearch(branchName: \"me/tid-12-some-title\") { identifier } }")
        let missed = await bench.run("{ issueVcsBranchSearch(branchName: \"main\") { identifier } }")

        #expect(found.data["issueVcsBranchSearch"] == ["identifier": "TID-12"])
        #expect(missed.data == ["issueVcsBranchSearch": nil])
        #expect(missed.error == nil)
    }

    @Test func introspectionIsAnswered() async throws {
        let reply = try await Bench().run(
            "{ __schema { queryType { name } types { name kind } } __type(name: \"Issue\") { name } }")

        #expect(reply.status == 200)
        #expect(reply.data["__type"] == ["name": "Issue"])
    }
}
