import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Settings
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WriteModeTests {
    @Test func offRefusesEveryWriteAndSaysHowToEnableIt() async throws {
        try await RunningService.run(.init(mode: .off)) { service in
            for answer in [
                try await service.create(["title": "a", "team": "TID"]),
                try await service.patch("/linear/issues/TID-1", ["title": "b"]),
                try await service.delete("/linear/issues/TID-1"),
            ] {
                #expect(answer.status == .forbidden)
                #expect(answer.detail.contains("LINEAR_WRITE_MODE=test"))
            }
            #expect(service.linear.calls.isEmpty)
            #expect(try await service.get("/linear/workspace").status == .ok)
        }
    }

    @Test func testMarksTitlesOfIssuesAndSubIssues() async throws {
        try await RunningService.run(.init(mode: .test)) { service in
            let answer = try await service.create(
                ["title": "Try", "team": "TID", "subtasks": ["Part"]], ["title": "[TEST] Marked", "team": "TID"]
            )

            #expect(answer.json["mode"] == "test")
            #expect(answer.json["created"].list.map { $0["title"].text } == ["[TEST] Try", "[TEST] Marked"])
            #expect(answer.json["created"][0]["subtasks"][0]["title"] == "[TEST] Part")
        }
    }

    @Test func onlyTestIssuesCanBeDeletedAndOnlyInTest() async throws {
        try await RunningService.run(.init(mode: .test)) { service in
            _ = try await service.create(["title": "Try", "team": "TID"])

            #expect(try await service.delete("/linear/issues/TID-1").status == .forbidden)
            #expect(try await service.delete("/linear/issues/TID-4").status == .noContent)
            #expect(try await service.delete("/linear/issues/TID-4").status == .notFound)
            #expect(service.linear.world.issue(titled: "[TEST] Try") == nil)
            #expect(try await service.get("/linear/issues?query=try").json["items"] == [])
        }
        try await RunningService.run(.init(mode: .live)) { service in
            let answer = try await service.delete("/linear/issues/TID-1")
            #expect(answer.status == .forbidden)
            #expect(answer.detail.contains("LINEAR_WRITE_MODE=test"))
        }
    }

    @Test func aDeletedIssueIsNotThereAnyMoreAndARepeatSaysSo() async throws {
        try await RunningService.run(.init(mode: .test)) { service in
            let issue: JSON = ["title": "Try", "team": "TID"]
            let first = try await service.create(issue, key: "k").json["created"][0]
            let id = try #require(first["id"].text)
            _ = try await service.delete("/linear/issues/\(id)")

            for reference in [id, "TID-4"] {
                let shown = try await service.get("/linear/issues/\(reference)")
                let changed = try await service.patch("/linear/issues/\(reference)", ["priority": 1])
                #expect(shown.status == .notFound, "\(shown.text)")
                #expect(shown.detail.contains("was deleted"))
                #expect(changed.status == .notFound, "\(changed.text)")
            }
            let again = try await service.create(issue, key: "k").json["created"][0]
            #expect(again["identifier"] == "TID-4")
            #expect(again["warnings"][0].text?.contains("deleted in Linear") == true)
            #expect(try await service.get("/linear/issues?query=try").json["items"] == [])
        }
    }

    /// The ledger does not know it; Linear refuses its id and shows it in the trash.
    @Test func anIssueThatIsFoundInTheTrashIsSaidToBeThere() async throws {
        let linear = LinearStandIn()
        let issue: JSON = ["title": "Try", "team": "TID"]
        try await RunningService.run(linear: linear) { _ = try await $0.create(issue, key: "k") }
        linear.change { world in
            for index in world.issues.indices where world.issues[index]["title"] == "Try" {
                world.issues[index]["trashed"] = true
                world.issues[index]["archivedAt"] = "2025-11-01T09:00:00.000Z"
            }
        }
        try await RunningService.run(linear: linear) { service in
            let again = try await service.create(issue, key: "k").json["created"][0]

            #expect(again["warnings"][0].text?.contains("deleted in Linear") == true)
            #expect(try await service.get("/linear/issues?query=try").json["items"] == [])
        }
    }

    /// Linear archives what was done long ago. Its id still leads to it, and the lists do not have it.
    @Test func anArchivedIssueIsShownByItsIdAndNotListed() async throws {
        let linear = LinearStandIn()
        linear.change { $0.issues[1]["archivedAt"] = "2025-11-01T09:00:00.000Z" }
        try await RunningService.run(linear: linear) { service in
            #expect(try await service.get("/linear/issues/TID-2").status == .ok)
            #expect(try await service.patch("/linear/issues/TID-2", ["priority": 1]).status == .ok)
            let listed = try await service.get("/linear/issues").json["items"].list
            #expect(!listed.contains { $0["identifier"] == "TID-2" })
        }
    }

    @Test func inTestOnlyTestIssuesAreChanged() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(mode: .test), linear: linear) { service in
            for change: JSON in [["title": "Read more"], ["title": "[TEST] Read more"], ["priority": 1]] {
                let answer = try await service.patch("/linear/issues/TID-1", change)
                #expect(answer.status == .forbidden, "\(answer.text)")
                #expect(answer.detail.contains("LINEAR_WRITE_MODE=live"))
            }
            #expect(linear.calls("IssueUpdate").isEmpty)
        }
    }

    /// It could be deleted in test then.
    @Test func noIssueBecomesATestIssue() async throws {
        try await RunningService.run { service in
            let answer = try await service.patch("/linear/issues/TID-1", ["title": "[TEST] Read more"])

            #expect(answer.pointers == ["/title"], "\(answer.text)")
            #expect(service.linear.calls("IssueUpdate").isEmpty)
        }
    }

    @Test func aTitleIsNeverLongerThanLinearTakes() async throws {
        let longest = String(repeating: "x", count: 255)
        try await RunningService.run(.init(mode: .test)) { service in
            let issue: JSON = ["title": .text(longest), "team": "TID", "subtasks": [.text(longest)]]
            let answer = try await service.create(issue)

            let created = answer.json["created"][0]
            #expect(created["title"].text?.count == 255, "\(answer.text)")
            #expect(created["title"].text?.hasPrefix("[TEST] xxx") == true)
            #expect(created["warnings"].list.count == 1)
            #expect(created["subtasks"][0]["title"].text?.count == 255)
            let changed = try await service.patch("/linear/issues/TID-4", ["title": .text(longest)])
            #expect(changed.pointers == ["/title"], "\(changed.text)")
        }
        try await RunningService.run { service in
            let answer = try await service.create(["title": .text(longest), "team": "TID"])
            #expect(answer.json["created"][0]["title"].text == longest)
            #expect(answer.json["created"][0]["warnings"] == [])
        }
    }

    @Test func afterADeletionLinearIsAskedAnew() async throws {
        try await RunningService.run(.init(mode: .test)) { service in
            _ = try await service.create(["title": "Try", "team": "TID", "subtasks": ["Part"]])
            service.linear.change { $0.issues.removeAll { $0["title"] == "[TEST] Part" } }
            _ = try await service.delete("/linear/issues/TID-4")
            service.linear.forgetCalls()

            let found = try await service.get("/linear/issues?query=part")
            #expect(found.json["items"] == [])
            #expect(service.linear.calls("Workspace").count == 1)
        }
    }

    @Test func theSameKeyIsAnotherCauseInAnotherMode() async throws {
        let linear = LinearStandIn()
        let issue: JSON = ["title": "Try", "team": "TID"]
        try await RunningService.run(.init(mode: .test), linear: linear) { _ = try await $0.create(issue, key: "k") }
        try await RunningService.run(.init(mode: .live), linear: linear) { service in
            let answer = try await service.create(issue, key: "k")
            #expect(answer.json["created"][0]["title"] == "Try", "\(answer.text)")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatWasTriedInTestIsNotInTheWayOfTheRealIssue(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            let linear = LinearStandIn()
            let id: JSON = "6f0e3e4c-1111-4222-8333-444455556666"
            let issue: JSON = ["id": id, "title": "Try", "team": "TID", "subtasks": ["Part"]]
            try await RunningService.run(.init(mode: .test, store: store), linear: linear) { service in
                let first = try await service.create(issue)
                let again = try await service.create(issue)

                let made = try #require(linear.world.issue(titled: "[TEST] Try"))
                #expect(first.json["created"][0]["id"] == made["id"], "\(first.text)")
                #expect(made["id"] != id)
                #expect(again.text == first.text)
            }
            try await RunningService.run(.init(mode: .live, store: store), linear: linear) { service in
                let answer = try await service.create(issue)

                #expect(answer.json["created"][0]["id"] == id, "\(answer.text)")
                #expect(answer.json["created"][0]["title"] == "Try")
                #expect(answer.json["created"][0]["subtasks"][0]["title"] == "Part")
                #expect(linear.world.issue(titled: "[TEST] Part") != nil)
            }
        }
    }
}
