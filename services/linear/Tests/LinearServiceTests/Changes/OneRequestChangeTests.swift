import HTTPTypes
import LinearService
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct OneRequestChangeTests {
    @Test func aChangeWithANewMilestoneIsOneRequest() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.linear.forgetCalls()
            let answer = try await service.patch("/linear/issues/TID-1", ["milestone": "Brand new", "status": "doing"])

            #expect(answer.json["milestone"]["name"] == "Brand new", "\(answer.text)")
            #expect(answer.json["state"]["name"] == "In Progress")
            #expect(service.linear.calls.map(\.operation) == ["Write"])
        }
    }

    @Test func theModeTestAsksForTheIssueFirst() async throws {
        try await RunningService.run(.init(mode: .test)) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.change { $0.issues[0]["title"] = "[TEST] Made one meanwhile" }
            let answer = try await service.patch("/linear/issues/TID-1", ["priority": 1])

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(service.linear.calls("Issue").count == 1)
        }
    }

    /// What was read a moment ago may be wrong by now: then it is read again before anybody is told no.
    @Test func anIssueThatMovedSinceItWasReadIsReadAgain() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            linear.change { world in
                world.issues[0]["team"] = world.teams[1]
                world.issues[0]["state"] = world.states[6]
            }
            linear.answer("IssueUpdate", with: .error("INPUT_ERROR", "Discrepancy between issue team and state"))
            let answer = try await service.patch("/linear/issues/TID-1", ["status": "done"])

            #expect(answer.json["state"]["id"].text == StandInWorld.id(32), "\(answer.text)")
        }
    }

    @Test func anIssueThatWasDeletedSinceItWasReadIsNotFound() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            linear.change { $0.issues[0].set("trashed", true) }
            let answer = try await service.patch("/linear/issues/TID-1", ["priority": 1])

            #expect(answer.status == .notFound, "\(answer.text)")
        }
    }

    @Test func aMilestoneThatLinearDoesNotTakeIsNamed() async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedNames = ["Never"] }
        try await RunningService.run(linear: linear) { service in
            let answer = try await service.patch("/linear/issues/TID-1", ["milestone": "Never"])

            #expect(answer.status == .unprocessableContent, "\(answer.text)")
            #expect(answer.detail.contains("the milestone “Never” could not be created: name is not allowed"))
        }
    }

    @Test func anIssueGetsAnotherParentAndLosesIt() async throws {
        try await RunningService.run { service in
            let set = try await service.patch("/linear/issues/TID-1", ["parent": "TID-2"])
            let cleared = try await service.patch("/linear/issues/TID-1", ["parent": nil])
            let itself = try await service.patch("/linear/issues/TID-1", ["parent": "TID-1"])
            let unknown = try await service.patch("/linear/issues/TID-1", ["parent": "ZZZ-1"])

            #expect(set.json["parent"] == "TID-2", "\(set.text)")
            #expect(cleared.json["parent"] == .null)
            #expect(itself.pointers == ["/parent"] && unknown.pointers == ["/parent"])
        }
    }
}
