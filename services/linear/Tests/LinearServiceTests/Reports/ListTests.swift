import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ListTests {
    @Test(arguments: [
        ("", ["OPS-1", "TID-3", "TID-2", "TID-1"]),
        ("team=ops", ["OPS-1"]), ("team=Delivery", ["TID-3", "TID-2", "TID-1"]), ("team=none", []),
        ("project=quillhaven", ["TID-3", "TID-2", "TID-1"]), ("project=Corrigan", []), ("project=nothing", []),
        ("assignee=margo", ["TID-2", "TID-1"]), ("assignee=%40margo&state=open", ["TID-1"]),
        ("assignee=none", ["OPS-1", "TID-3"]), ("assignee=nobody", []),
        ("state=Done", ["TID-2"]), ("state=started", ["TID-1"]), ("state=closed", ["TID-2"]),
        ("query=runbook%20write", ["TID-2"]), ("query=TID-3", ["TID-3"]),
    ])
    func issuesAreFiltered(_ query: String, _ expected: [String]) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/issues?\(query)")

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.json["items"].list.compactMap { $0["identifier"].text } == expected)
            #expect(answer.json.has("next_cursor"))
        }
    }

    @Test(arguments: ["issues", "teams", "projects"]) func listsArePaged(_ list: String) async throws {
        try await RunningService.run { service in
            let whole = try await service.get("/linear/\(list)").json["items"].list
            var items: [JSON] = []
            var cursor: String?
            repeat {
                let page = try await service.get("/linear/\(list)?limit=1" + (cursor.map { "&cursor=\($0)" } ?? ""))
                    .json
                #expect(page["items"].list.count == 1)
                items += page["items"].list
                cursor = page["next_cursor"].text
            } while cursor != nil && items.count < 20

            #expect(items == whole)
        }
    }

    @Test(arguments: [
        "issues?limit=0", "issues?limit=201", "issues?limit=x", "issues?cursor=zzz", "workspace?refresh=maybe",
        "context?max_characters=1",
    ])
    func aWrongQueryIsMalformed(_ path: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/\(path)")
            #expect(answer.status == .badRequest, "\(answer.text)")
            #expect(answer.pointers.first?.hasPrefix("/") == true)
        }
    }

    @Test func oneIssueIsFoundByIdentifierAndById() async throws {
        try await RunningService.run { service in
            let byIdentifier = try await service.get("/linear/issues/tid-1")
            let byID = try await service.get("/linear/issues/\(StandInWorld.id(102))")
            let unknown = try await service.get("/linear/issues/TID-77")

            #expect(byIdentifier.json["title"] == "Read carrier invoices")
            #expect(byID.json["identifier"] == "TID-2")
            #expect(unknown.status == .notFound)
        }
    }
}
