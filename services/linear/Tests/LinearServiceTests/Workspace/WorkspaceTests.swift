import CoreTestKit
import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WorkspaceTests {
    @Test(arguments: DatabaseUnderTest.all)
    func workspaceHasEverythingThatLinearShows(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
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
        linear.answer("Workspace", with: .wait(gate))
        try await RunningService.run(linear: linear) { service in
            try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for _ in 0..<100 { group.addTask { try await service.get("/linear/workspace").status } }
                try await eventually("a fetch begins") { gate.arrivals == 1 }
                gate.open()
                for try await status in group { #expect(status == .ok) }
            }

            #expect(service.linear.calls.map(\.operation) == ["Workspace"])
        }
    }

    @Test func workspaceIsKeptForAMinuteUnlessSomebodyAsksForANewOne() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(59))
            let kept = try await service.get("/linear/workspace").json
            #expect(kept["age_seconds"] == 59)
            #expect(service.linear.calls.count == 1)

            #expect(try await service.get("/linear/workspace?refresh=true").json["age_seconds"] == 0)
            #expect(service.linear.calls.count == 2)
        }
    }

    @Test func anOlderOneIsGivenAtOnceWhileLinearIsAsked() async throws {
        let gate = Gate()
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(899))
            service.linear.answer("Workspace", with: .wait(gate))

            let old = try await service.get("/linear/workspace").json
            #expect(old["age_seconds"] == 899)
            #expect(old["stale"] == false)
            try await eventually("Linear is asked behind") { gate.arrivals == 1 }
            #expect(try await service.get("/linear/workspace").json["age_seconds"] == 899)
            gate.open()
            try await eventually("it is new") {
                try await service.get("/linear/workspace").json["age_seconds"] == 0
            }
            #expect(service.linear.calls.count == 2)
        }
    }

    @Test func whoReadsOneThatIsTooOldWaits() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(900))

            #expect(try await service.get("/linear/workspace").json["age_seconds"] == 0)
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
            #expect(service.linear.calls("Issues").map { $0.variables["after"].text } == ["3", "6", "9", "12"])
        }
    }

    @Test func theLastKnownWorkspaceIsGivenWhileLinearIsAway() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.linear.answer(with: .answer(status: 500, body: ""), forEver: true)
            service.clock.advance(by: .seconds(1_200))

            let stale = try await service.get("/linear/workspace")
            #expect(stale.status == .ok)
            #expect(stale.json["stale"] == true)
            #expect(stale.json["age_seconds"].number ?? 0 >= 1_200)
            #expect(stale.json["notice"].text?.contains("2025-11-03T09:00:00.000Z") == true)

            service.linear.recover()
            service.clock.advance(by: .seconds(60))
            try await eventually("Linear answers again") {
                try await service.get("/linear/workspace").json["stale"] == false
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theLastKnownWorkspaceOutlivesTheProcess(_ kind: DatabaseUnderTest) async throws {
        try await Self.restarted(kind, url: "http://127.0.0.1:1/graphql") { service in
            let answer = try await service.get("/linear/workspace")
            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["issues"].list.count == 4)
            try await eventually("it is told that Linear is away") {
                try await service.get("/linear/workspace").json["stale"] == true
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aStartAsksOnlyWhatChangedSince(_ kind: DatabaseUnderTest) async throws {
        try await Self.restarted(kind) { service in
            #expect(try await service.get("/linear/workspace").json["issues"].list.count == 4)
            try await eventually("Linear is asked") { !service.linear.calls.isEmpty }

            let since = service.linear.calls[0].variables["issues"]["updatedAt"]["gte"]
            #expect(since == "2025-10-10T08:59:00.000Z")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatChangedLaterIsOnDiskToo(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                _ = try await service.get("/linear/workspace")
                service.linear.change { world in
                    world.issues[0]["title"] = "Renamed"
                    world.issues[0]["updatedAt"] = "2025-11-03T09:05:00.000Z"
                    world.issues[1]["trashed"] = true
                    world.issues[1]["updatedAt"] = "2025-11-03T09:05:00.000Z"
                }
                service.clock.advance(by: .seconds(60))
                _ = try await service.get("/linear/workspace")
                try await eventually("it is stored") { try await store.snapshotSize == 28 }
            }

            try await RunningService.run(.init(url: "http://127.0.0.1:1/graphql", store: store)) { service in
                let issues = try await service.get("/linear/workspace").json["issues"].list
                #expect(issues.map { $0["title"].text } == ["Renamed", "Rotate keys", "Decide on customs forms"])
            }
        }
    }

    /// No list of changes has what was removed for good, but that of the names lacks it.
    @Test(arguments: DatabaseUnderTest.all)
    func whatTheNamesLackIsGoneOnDiskToo(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                _ = try await service.get("/linear/workspace")
                service.linear.change { $0.labels.removeAll { ["Bug", "Data"].contains($0["name"]) } }
                service.clock.advance(by: .seconds(120))
                let answer = try await service.create(["title": "One", "team": "TID", "labels": ["Bug"]])
                #expect(answer.json["created"][0]["warnings"].list.count == 1, "\(answer.text)")
                _ = try await service.get("/linear/workspace")
                try await eventually("it is stored") { try await store.snapshotSize == 28 }
            }

            try await RunningService.run(.init(url: "http://127.0.0.1:1/graphql", store: store)) { service in
                let labels = try await service.get("/linear/workspace").json["labels"]
                #expect(labels == [])
            }
        }
    }

    @Test func changesAreMergedAndWhatIsGoneIsTakenOut() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            let now: JSON = "2025-11-03T09:02:00.000Z"
            service.linear.change { world in
                world.issues[0]["title"] = "Renamed"
                world.issues[0]["updatedAt"] = now
                world.issues[2]["archivedAt"] = now
                world.issues[2]["updatedAt"] = now
                for index in [0, 1] { world.projects[index]["updatedAt"] = now }
                world.projects[0]["name"] = "Other name"
                world.projects[1]["archivedAt"] = now
                world.labels[0]["archivedAt"] = now
                world.labels[0]["updatedAt"] = now
                world.users[1]["displayName"] = "icarranza"
                world.users[1]["updatedAt"] = now
            }
            service.clock.advance(by: .seconds(120))
            _ = try await service.get("/linear/workspace")
            try await eventually("it is new") {
                try await service.get("/linear/workspace").json["age_seconds"] == 0
            }

            let json = try await service.get("/linear/workspace").json
            #expect(json["issues"].list.map { $0["title"].text } == ["Renamed", "Rotate keys", "Write the runbook"])
            #expect(json["projects"].list.map { $0["name"].text } == ["Other name", "Delivery Platform"])
            // The archived project's milestone is gone with it.
            #expect(json["milestones"].list.map { $0["name"].text } == ["Invoices live", "Pilot"])
            #expect(json["labels"].list.map { $0["name"].text } == ["Data"])
            #expect(json["users"][1]["display_name"] == "icarranza")
            #expect(service.linear.calls.map(\.operation) == ["Workspace", "Workspace"])
        }
    }

    @Test func theProgressOfProjectsWhoseIssuesChangedIsAskedFor() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.linear.change { world in
                world.issues[0]["state"] = world.states[4]
                world.issues[0]["updatedAt"] = "2025-11-03T09:02:00.000Z"
                world.projects[0]["progress"] = 0.9
                world.milestones[0]["progress"] = 1
            }
            service.clock.advance(by: .seconds(120))
            _ = try await service.get("/linear/workspace")
            try await eventually("it is new") {
                try await service.get("/linear/workspace").json["age_seconds"] == 0
            }

            let json = try await service.get("/linear/workspace").json
            #expect(json["projects"][0]["progress"] == 0.9)
            #expect(json["milestones"][0]["progress"] == 1)
            #expect(service.linear.calls.map(\.operation) == ["Workspace", "Workspace", "Progress"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aLargeWorkspaceIsReadWholeOnlyNowAndThenAndBehindTheReaders(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(linear: Self.large()) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.forgetCalls()
            _ = try await service.get("/linear/workspace?refresh=true")
            #expect(service.linear.calls.map(\.operation) == ["Workspace"])
            let since = service.linear.calls.first?.variables["issues"]["updatedAt"]["gte"]
            #expect(since == "2025-10-10T08:59:00.000Z")

            service.linear.forgetCalls()
            service.clock.advance(by: .seconds(1_000))
            _ = try await service.get("/linear/workspace")
            try await eventually("everything is read") { service.linear.calls("Issues").count == 12 }
            #expect(service.linear.calls("Workspace").map { $0.variables.has("issues") } == [true, false])
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
            _ = try await service.get("/linear/workspace?refresh=true")
            let first = service.linear.calls("Workspace").first?.variables["issues"]
            #expect(first?["updatedAt"]["gte"] == "2025-10-10T08:59:00.000Z")

            service.linear.forgetCalls()
            _ = try await service.get("/linear/workspace?refresh=true")
            let second = service.linear.calls("Workspace").first?.variables["issues"]
            #expect(second?["updatedAt"]["gte"] == "2025-11-03T08:59:30.000Z")
        }
    }

    @Test func aRefreshIsNeverOlderThanItsCall() async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        linear.answer("Workspace", with: .wait(gate))
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

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasDeletedDuringAFetchIsAskedForAnew(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        try await RunningService.run(.init(mode: .test, kind: kind), linear: linear) { service in
            _ = try await service.create(["title": "Try", "team": "TID", "subtasks": ["Part"]])
            linear.answer("Workspace", with: .wait(gate))
            async let early = service.get("/linear/workspace?refresh=true")
            try await eventually("a fetch is under way") { gate.arrivals == 1 }
            linear.change { $0.issues.removeAll { $0["title"] == "[TEST] Part" } }
            _ = try await service.delete("/linear/issues/TID-4")
            gate.open()
            _ = try await early

            #expect(try await service.get("/linear/issues?query=part").json["items"] == [])
        }
    }

    /// A second process over the database of a first.
    private static func restarted(
        _ kind: DatabaseUnderTest, url: String? = nil, _ body: @escaping @Sendable (RunningService) async throws -> Void
    ) async throws {
        try await ServiceStore.use(kind) { store in
            try await RunningService.run(.init(store: store)) { service in
                _ = try await service.get("/linear/workspace")
                try await eventually("it is stored") { try await store.snapshotSize == 29 }
            }
            try await RunningService.run(.init(url: url, store: store), body)
        }
    }

    private static func large() -> LinearStandIn {
        let linear = LinearStandIn()
        linear.change { world in
            world.pageSize = 100
            let (team, state) = (world.teams[0], world.states[0])
            for number in 10..<1_210 {
                var issue = StandInWorld.issue(
                    id: StandInWorld.id(10_000 + number), "TID-\(number)", "More", team: team, state: state)
                issue["updatedAt"] = "2025-09-15T09:00:00.000Z"
                world.issues.append(issue)
            }
        }
        return linear
    }
}
