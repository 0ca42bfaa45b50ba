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
}
