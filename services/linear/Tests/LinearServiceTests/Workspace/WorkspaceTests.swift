import CoreTestKit
import Foundation
import HTTPTypes
import LinearService
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WorkspaceTests {
    @Test func workspaceHasEverythingThatLinearShows() async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/workspace")

            #expect(answer.status == .ok, "\(answer.text)")
            let json = answer.json
            #expect(json["teams"].list.map { $0["key"].text } == ["TID", "OPS"])
            #expect(json["teams"][0]["states"].list.count == 6)
            #expect(json["teams"][0]["members"].list.map { $0["display_name"].text } == ["margo", "ines", "tomek"])
            #expect(json["projects"][1]["teams"].list.map { $0["key"].text } == ["TID", "OPS"])
            #expect(json["projects"][0]["milestones"].list.map { $0["name"].text } == ["Invoices live"])
            #expect(json["labels"].list.map { $0["name"].text } == ["Bug", "Data"])
            #expect(json["issues"][0]["labels"][0]["name"] == "Bug")
            #expect(json["issues"][0]["milestone"]["name"] == "Invoices live")
            #expect(json["issues"][2].has("assignee"))
            #expect(json["fetched_at"] == "2025-11-03T09:00:00.000Z")
            #expect(json["stale"] == false)
        }
    }

    @Test func aHundredReadersCauseOneFetch() async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        linear.answer("Teams", with: .wait(gate))
        try await RunningService.run(linear: linear) { service in
            try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for _ in 0..<100 { group.addTask { try await service.get("/linear/workspace").status } }
                try await eventually("a fetch begins") { gate.arrivals == 1 }
                gate.open()
                for try await status in group { #expect(status == .ok) }
            }

            #expect(service.linear.calls.count == 7)
        }
    }

    @Test func workspaceIsKeptForAMinuteUnlessSomebodyAsksForANewOne() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(59))
            let kept = try await service.get("/linear/workspace").json
            #expect(kept["age_seconds"] == 59)
            #expect(service.linear.calls("Issues").count == 1)

            _ = try await service.get("/linear/workspace?refresh=true")
            #expect(service.linear.calls("Issues").count == 2)

            service.clock.advance(by: .seconds(60))
            _ = try await service.get("/linear/workspace")
            #expect(service.linear.calls("Issues").count == 3)
        }
    }

    @Test func everyPageIsRead() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            world.pageSize = 3
            let (team, state) = (world.teams[0], world.states[0])
            for number in 10..<20 {
                world.issues.append(
                    StandInWorld.issue(
                        id: StandInWorld.id(1_000 + number), "TID-\(number)", "More", team: team, state: state)
                )
            }
        }
        try await RunningService.run(linear: linear) { service in
            let json = try await service.get("/linear/workspace").json

            #expect(json["issues"].list.count == 14)
            #expect(json["users"].list.count == 6)
            #expect(service.linear.calls("Issues").map { $0.variables["after"].text } == [nil, "3", "6", "9", "12"])
        }
    }

    @Test func theLastKnownWorkspaceIsGivenWhileLinearIsAway() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.linear.answer(with: .answer(status: 500, body: ""), forEver: true)
            service.clock.advance(by: .seconds(120))

            let stale = try await service.get("/linear/workspace")
            #expect(stale.status == .ok)
            #expect(stale.json["stale"] == true)
            #expect(stale.json["age_seconds"].number ?? 0 >= 120)
            #expect(stale.json["notice"].text?.contains("2025-11-03T09:00:00.000Z") == true)

            service.linear.recover()
            service.clock.advance(by: .seconds(60))
            #expect(try await service.get("/linear/workspace").json["stale"] == false)
        }
    }

    @Test func theLastKnownWorkspaceOutlivesTheProcess() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "linear-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try await RunningService.run(.init(folder: folder)) { _ = try await $0.get("/linear/workspace") }

        try await RunningService.run(.init(url: "http://127.0.0.1:1/graphql", folder: folder)) { service in
            let answer = try await service.get("/linear/workspace")
            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["stale"] == true)
            #expect(answer.json["issues"].list.count == 4)
        }
    }

    @Test func aLargeWorkspaceIsReadWholeOnlyNowAndThen() async throws {
        try await RunningService.run(linear: Self.large()) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.forgetCalls()
            service.clock.advance(by: .seconds(61))
            _ = try await service.get("/linear/workspace")
            let filter = service.linear.calls("Issues").first?.variables["filter"]
            #expect(filter?["updatedAt"]["gte"] == "2025-10-10T09:00:00.000Z")

            service.linear.forgetCalls()
            service.clock.advance(by: .seconds(900))
            _ = try await service.get("/linear/workspace")
            #expect(service.linear.calls("Issues").first?.variables.has("filter") == false)
        }
    }

    /// Others may have changed theirs between the last fetch and what this service wrote.
    @Test func whatThisServiceWroteHidesNoChangeOfOthers() async throws {
        try await RunningService.run(linear: Self.large()) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.change { $0.writtenAt = "2025-11-03T09:00:30.000Z" }
            _ = try await service.create(["title": "Ours", "team": "TID"])
            _ = try await service.patch("/linear/issues/TID-1", ["priority": 1])
            service.linear.forgetCalls()
            service.clock.advance(by: .seconds(61))
            _ = try await service.get("/linear/workspace")
            let first = service.linear.calls("Issues").first?.variables["filter"]
            #expect(first?["updatedAt"]["gte"] == "2025-10-10T09:00:00.000Z")

            service.linear.forgetCalls()
            service.clock.advance(by: .seconds(61))
            _ = try await service.get("/linear/workspace")
            let second = service.linear.calls("Issues").first?.variables["filter"]
            #expect(second?["updatedAt"]["gte"] == "2025-11-03T09:00:30.000Z")
        }
    }

    @Test func aRefreshIsNeverOlderThanItsCall() async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        linear.answer("Teams", with: .wait(gate))
        try await RunningService.run(linear: linear) { service in
            async let early = service.get("/linear/teams")
            try await eventually("a fetch is under way") { gate.arrivals == 1 }
            linear.change { $0.teams[0]["name"] = "Renamed" }
            try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<20 {
                    group.addTask { try await service.get("/linear/teams?refresh=true").json["items"][1]["name"].text }
                }
                gate.open()
                for try await name in group { #expect(name == "Renamed") }
            }
            _ = try await early
        }
    }

    @Test func whatWasDeletedDuringAFetchIsAskedForAnew() async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        try await RunningService.run(.init(mode: .test), linear: linear) { service in
            _ = try await service.create(["title": "Try", "team": "TID", "subtasks": ["Part"]])
            linear.answer("Issues", with: .wait(gate))
            async let early = service.get("/linear/workspace?refresh=true")
            try await eventually("a fetch is under way") { gate.arrivals == 1 }
            linear.change { $0.issues.removeAll { $0["title"] == "[TEST] Part" } }
            _ = try await service.delete("/linear/issues/TID-4")
            gate.open()
            _ = try await early

            #expect(try await service.get("/linear/issues?query=part").json["items"] == [])
        }
    }

    private static func large() -> LinearStandIn {
        let linear = LinearStandIn()
        linear.change { world in
            let (team, state) = (world.teams[0], world.states[0])
            for number in 10..<1_200 {
                world.issues.append(
                    StandInWorld.issue(
                        id: StandInWorld.id(10_000 + number), "TID-\(number)", "More", team: team, state: state)
                )
            }
        }
        return linear
    }
}
