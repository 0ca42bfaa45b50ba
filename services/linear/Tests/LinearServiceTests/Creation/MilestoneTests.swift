import CoreTestKit
import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct MilestoneTests {
    private static let project: JSON = "Quillhaven Document Intake"

    private static func issue(_ title: String) -> JSON {
        ["title": .text(title), "project": project, "milestone": "Zeta Gate", "subtasks": [.text("Part of \(title)")]]
    }

    /// Gives the milestone “Zeta Gate” another name, as somebody in Linear does, and waits until it is seen.
    private static func rename(_ service: RunningService) {
        service.linear.change { world in
            for index in world.milestones.indices where world.milestones[index]["name"] == "Zeta Gate" {
                world.milestones[index]["name"] = "Something else"
                world.milestones[index]["updatedAt"] = "2025-11-03T09:30:00.000Z"
            }
        }
        service.clock.advance(by: .seconds(120))
    }

    @Test func oneThatWasRenamedIsNotTaken() async throws {
        try await RunningService.run { service in
            _ = try await service.create(Self.issue("One"))
            Self.rename(service)
            let second = try await service.create(Self.issue("Two"))
            Self.rename(service)
            let third = try await service.create(Self.issue("Three"), Self.issue("Four"))

            #expect(second.json["created"][0]["warnings"] == [], "\(second.text)")
            #expect(third.json["created"][0]["warnings"] == [], "\(third.text)")
            let world = service.linear.world
            #expect(world.milestones.filter { $0["name"] == "Something else" }.count == 2)
            let made = try #require(world.milestones.first { $0["name"] == "Zeta Gate" })
            for title in ["Three", "Part of Three", "Four", "Part of Four"] {
                #expect(world.issue(titled: title)?["projectMilestone"]["id"] == made["id"])
            }
            #expect(world.issue(titled: "Two")?["projectMilestone"]["id"] != made["id"])
        }
    }

    @Test func aChangeDoesNotTakeOneThatWasRenamed() async throws {
        try await RunningService.run { service in
            _ = try await service.create(Self.issue("One"))
            Self.rename(service)
            let answer = try await service.patch("/linear/issues/TID-1", ["milestone": "zeta gate"])

            #expect(answer.json["milestone"]["name"] == "zeta gate", "\(answer.text)")
            #expect(service.linear.world.milestones.filter { $0["name"] == "Something else" }.count == 1)
        }
    }

    @Test func theIdOfOneThatWasDeletedIsNotInTheWay() async throws {
        let linear = LinearStandIn()
        linear.answer("MilestoneCreate", with: .error("INPUT_ERROR", "Entity ProjectMilestone already exists."))
        try await RunningService.run(linear: linear) { service in
            let answer = try await service.create(Self.issue("One"))

            #expect(answer.json["created"][0]["warnings"] == [], "\(answer.text)")
            #expect(service.linear.world.issue(titled: "One")?["projectMilestone"]["name"] == "Zeta Gate")
            #expect(Set(linear.calls("MilestoneCreate").map { $0.variables["input"]["id"] }).count == 2)
        }
    }

    @Test func oneThatIsThereIsFoundByItsId() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { _ = try await $0.create(Self.issue("One")) }
        try await RunningService.run(linear: linear) { service in
            linear.answer("Workspace", with: .without("projectMilestones"))
            linear.forgetCalls()
            _ = try await service.create(Self.issue("Two"))

            #expect(linear.world.milestones.filter { $0["name"] == "Zeta Gate" }.count == 1)
            #expect(linear.calls("Written").count == 1)
            #expect(linear.calls("Milestone").isEmpty)
            #expect(linear.calls("Milestones").isEmpty)
        }
    }

    @Test func oneThatSomebodyElseMadeMeanwhileIsTaken() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            _ = try await service.create(Self.issue("One"))
            let id = try #require(linear.calls("MilestoneCreate").first).variables["input"]["id"]
            // Another process made it: this one has not seen it.
            try await RunningService.run(linear: linear) { other in
                linear.answer("Workspace", with: .without("projectMilestones"))
                _ = try await other.create(Self.issue("Two"))
            }

            #expect(linear.world.milestones.filter { $0["name"] == "Zeta Gate" }.count == 1)
            #expect(linear.world.issue(titled: "Two")?["projectMilestone"]["id"] == id)
        }
    }
}
