import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import ServicesTestKit
import Testing

@Suite(.timeLimit(.minutes(2)))
struct PartialFailureTests {
    private static func issue(_ title: String, subtasks: JSON = []) -> JSON {
        ["title": .text(title), "team": "TID", "subtasks": subtasks]
    }

    @Test(arguments: DatabaseUnderTest.all)
    func oneBadItemDoesNotTakeTheOthersWithIt(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedTitles = ["Bad", "Bad part"] }
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let answer = try await service.create(
                Self.issue("First", subtasks: ["Part", "Bad part"]), Self.issue("Bad", subtasks: ["Orphan"]),
                Self.issue("Third")
            )

            #expect(answer.status == .created)
            #expect(answer.json["created"].list.map { $0["index"] } == [0, 2])
            #expect(answer.json["failed"] == [["index": 1, "reason": "title is not allowed"]])
            let first = answer.json["created"][0]
            #expect(first["subtasks"].list.map { $0["title"].text } == ["Part"])
            #expect(
                first["failed_subtasks"] == [["index": 1, "title": "Bad part", "reason": "title is not allowed"]]
            )
            #expect(service.linear.world.issue(titled: "Orphan") == nil)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatFailedIsTriedAgainWhenSomebodyAsksAgain(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedTitles = ["Bad"] }
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let issues = [Self.issue("Good"), Self.issue("Bad")]
            _ = try await service.create(issues[0], issues[1], key: "k")
            service.linear.change { $0.refusedTitles = [] }
            let answer = try await service.create(issues[0], issues[1], key: "k")

            #expect(answer.json["created"].list.map { $0["identifier"].text } == ["TID-4", "TID-5"])
            #expect(service.linear.world.issues.count == 6)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aBatchThatWasCarriedOutWithoutAnAnswerIsFound(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.answer("IssueBatchCreate", with: .carriedOutBut(status: 500))
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let answer = try await service.create(Self.issue("One"), Self.issue("Two"))

            // The call is sent again, is refused as a repeat, and what exists is looked up.
            #expect(answer.json["created"].list.count == 2, "\(answer.text)")
            #expect(service.linear.world.issues.count == 6)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anIssueThatWasCreatedWithoutAnAnswerIsFound(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        for _ in 0..<3 { linear.answer("IssueCreate", with: .carriedOutBut(status: 502)) }
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let answer = try await service.create(Self.issue("One"))

            #expect(answer.json["created"].list.count == 1, "\(answer.text)")
            #expect(service.linear.world.issues.count == 5)
        }
    }

    /// Linear has made it at the first try; at the last one nobody asks Linear any more.
    @Test(arguments: DatabaseUnderTest.all)
    func anIssueWhoseCircuitOpenedBetweenTriesIsFound(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            for _ in 0..<3 { linear.answer("Issue", with: .answer(status: 500, body: "")) }
            _ = try await service.get("/linear/issues/TID-1")
            for _ in 0..<2 { linear.answer("IssueCreate", with: .carriedOutBut(status: 502)) }

            let answer = try await service.create(Self.issue("One"))

            #expect(linear.calls("IssueCreate").count == 2)
            #expect(answer.json["created"][0]["identifier"] == "TID-4", "\(answer.text)")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func anIssueThatALimitFollowedIsFound(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.answer("IssueCreate", with: .carriedOutBut(status: 502))
        linear.answer("IssueCreate", with: .error("RATELIMITED", "Rate limit exceeded"))
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let answer = try await service.create(Self.issue("One"))

            #expect(answer.json["created"].list.count == 1, "\(answer.text)")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whenNothingWasCreatedTheCallerHearsWhyAndCanTryAgain(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            service.linear.answer("IssueBatchCreate", with: .error("RATELIMITED", "Rate limit exceeded"))
            let first = try await service.create(Self.issue("One"), Self.issue("Two"), key: "k")
            let second = try await service.create(Self.issue("One"), Self.issue("Two"), key: "k")

            #expect(first.status == .serviceUnavailable, "\(first.text)")
            #expect(first.headers[.retryAfter] != nil)
            #expect(second.json["created"].list.count == 2)
            #expect(service.linear.world.issues.count == 6)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func whatCouldNotBeLookedUpAfterARefusalIsFoundByTheSameCallAgain(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedTitles = ["Bad"] }
        linear.answer("Written", with: .answer(status: 500, body: ""), forEver: true)
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let issues = [Self.issue("One"), Self.issue("Bad")]
            let first = try await service.create(issues[0], issues[1], key: "k")
            linear.recover()
            service.clock.advance(by: .seconds(60))
            let second = try await service.create(issues[0], issues[1], key: "k")

            #expect(first.status == .badGateway, "\(first.text)")
            #expect(second.json["created"].list.map { $0["title"].text } == ["One"], "\(second.text)")
            #expect(second.json["failed"] == [["index": 1, "reason": "title is not allowed"]])
            #expect(service.linear.world.issues.count == 5)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func subIssuesThatWereNotReachedAreMadeLaterByThemselves(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        let clock = JumpingClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await RunningService.run(.init(ambient: ambient, kind: kind), linear: linear) { service in
            linear.answer("IssueBatchCreate", with: .error("RATELIMITED", "Rate limit exceeded"))
            let issue = Self.issue("Whole", subtasks: ["A", "B"])
            let first = try await service.create(issue, key: "k")

            #expect(first.status == .created, "\(first.text)")
            #expect(first.json["created"][0]["subtasks"] == [])
            #expect(first.json["created"][0]["failed_subtasks"] == [])
            let warnings = first.json["created"][0]["warnings"].texts
            #expect(warnings.count == 2)
            #expect(warnings.allSatisfy { $0.contains("is made later") && $0.contains("rate limit") }, "\(warnings)")

            clock.jump(by: .seconds(3_600))
            try await eventually("both sub-issues are there") { linear.world.issues.count == 7 }
            #expect(linear.world.issue(titled: "B")?["parent"]["id"] == first.json["created"][0]["id"])
            let second = try await service.create(issue, key: "k")
            #expect(second.json["created"][0]["subtasks"].list.map { $0["title"].text } == ["A", "B"])
            #expect(second.json["created"][0]["warnings"] == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func subIssuesThatWereNotReachedAreMadeByTheSameCallAgain(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            linear.answer("IssueBatchCreate", with: .error("RATELIMITED", "Rate limit exceeded"))
            let issue = Self.issue("Whole", subtasks: ["A", "B"])
            _ = try await service.create(issue, key: "k")
            let second = try await service.create(issue, key: "k")

            #expect(second.json["created"][0]["subtasks"].list.count == 2, "\(second.text)")
            #expect(second.json["created"][0]["warnings"] == [])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func subIssuesOfAnIssueThatIsThereAreMadeLaterWhenAnotherIssueFails(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        // The batch is refused for its second issue, and then the second issue alone is not answered.
        linear.answer("IssueBatchCreate", with: .error("INPUT_ERROR", "no"))
        linear.answer("IssueCreate", with: .asUsual)
        linear.answer("IssueCreate", with: .error("RATELIMITED", "Rate limit exceeded"))
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            let issues = [Self.issue("One", subtasks: ["A"]), Self.issue("Two", subtasks: ["B"])]
            let first = try await service.create(issues[0], issues[1], key: "k")

            let warning = first.json["created"][0]["warnings"][0].text
            #expect(warning?.contains("“A” is made later") == true, "\(first.text)")
            #expect(first.json["failed"][0]["index"] == 1)
            let second = try await service.create(issues[0], issues[1], key: "k")
            #expect(second.json["created"].list.map { $0["subtasks"].list.count } == [1, 1], "\(second.text)")
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func subIssuesThatNoWaitingHelpsAreFailed(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            linear.answer("IssueBatchCreate", with: .error("INPUT_ERROR", "no"))
            linear.answer("Write", with: .asUsual)
            linear.answer("Write", with: .answer(status: 401, body: "{}"))
            let answer = try await service.create(Self.issue("Whole", subtasks: ["A", "B"]), key: "k")

            #expect(answer.json["created"][0]["failed_subtasks"].list.count == 2, "\(answer.text)")
            #expect(answer.json["created"][0]["warnings"] == [])
        }
    }
}
