import CoreTestKit
import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct CreationTests {
    @Test func namesBecomeIdsAndSubtasksBecomeSubIssues() async throws {
        try await RunningService.run { service in
            let answer = try await service.create([
                "title": "Read customs forms", "description": "All of them.", "team": "tid",
                "project": "quillhaven document intake", "milestone": "invoices LIVE", "assignee": "Ines Carranza",
                "priority": "high", "estimate": 5, "due_date": "2025-11-20", "labels": ["bug", "Data"],
                "state": "in progress",
                "subtasks": ["Collect examples", ["title": "Label them", "assignee": "@tomek"]],
            ])

            #expect(answer.status == .created, "\(answer.text)")
            #expect(answer.json["mode"] == "live")
            #expect(answer.json["failed"] == [])
            let created = answer.json["created"][0]
            #expect(created["identifier"] == "TID-4")
            #expect(created["warnings"] == [])
            #expect(created["subtasks"].list.map { $0["identifier"].text } == ["TID-5", "TID-6"])
            let world = service.linear.world
            let issue = try #require(world.issue(titled: "Read customs forms"))
            #expect(issue["assignee"]["displayName"] == "ines")
            #expect(issue["projectMilestone"]["id"].text == StandInWorld.id(51))
            #expect(issue["priority"] == 2)
            #expect(issue["estimate"] == 5)
            #expect(issue["dueDate"] == "2025-11-20")
            #expect(issue["labelIds"].texts == [StandInWorld.id(61), StandInWorld.id(62)])
            #expect(issue["state"]["name"] == "In Progress")
            let child = try #require(world.issue(titled: "Label them"))
            #expect(child["parent"]["id"] == issue["id"])
            #expect(child["project"]["name"] == "Quillhaven Document Intake")
            #expect(child["assignee"]["displayName"] == "tomek")
            #expect(world.issue(titled: "Collect examples")?["assignee"] == .null)
        }
    }

    @Test func idsOfEverythingAreTakenForNames() async throws {
        try await RunningService.run { service in
            let answer = try await service.create([
                "title": "By id", "team": .text(StandInWorld.id(1)), "project": .text(StandInWorld.id(41)),
                "milestone": .text(StandInWorld.id(51)), "assignee": .text(StandInWorld.id(12)),
                "labels": [.text(StandInWorld.id(61))], "status": .text(StandInWorld.id(23)),
            ])

            #expect(answer.json["created"][0]["warnings"] == [], "\(answer.text)")
            let issue = try #require(service.linear.world.issue(titled: "By id"))
            #expect(issue["team"]["key"] == "TID")
            #expect(issue["projectMilestone"]["id"].text == StandInWorld.id(51))
            #expect(issue["assignee"]["displayName"] == "ines")
            #expect(issue["labelIds"].texts == [StandInWorld.id(61)])
            #expect(issue["state"]["name"] == "In Progress")
        }
    }

    @Test func aTeamOfTheSettingsThatIsNotThereIsNamed() async throws {
        try await RunningService.run(.init(team: "Delivry")) { service in
            let answer = try await service.create(["title": "Nowhere"])

            let reason = answer.json["failed"][0]["reason"].text ?? ""
            #expect(reason.contains("there is no team of LINEAR_TEAM_NAME “Delivry” (near: Delivery)"), "\(reason)")
            #expect(reason.contains("mend LINEAR_TEAM_NAME"))
        }
    }

    @Test(arguments: ["status", "state"]) func theStatusHasTwoNames(_ name: String) async throws {
        try await RunningService.run { service in
            let created = try await service.create(["title": "New", "team": "TID", name: "in progress"])
            let changed = try await service.patch("/linear/issues/TID-1", [name: "done"])

            #expect(created.json["created"][0]["warnings"] == [], "\(created.text)")
            #expect(service.linear.world.issue(titled: "New")?["state"]["name"] == "In Progress")
            #expect(changed.json["state"]["name"] == "Done")
        }
    }

    @Test func whatIsNotKnownIsLeftOutAndSaid() async throws {
        try await RunningService.run(.init(team: "Delivery")) { service in
            let answer = try await service.create([
                "title": "Mend it", "project": "Quillhavn", "milestone": "Pilot", "assignee": "Alex Kim",
                "labels": ["Bogus"], "state": "Frozen", "team": "Deliver",
            ])

            let warnings = answer.json["created"][0]["warnings"].texts
            #expect(answer.status == .created)
            #expect(warnings.count == 6, "\(warnings)")
            #expect(warnings.contains { $0.contains("more than one member is called “Alex Kim”") })
            #expect(warnings.contains { $0.contains("no project “Quillhavn” (near: Quillhaven Document Intake)") })
            let issue = try #require(service.linear.world.issue(titled: "Mend it"))
            #expect(issue["assignee"] == .null)
            #expect(issue["team"]["key"] == "TID")
        }
    }

    @Test(
        arguments: [
            // Named by the issue, its project, the setting.
            (team: "OPS", project: nil, setting: nil, expected: "OPS"),
            (team: nil, project: "Delivery Platform", setting: nil, expected: "OPS"),
            (team: nil, project: "Corrigan Bay Turbine Alerts", setting: nil, expected: "TID"),
            (team: nil, project: "Corrigan Bay Turbine Alerts", setting: "OPS", expected: "OPS"),
            (team: nil, project: "Delivery Platform", setting: "TID", expected: "OPS"),
            (team: nil, project: nil, setting: "Platform & Operations", expected: "OPS"),
        ] as [(team: String?, project: String?, setting: String?, expected: String)])
    func teamComesFromTheIssueThenTheProjectThenTheSetting(
        _ sample: (team: String?, project: String?, setting: String?, expected: String)
    ) async throws {
        try await RunningService.run(.init(team: sample.setting)) { service in
            let answer = try await service.create([
                "title": "Somewhere", "team": sample.team.map { .text($0) } ?? nil,
                "project": sample.project.map { .text($0) } ?? nil,
            ])

            #expect(answer.json["created"][0]["identifier"].text?.hasPrefix(sample.expected) == true, "\(answer.text)")
            #expect(answer.json["created"][0]["warnings"] == [])
        }
    }

    @Test func withoutATeamTheItemFailsAndSaysWhichThereAre() async throws {
        try await RunningService.run { service in
            let answer = try await service.create(["title": "Nowhere"], ["title": "Somewhere", "team": "TID"])

            #expect(answer.json["created"].list.map { $0["index"] } == [1])
            #expect(answer.json["failed"][0]["index"] == 0)
            #expect(answer.json["failed"][0]["reason"].text?.contains("Delivery, Platform & Operations") == true)
        }
    }

    @Test func aProjectOfAnotherTeamIsLeftOut() async throws {
        try await RunningService.run { service in
            let answer = try await service.create(["title": "Odd", "team": "TID", "project": "Delivery Platform"])

            #expect(answer.json["created"][0]["warnings"].texts.count == 1)
            #expect(service.linear.world.issue(titled: "Odd")?["project"] == .null)
        }
    }

    @Test func milestoneOfTheSameNameInAnotherProjectIsNotTaken() async throws {
        try await RunningService.run { service in
            let project: JSON = "Quillhaven Document Intake"
            let first = try await service.create(
                ["title": "One", "project": project, "milestone": "Pilot"],
                ["title": "Two", "project": project, "milestone": "  pilot "]
            )
            let second = try await service.create(["title": "Three", "project": project, "milestone": "PILOT"])

            #expect(first.status == .created && second.status == .created)
            let world = service.linear.world
            let made = world.milestones.filter { $0["project"]["name"] == project && $0["name"] == "Pilot" }
            #expect(made.count == 1)
            #expect(service.linear.calls("MilestoneCreate").count == 1)
            for title in ["One", "Two", "Three"] {
                #expect(world.issue(titled: title)?["projectMilestone"]["id"] == made.first?["id"])
            }
        }
    }

    @Test func milestoneThatLinearDoesNotTakeIsLeftOutAndSaid() async throws {
        let linear = LinearStandIn()
        linear.answer("MilestoneCreate", with: .error("INPUT_ERROR", "too many milestones"))
        try await RunningService.run(linear: linear) { service in
            let answer = try await service.create([
                "title": "One", "project": "Quillhaven Document Intake", "milestone": "Second",
            ])

            #expect(
                answer.json["created"][0]["warnings"][0].text?.contains("too many milestones") == true, "\(answer.text)"
            )
        }
    }

    @Test func defaultAssigneeIsForIssuesThatNameNobodyAndNotForSubIssues() async throws {
        try await RunningService.run(.init(team: "TID", assignee: "margo@tidewater.example")) { service in
            _ = try await service.create(
                ["title": "Free", "subtasks": ["Part"]], ["title": "Taken", "assignee": "tomek"])

            let world = service.linear.world
            #expect(world.issue(titled: "Free")?["assignee"]["displayName"] == "margo")
            #expect(world.issue(titled: "Taken")?["assignee"]["displayName"] == "tomek")
            #expect(world.issue(titled: "Part")?["assignee"] == .null)
        }
    }

    @Test func whatIsNewInLinearIsLookedForBeforeItIsLeftOut() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(30))
            service.linear.change { world in
                world.users.append([
                    "id": .text(StandInWorld.id(19)), "name": "New Colleague", "displayName": "new",
                    "email": "new@tidewater.example", "active": true,
                ])
            }

            let answer = try await service.create(["title": "Welcome", "team": "TID", "assignee": "New Colleague"])

            #expect(answer.json["created"][0]["warnings"] == [], "\(answer.text)")
        }
    }

    @Test func whatWasCreatedIsShownAtOnce() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            _ = try await service.create(["title": "Fresh from the press", "team": "TID"])

            let found = try await service.get("/linear/issues?query=fresh%20press").json["items"]
            #expect(found.list.map { $0["identifier"].text } == ["TID-4"])
            #expect(service.linear.calls("Workspace").count == 1)
        }
    }
}
