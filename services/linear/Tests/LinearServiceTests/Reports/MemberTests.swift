import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct MemberTests {
    @Test(arguments: [
        "Marguerite%20Oyelaran", "marguerite", "margo", "@margo", "%40Margo", "margo@tidewater.example", "Oyelaran",
    ])
    func someoneIsFoundByEveryName(_ name: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/members/\(name)")

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["user"]["display_name"] == "margo")
        }
    }

    @Test func theReportIsComputedFromTheIssues() async throws {
        try await RunningService.run { service in
            let json = try await service.get("/linear/members/margo").json

            #expect(json["active"].list.map { $0["identifier"].text } == ["TID-1"])
            #expect(json["recently_completed"].list.map { $0["identifier"].text } == ["TID-2"])
            #expect(json["projects"].list.map { $0["name"].text } == ["Quillhaven Document Intake"])
            #expect(json["teams"].list.map { $0["key"].text } == ["TID"])
            #expect(
                json["load"] == [
                    "open_issues": 1, "started_issues": 1, "overdue_issues": 1, "open_points": 3, "urgent_issues": 0,
                ]
            )
            #expect(json["issues_by_state"]["completed"] == 1 && json["issues_by_state"]["started"] == 1)
            #expect(json["overdue"].list.map { $0["identifier"].text } == ["TID-1"])
            #expect(json["at_risk"].list.map { $0["issue"]["identifier"].text } == ["TID-1"])
        }
    }

    @Test(arguments: [
        ("margoo", "Marguerite Oyelaran (@margo)"), ("carransa", "Inés Carranza (@ines)"),
        ("Alex%20Kim", "Alex Kim (@akim)"), ("tom", "Tomasz Wielgosz (@tomek)"),
    ])
    func aWrongNameGetsThoseThatAreNear(_ name: String, _ near: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/members/\(name)")

            #expect(answer.status == .notFound)
            #expect(answer.json["near"].texts.contains(near), "\(answer.text)")
        }
    }

    @Test func somebodyWhoLeftIsNotFound() async throws {
        try await RunningService.run { service in
            let gone = try await service.get("/linear/members/gone")
            let blank = try await service.get("/linear/members/%20")

            #expect(gone.status == .notFound)
            #expect(blank.status == .badRequest)
        }
    }
}
