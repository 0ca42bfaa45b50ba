import CoreTestKit
import Domain
import Foundation
import HTTPTypes
import LinearService
import ServicesTestKit
import Testing

/// Everything of a call goes to Linear in one request, and whatever of it Linear refuses, or wherever it stops, each thing
/// is made once and each trouble is told.
@Suite(.timeLimit(.minutes(2)))
struct OneRequestTests {
    private static func issues(_ count: Int) -> [JSON] {
        (0..<count).map { number in
            [
                "title": .text("Big \(number)"), "project": "Quillhaven Document Intake",
                "milestone": .text("Gate \(number % 3)"), "assignee": "margo", "labels": ["Bug"], "estimate": 3,
                "subtasks": [.text("Part \(number)")],
                "evidence": [["quote": .text("We need \(number)."), "speaker": "Inés", "start_seconds": 3_725]],
                "source": ["title": "Weekly", "date": "2025-10-06", "url": "https://meet.example/1"],
            ]
        }
    }

    private static func create(_ service: RunningService, _ count: Int = 3) async throws -> RunningService.Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[try #require(HTTPField.Name("Idempotency-Key"))] = "k"
        let body: JSON = ["issues": .list(issues(count))]
        return try await service.call(.post, "/linear/issues", headers: headers, body: body.bytes)
    }

    /// Each issue, sub-issue, milestone and comment is there once, and where it belongs.
    private static func check(_ world: StandInWorld, _ count: Int = 3) {
        #expect(world.issues.count == 4 + 2 * count)
        #expect(world.milestones.count { $0["name"].text?.hasPrefix("Gate") ?? false } == min(3, count))
        #expect(world.comments.count == count)
        for number in 0..<count {
            let issue = world.issue(titled: "Big \(number)") ?? .null
            #expect(issue["projectMilestone"]["name"].text == "Gate \(number % 3)")
            #expect(world.issue(titled: "Part \(number)")?["parent"]["id"] == issue["id"])
            #expect(world.comments.count { $0["issueId"] == issue["id"] } == 1)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func twentyFiveTicketsWithEverythingAreOneRequest(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.forgetCalls()
            let answer = try await Self.create(service, 25)

            #expect(answer.json["created"].list.count == 25, "\(answer.text)")
            #expect(answer.json["created"].list.flatMap { $0["warnings"].list } == [])
            #expect(service.linear.calls.map(\.operation) == ["Write"])
            Self.check(service.linear.world, 25)
        }
    }

    @Test func aWorkspaceThatIsOldTakesOneRequestMore() async throws {
        try await RunningService.run { service in
            _ = try await service.get("/linear/workspace")
            service.clock.advance(by: .seconds(3_600))
            service.linear.forgetCalls()
            let answer = try await Self.create(service, 25)

            #expect(answer.json["created"].list.count == 25, "\(answer.text)")
            #expect(service.linear.calls.map(\.operation) == ["Names", "Write"])
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aRestartTakesOneRequestMore(_ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { store in
            let linear = LinearStandIn()
            try await RunningService.run(.init(store: store), linear: linear) {
                _ = try await $0.get("/linear/workspace")
                try await eventually("it is stored") { try await store.snapshotSize != nil }
            }
            linear.forgetCalls()
            try await RunningService.run(.init(store: store), linear: linear) { service in
                service.clock.advance(by: .seconds(3_600))
                let answer = try await Self.create(service, 25)

                #expect(answer.json["created"].list.count == 25, "\(answer.text)")
                #expect(linear.calls.map(\.operation) == ["Names", "Write"])
            }
        }
    }

    /// What writes, in its order: three milestones, the issues, their parts, three comments.
    private static let places = [
        ("MilestoneCreate", 0), ("MilestoneCreate", 2), ("IssueBatchCreate", 0), ("IssueBatchCreate", 1),
        ("CommentCreate", 0), ("CommentCreate", 2),
    ]

    private static func trouble(_ linear: LinearStandIn, _ place: (String, Int), _ trouble: LinearStandIn.Trouble) {
        for _ in 0..<place.1 { linear.answer(place.0, with: .asUsual) }
        linear.answer(place.0, with: trouble)
    }

    @Test(arguments: places, [502, 503])
    func aStopAnywhereIsGoneOnFrom(_ place: (String, Int), _ status: Int) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            Self.trouble(linear, place, .carriedOutBut(status: status))
            let answer = try await Self.create(service)

            #expect(answer.json["created"].list.count == 3, "\(answer.text)")
            #expect(answer.json["created"].list.flatMap { $0["warnings"].list } == [])
            Self.check(linear.world)
        }
    }

    /// As Linear says it when it tells how long.
    @Test(arguments: places) func aLimitAnywhereIsWaitedOut(_ place: (String, Int)) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            Self.trouble(linear, place, .error("RATELIMITED", "Rate limit exceeded", headers: [.retryAfter: "2"]))
            linear.forgetCalls()
            let answer = try await Self.create(service)

            #expect(answer.json["created"].list.count == 3, "\(answer.text)")
            #expect(answer.json["created"].list.flatMap { $0["warnings"].list } == [])
            Self.check(linear.world)
            let isFirst = place == Self.places[0]
            #expect(linear.calls.map(\.operation) == (isFirst ? ["Write", "Write"] : ["Write", "Written", "Write"]))
        }
    }

    @Test(arguments: places) func aLimitAnywhereIsGoneOnFromByTheSameCallAgain(_ place: (String, Int)) async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            Self.trouble(linear, place, .error("RATELIMITED", "Rate limit exceeded"))
            _ = try await Self.create(service)
            let again = try await Self.create(service)

            #expect(again.json["created"].list.count == 3, "\(again.text)")
            #expect(again.json["created"].list.flatMap { $0["warnings"].list } == [])
            Self.check(linear.world)
        }
    }

    @Test(arguments: places, DatabaseUnderTest.all)
    func aProcessThatDiesAnywhereGoesOnAtTheNextStart(_ place: (String, Int), _ kind: DatabaseUnderTest) async throws {
        try await ServiceStore.use(kind) { try await Self.dieAndGoOn(place, $0) }
    }

    private static func dieAndGoOn(_ place: (String, Int), _ store: ServiceStore) async throws {
        let linear = LinearStandIn()
        let gate = Gate()
        try await RunningService.run(.init(store: store), linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            Self.trouble(linear, place, .stopAfter(gate))
            async let answer = Self.create(service)
            try await eventually("Linear is called") { gate.arrivals == 1 }
            service.kill()
            let world = linear.world
            gate.open()
            _ = try await answer
            // A killed process would have made nothing after this.
            linear.change { $0 = world }
        }
        let clock = JumpingClock()
        clock.jump(by: .seconds(3_600))
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await RunningService.run(.init(ambient: ambient, store: store), linear: linear) { service in
            try await eventually("everything is there") { linear.world.comments.count == 3 }
            Self.check(linear.world)
            let answer = try await Self.create(service)

            #expect(answer.json["created"].list.count == 3, "\(answer.text)")
            #expect(answer.json["created"].list.flatMap { $0["warnings"].list } == [])
            Self.check(linear.world)
        }
    }

    @Test(
        arguments: [
            (["Gate 1"], [], [], "the milestone “Gate 1” could not be created (name is not allowed)", 3),
            ([], ["Part 1"], [], nil, 3), ([], ["Big 1"], [], nil, 2),
            ([], [], ["need 1"], "the comment with its evidence could not be added: body is not allowed", 3),
        ] as [(Set<String>, Set<String>, Set<String>, String?, Int)])
    func whatIsRefusedIsToldAndTheRestIsMade(
        _ milestones: Set<String>, _ titles: Set<String>, _ words: Set<String>, _ warning: String?, _ made: Int
    ) async throws {
        let linear = LinearStandIn()
        linear.change { world in
            world.refusedNames = milestones
            world.refusedTitles = titles
            world.refusedWords = words
        }
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            let answer = try await Self.create(service)

            let created = answer.json["created"].list
            #expect(created.count == made, "\(answer.text)")
            #expect(
                created.flatMap { $0["warnings"].texts }.map { $0.hasPrefix(warning ?? "?") }
                    == (warning == nil ? [] : [true]))
            #expect(
                created.flatMap { $0["failed_subtasks"].list }.map { $0["title"].text }
                    == titles.filter { $0.hasPrefix("Part") })
            #expect(answer.json["failed"].list.map { $0["index"] } == (made == 3 ? [] : [1]))
            #expect(linear.world.comments.count == (words.isEmpty ? made : made - 1))
            #expect(linear.world.milestones.count == (milestones.isEmpty ? 6 : 5))
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aCommentThatWasNotReachedIsMadeLaterByItself(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        let clock = JumpingClock()
        let ambient = Ambient(clock: clock, makeUUID: { UUID() }, randomFraction: { 0.5 })
        try await RunningService.run(.init(ambient: ambient, kind: kind), linear: linear) { service in
            Self.trouble(linear, ("CommentCreate", 1), .error("RATELIMITED", "Rate limit exceeded"))
            let answer = try await Self.create(service)

            let warnings = answer.json["created"].list.flatMap { $0["warnings"].texts }
            #expect(warnings.count == 2, "\(answer.text)")
            #expect(warnings.allSatisfy { $0.contains("evidence is added later") && $0.contains("rate limit") })
            clock.jump(by: .seconds(3_600))
            try await eventually("every comment is there") { linear.world.comments.count == 3 }
            Self.check(linear.world)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func aCommentThatWasRefusedIsTriedAgainWhenSomebodyAsksAgain(_ kind: DatabaseUnderTest) async throws {
        let linear = LinearStandIn()
        linear.change { $0.refusedWords = ["need 1"] }
        try await RunningService.run(.init(kind: kind), linear: linear) { service in
            _ = try await Self.create(service)
            linear.change { $0.refusedWords = [] }
            let again = try await Self.create(service)

            #expect(again.json["created"].list.flatMap { $0["warnings"].list } == [], "\(again.text)")
            Self.check(linear.world)
        }
    }

    /// Nobody says which field it was, and so each thing is sent alone.
    @Test func aRefusalWithoutAPathIsNarrowedDown() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            linear.answer("Write", with: .error("GRAPHQL_VALIDATION_FAILED", "Query too long"))
            let answer = try await Self.create(service)

            #expect(answer.json["created"].list.count == 3, "\(answer.text)")
            Self.check(linear.world)
        }
    }

    @Test(arguments: DatabaseUnderTest.all)
    func moreThanOneRequestHoldsAreMadeInSeveral(_ kind: DatabaseUnderTest) async throws {
        try await RunningService.run(.init(kind: kind)) { service in
            _ = try await service.get("/linear/workspace")
            service.linear.forgetCalls()
            let parts = JSON.list((0..<5).map { .text("Part \($0)") })
            let issues = (0..<50).map { ["title": .text("Big \($0)"), "team": "TID", "subtasks": parts] as JSON }
            let body: JSON = ["issues": .list(issues)]
            let answer = try await service.call(
                .post, "/linear/issues", headers: [.contentType: "application/json"], body: body.bytes)

            #expect(answer.json["created"].list.map { $0["subtasks"].list.count } == Array(repeating: 5, count: 50))
            #expect(service.linear.calls.map(\.operation) == ["Write", "Write", "Write"])
            #expect(service.linear.world.issues.count == 304)
        }
    }
}
