import HTTPTypes
import LinearService
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ChangeTests {
    @Test func whatIsAbsentStaysAndWhatIsNullIsEmptied() async throws {
        try await RunningService.run { service in
            let answer = try await service.patch(
                "/linear/issues/TID-1",
                ["assignee": nil, "due_date": nil, "estimate": nil, "title": "Read all invoices"]
            )

            #expect(answer.status == .ok, "\(answer.text)")
            let input = try #require(service.linear.calls("IssueUpdate").first).variables["input"]
            #expect(input == ["title": "Read all invoices", "assigneeId": nil, "dueDate": nil, "estimate": nil])
            #expect(answer.json["assignee"] == .null)
            #expect(answer.json["project"]["name"] == "Quillhaven Document Intake")
        }
    }

    @Test func everythingCanBeChangedByName() async throws {
        try await RunningService.run { service in
            let answer = try await service.patch(
                "/linear/issues/\(StandInWorld.id(101))",
                [
                    "status": "completed", "assignee": "Tomek", "priority": "urgent",
                    "project": "Corrigan Bay Turbine Alerts",
                    "milestone": "pilot", "labels": ["data"], "due_date": "2025-12-01", "estimate": 8,
                    "description": "More.",
                ]
            )

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["state"]["name"] == "Done")
            #expect(answer.json["assignee"]["name"] == "Tomasz Wielgosz")
            #expect(answer.json["priority"] == 1)
            #expect(answer.json["milestone"]["id"].text == StandInWorld.id(52))
            #expect(answer.json["labels"].list.map { $0["name"].text } == ["Data"])
            #expect(try await service.get("/linear/issues?query=TID-1").json["items"][0]["state"]["name"] == "Done")
        }
    }

    @Test func anIssueThatMovesToAnotherProjectLeavesItsMilestone() async throws {
        try await RunningService.run { service in
            _ = try await service.patch("/linear/issues/TID-1", ["project": "Corrigan Bay Turbine Alerts"])

            let input = try #require(service.linear.calls("IssueUpdate").first).variables["input"]
            #expect(input["projectMilestoneId"] == .null && input.has("projectMilestoneId"))
        }
    }

    @Test func aNewMilestoneIsCreatedInTheIssuesProject() async throws {
        try await RunningService.run { service in
            let answer = try await service.patch("/linear/issues/tid-1", ["milestone": "Pilot"])

            #expect(answer.json["milestone"]["name"] == "Pilot", "\(answer.text)")
            let made = try #require(service.linear.calls("MilestoneCreate").first).variables["input"]
            #expect(made["projectId"].text == StandInWorld.id(41))
        }
    }

    @Test(
        arguments: [
            (["status": "Frozen"], "/status"), (["assignee": "00000000-0000-4000-8000-000000000010"], "/assignee"),
            (["status": "00000000-0000-4000-8000-00000000001f"], "/status"), (["status": nil], "/status"),
            (["assignee": "Nobody Atall"], "/assignee"),
            (["assignee": "Alex Kim"], "/assignee"), (["project": "Nothing"], "/project"),
            (["project": "Delivery Platform"], "/project"), (["labels": ["Bug", "Area"]], "/labels/1"),
            (["title": nil], "/title"), (["title": ""], "/title"), (["priority": 9], "/priority"),
            (["project": nil, "milestone": "Pilot"], "/milestone"), (["nothing": 1], ""),
        ] as [(JSON, String)])
    func whatIsNotKnownOrDoesNotFitIsRefused(_ body: JSON, _ pointer: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.patch("/linear/issues/TID-1", body)

            #expect(answer.status == .unprocessableContent, "\(answer.text)")
            #expect(answer.pointers == [pointer])
            #expect(service.linear.calls("IssueUpdate").isEmpty)
        }
    }

    @Test(arguments: ["TID-99", "nonsense", "00000000-0000-4000-8000-00000000ffff", "TID-1x"])
    func anIssueThatIsNotThereIsNotFound(_ id: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.patch("/linear/issues/\(id)", ["title": "b"])
            #expect(answer.status == .notFound, "\(answer.text)")
        }
    }

    @Test func aTestIssueStaysOneWhateverTitleIsSet() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(mode: .test), linear: linear) { service in
            _ = try await service.create(["title": "Try", "team": "TID"])

            let titled = try await service.patch("/linear/issues/TID-4", ["title": "Try again"])
            let untitled = try await service.patch("/linear/issues/TID-4", ["priority": 1])
            #expect(titled.json["title"] == "[TEST] Try again")
            #expect(untitled.json["title"] == "[TEST] Try again")
        }
        try await RunningService.run(.init(mode: .live), linear: linear) { service in
            let test = try await service.patch("/linear/issues/TID-4", ["title": "And again"])
            let real = try await service.patch("/linear/issues/TID-2", ["title": "Write it"])
            #expect(test.json["title"] == "[TEST] And again")
            #expect(real.json["title"] == "Write it")
        }
    }

    @Test func whatTheServiceGivesOutAsAnIdIsTakenAsAName() async throws {
        try await RunningService.run { service in
            let answer = try await service.patch(
                "/linear/issues/TID-1",
                [
                    "status": .text(StandInWorld.id(25)), "assignee": .text(StandInWorld.id(13)),
                    "project": .text(StandInWorld.id(42)), "milestone": .text(StandInWorld.id(52)),
                    "labels": [.text(StandInWorld.id(62))],
                ]
            )

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["state"]["name"] == "Done")
            #expect(answer.json["assignee"]["display_name"] == "tomek")
            #expect(answer.json["project"]["name"] == "Corrigan Bay Turbine Alerts")
            #expect(answer.json["milestone"]["id"].text == StandInWorld.id(52))
            #expect(answer.json["labels"].list.map { $0["name"].text } == ["Data"])
            #expect(service.linear.calls("MilestoneCreate").isEmpty)
        }
    }
}
