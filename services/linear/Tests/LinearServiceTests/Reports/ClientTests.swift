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
                    "Read carrier invoices", "Invoices live", "Quillhaven Document Intake",
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
            #expect(answer.json["near"] == "Quillhaven Document Intake")
        }
    }
}
