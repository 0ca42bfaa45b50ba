import CoreTestKit
import Foundation
import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ClientTests {
    @Test(arguments: ["Quillhaven", "quillhaven%20freight", "Quillhaven%20Ltd", "Quillhaven%20Document%20Intake"])
    func aClientIsFoundByItsProjects(_ name: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/clients/\(name)")

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["projects"].list.map { $0["name"].text } == ["Quillhaven Document Intake"])
        }
    }

    @Test func theStatusIsComputedFromTheIssues() async throws {
        try await RunningService.run { service in
            let json = try await service.get("/linear/clients/Quillhaven").json

            #expect(
                json["issues_by_state"] == [
                    "triage": 0, "backlog": 1, "unstarted": 0, "started": 1, "completed": 1, "canceled": 0,
                ]
            )
            // One point is done, three are begun, one is open: (1 + 3/4) of 5.
            #expect(json["progress"] == 0.35)
            #expect(json["milestones"][0]["status"] == "next")
            #expect(json["people"].list.map { $0["open"] } == [1, 1])
            #expect(
                json["next_dates"].list.map { $0["name"].text } == [
                    "Invoices live", "Quillhaven Document Intake", "Read carrier invoices",
                ]
            )
            #expect(json["risks"].list.map { $0["kind"].text } == ["overdue", "slipping", "unassigned", "stalled"])
            #expect(json["risks"][0]["issues"] == ["TID-1"])
            #expect(json["risks"][2]["issues"] == ["TID-3"])
        }
    }

    @Test func anUnknownClientGetsThoseThatAreNear() async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/clients/Quilhaven")

            #expect(answer.status == .notFound)
            #expect(answer.json["near"] == ["Quillhaven Document Intake"])
            #expect(answer.json["status"] == 404)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    /// A word that any description has, or that stands within a project's name, names no client.
    @Test(arguments: [
        "the", "The", "of", "a", "papers", "reads", "Reads", "Alerts", "document", "The%20Papers", "what", "Ltd",
        "project",
    ])
    func aWordIsNoClient(_ name: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/clients/\(name)")

            #expect(answer.status == .notFound, "\(answer.text)")
        }
    }

    @Test(arguments: ["Quillhaven", "The%20Quillhaven", "quillhaven%20ltd.", "Quillhaven%20Inc"])
    func aClientMayStandAfterItsPurpose(_ name: String) async throws {
        let linear = LinearStandIn()
        linear.change { world in
            world.projects[0]["name"] = "Document Intake for Quillhaven Freight"
            world.projects[0]["description"] = ""
        }
        try await RunningService.run(linear: linear) { service in
            let answer = try await service.get("/linear/clients/\(name)")

            #expect(answer.json["projects"].list.count == 1, "\(answer.text)")
        }
    }

    @Test func whatIsToComeIsShownBeforeWhatIsOverdue() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            for number in 1...12 {
                var issue = StandInWorld.issue(
                    id: StandInWorld.id(500 + number), "TID-\(50 + number)", "Late \(number)", team: world.teams[0],
                    state: world.states[1])
                issue["project"] = world.projects[0]
                issue["dueDate"] = .text("2025-09-\(10 + number)")
                world.issues.append(issue)
            }
        }
        try await RunningService.run(linear: linear) { service in
            let dates = try await service.get("/linear/clients/Quillhaven").json["next_dates"].list

            #expect(dates.count == 10)
            #expect(dates.prefix(2).map { $0["name"].text } == ["Invoices live", "Quillhaven Document Intake"])
            #expect(dates[2]["name"] == "Read carrier invoices")
            #expect(dates[3]["name"] == "Late 12")
        }
    }

    @Test func theProjectOfExactlyThisNameComesBeforeThoseThatBeginWithIt() async throws {
        let linear = LinearStandIn()
        linear.change { $0.projects[1]["name"] = "Quillhaven" }
        try await RunningService.run(linear: linear) { service in
            let exact = try await service.get("/linear/clients/quillhaven")
            let whole = try await service.get("/linear/clients/Quillhaven%20Document")

            #expect(exact.json["projects"].list.map { $0["name"].text } == ["Quillhaven"])
            #expect(whole.json["projects"].list.map { $0["name"].text } == ["Quillhaven Document Intake"])
        }
    }

    @Test func whatIsLateAtRiskAndDoneIsListed() async throws {
        try await RunningService.run { service in
            let json = try await service.get("/linear/clients/Quillhaven").json

            #expect(json["progress_by_count"] == 0.3333)
            #expect(json["overdue_count"] == 1 && json["at_risk_count"] == 1)
            #expect(json["overdue"].list.map { $0["identifier"].text } == ["TID-1"])
            #expect(json["last_done"].list.map { $0["identifier"].text } == ["TID-2"])
            #expect(json["at_risk"][0]["issue"]["identifier"] == "TID-1")
            let reasons = json["at_risk"][0]["reasons"].texts
            #expect(reasons.first == "It was due on 2025-10-20.", "\(reasons)")
            #expect(reasons.last?.hasPrefix("It is begun and has not changed for ") ?? false)
            #expect(json["people"][0]["overdue"] == 1)
        }
    }

    /// TID-1 was changed on 10 October; its milestone is due on 10 November.
    @Test(
        arguments: [
            ("2025-10-15T09:00:00Z", "7", []), ("2025-10-15T09:00:00Z", "4", ["has not changed for 5 days"]),
            ("2025-10-20T09:00:00Z", "7", ["has not changed for 10 days"]),
            ("2025-10-21T09:00:00Z", "30", ["It was due on 2025-10-20"]),
            ("2025-11-03T09:00:00Z", "30", ["It was due", "Its milestone “Invoices live” is due on 2025-11-10"]),
            ("2025-11-12T09:00:00Z", "365", ["It was due", "Its milestone “Invoices live” was due on 2025-11-10"]),
        ])
    func riskIsLatenessStandstillOrAMilestoneThatIsNear(
        _ now: String, _ stalledDays: String, _ reasons: [String]
    ) async throws {
        let start = try #require(ISO8601DateFormatter().date(from: now))
        try await RunningService.run { service in
            service.clock.advance(by: .seconds(start.timeIntervalSince(service.clock.now)))
            let json = try await service.get("/linear/clients/Quillhaven?stalled_days=\(stalledDays)").json

            let found = json["at_risk"].list.first { $0["issue"]["identifier"] == "TID-1" }?["reasons"].texts ?? []
            #expect(found.count == reasons.count, "\(found)")
            for (reason, words) in zip(found, reasons) { #expect(reason.contains(words)) }
        }
    }

    @Test(arguments: ["0", "366", "soon", "-1"]) func daysThatAreNoneAreMalformed(_ days: String) async throws {
        try await RunningService.run { service in
            let client = try await service.get("/linear/clients/Quillhaven?stalled_days=\(days)")
            let member = try await service.get("/linear/members/margo?stalled_days=\(days)")

            #expect(client.status == .badRequest && member.status == .badRequest)
        }
    }

    @Test func anIssueWithoutAnEstimateCountsAsItsTeamSays() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            world.teams[0].set("issueEstimationType", "fibonacci")
            world.teams[0].set("defaultIssueEstimate", 2)
        }
        try await RunningService.run(linear: linear) { service in
            let json = try await service.get("/linear/clients/Quillhaven").json

            // Two points are done, three are begun, two are open: (2 + 3/4) of 7.
            #expect(json["progress"] == 0.3929)
        }
    }

    @Test func thirtyThousandIssuesAreCountedRight() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            let milestones = (0..<200).map {
                StandInWorld.milestone(StandInWorld.id(10_000 + $0), "Step \($0)", project: world.projects[0])
            }
            world.milestones += milestones
            let template = world.issues[2]
            world.issues += (0..<30_000).map { number in
                var issue = template
                issue["id"] = .text(StandInWorld.id(100_000 + number))
                issue["identifier"] = .text("TID-\(1_000 + number)")
                issue["state"] = world.states[[1, 2, 4][number % 3]]
                issue["projectMilestone"] = milestones[number % 200]
                return issue
            }
        }
        try await RunningService.run(linear: linear) { service in
            // A workspace of this size may take longer to read than one call waits for it; the next one gets it then.
            var answer = try await service.get("/linear/clients/Quillhaven")
            while answer.status == .serviceUnavailable { answer = try await service.get("/linear/clients/Quillhaven") }
            let json = answer.json

            #expect(json["issues_by_state"]["completed"] == 10_001)
            #expect(json["progress_by_count"] == 0.3333)
            #expect(json["milestones"].list.count == 201)
            #expect(json["milestones"].list.reduce(0) { $0 + ($1["open_issues"].number ?? 0) } == 20_001)
            #expect(json["at_risk"].list.count == 20 && json["at_risk_count"] == 10_001)
            #expect(json["last_done"].list.count == 20)
        }
    }
}
