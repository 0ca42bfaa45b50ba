import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct RepeatTests {
    private static let issue: JSON = ["title": "Only once", "team": "TID", "subtasks": ["Part one", "Part two"]]

    @Test(arguments: DatabaseUnderTest.all)
    func aRepeatWithTheSameKeyGivesTheFirstResult(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            let first = try await service.create(Self.issue, key: "meeting-1")
            let before = service.linear.calls.count
            let second = try await service.create(Self.issue, key: "meeting-1")

            #expect(first.status == .created && second.status == .created)
            #expect(first.text == second.text)
            #expect(service.linear.calls.count == before)
            #expect(service.linear.world.issues.count == 7)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aRepeatWorksWhileLinearIsAway(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            let first = try await service.create(Self.issue, key: "meeting-1")
            service.linear.answer(with: .answer(status: 503, body: ""), forEver: true)

            #expect(try await service.create(Self.issue, key: "meeting-1").text == first.text)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func repeatsAtTheSameTimeCreateOneIssue(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            let texts = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<10 { group.addTask { try await service.create(Self.issue, key: "meeting-1").text } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }

            #expect(texts.count == 1)
            #expect(service.linear.world.issues.count == 7)
            #expect(service.linear.calls("IssueCreate").count == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theSameKeyWithAnotherBodyIsRefused(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            _ = try await service.create(Self.issue, key: "meeting-1")
            let other = try await service.create(["title": "Something else", "team": "TID"], key: "meeting-1")

            #expect(other.status == .unprocessableContent)
            #expect(other.detail.contains("Idempotency-Key"))
            #expect(service.linear.world.issue(titled: "Something else") == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theSameKeyMayTryAnotherBodyWhenNothingCameOfTheFirst(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedTitles = ["Bad"] }
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let first = try await service.create(["title": "Bad", "team": "TID"], key: "meeting-1")
            #expect(first.json["failed"][0]["reason"] == "title is not allowed")

            let second = try await service.create(["title": "Good", "team": "TID"], key: "meeting-1")
            #expect(second.json["created"].list.count == 1, "\(second.text)")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anIdOfTheCallersOwnMakesARepeatSafeWithoutAKey(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            var issue = Self.issue
            issue["id"] = "6f0e3e4c-1111-4222-8333-444455556666"
            let first = try await service.create(issue)
            issue["title"] = "Said otherwise"
            let second = try await service.create(issue, key: "another")

            #expect(first.json["created"][0]["id"] == issue["id"])
            #expect(second.json["created"][0]["identifier"] == first.json["created"][0]["identifier"])
            #expect(second.json["created"][0]["title"] == "Only once")
            #expect(second.json["created"][0]["warnings"].texts.count == 1)
            #expect(service.linear.world.issues.count == 7)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anIssueThatLinearHasAlreadyIsTakenAsTheResult(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            // The ledger was lost: Linear has the issue, and this service does not know it.
            let id: JSON = "6f0e3e4c-1111-4222-8333-444455556666"
            service.linear.change { world in
                _ = world.answer("IssueCreate", ["input": ["id": id, "teamId": world.teams[0]["id"], "title": "Lost"]])
            }

            let answer = try await service.create(["id": id, "title": "Lost", "team": "TID"])

            #expect(answer.status == .created, "\(answer.text)")
            #expect(answer.json["created"][0]["identifier"] == "TID-4")
            #expect(service.linear.world.issues.count == 5)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anIdOfSomebodyElsesIssueIsToldAndNotPassedOff(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            let sameTeam = try await service.create([
                "id": .text(StandInWorld.id(101)), "title": "Something new", "team": "TID",
            ])
            let otherTeam = try await service.create([
                "id": .text(StandInWorld.id(104)), "title": "Something new", "team": "TID", "subtasks": ["Part"],
            ])

            let created = sameTeam.json["created"][0]
            #expect(created["title"] == "Read carrier invoices", "\(sameTeam.text)")
            #expect(created["warnings"][0].text?.contains("was taken already by “Read carrier invoices”") == true)
            #expect(otherTeam.json["created"] == [], "\(otherTeam.text)")
            #expect(otherTeam.json["failed"][0]["reason"].text?.contains("OPS-1") == true)
            #expect(service.linear.world.issues.count == 4)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func withoutKeyAndIdTwoCallsAreTwoIssues(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            _ = try await service.create(["title": "Again", "team": "TID"])
            _ = try await service.create(["title": "Again", "team": "TID"])

            #expect(service.linear.world.issues.count == 6)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func theLedgerForgetsAfterNinetyDaysAndNothingIsMadeTwice(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            let clock = JumpingClock()
            let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
            try await RunningService.run(.init(ambient: ambient, store: store)) { service in
                let first = try await service.create(Self.issue, key: "k")
                clock.jump(by: .seconds(89 * 86_400))
                _ = try await service.create(["title": "Later", "team": "TID"], key: "l")
                #expect(try await store.ledgerSize == [2, 4])

                clock.jump(by: .seconds(2 * 86_400))
                _ = try await service.create(["title": "Last", "team": "TID"], key: "m")
                clock.jump(by: .seconds(60))
                try await eventually("the first is forgotten") { try await store.ledgerSize == [2, 2] }
                let again = try await service.create(Self.issue, key: "k")
                #expect(
                    again.json["created"][0]["identifier"] == first.json["created"][0]["identifier"], "\(again.text)")
                #expect(service.linear.world.issues.count == 9)
            }
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aCallerThatHangsUpLosesNothing(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        linear.answer("IssueCreate", with: .wait(gate))
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let call = Task { try await service.create(["title": "Kept", "team": "TID"], key: "kept") }
            try await eventually("the issue is being created") { gate.arrivals == 1 }
            call.cancel()
            gate.open()
            _ = try? await call.value  // what the cancelled call sees is not of interest

            let again = try await service.create(["title": "Kept", "team": "TID"], key: "kept")
            #expect(again.json["created"][0]["identifier"] == "TID-4", "\(again.text)")
            #expect(service.linear.calls("IssueCreate").count == 1)
        }
    }
}
