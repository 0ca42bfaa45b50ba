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
        ("query=runbook%20write", ["TID-2"]), ("query=TID-3", ["TID-3"]), ("q=runbook", ["TID-2"]),
        ("status=Done", ["TID-2"]), ("status=completed", ["TID-2"]), ("status=open", ["OPS-1", "TID-3", "TID-1"]),
        ("status=00000000-0000-4000-8000-000000000017", ["TID-1"]),
        ("priority=urgent", ["TID-3"]), ("priority=2", ["TID-1"]), ("priority=none", ["OPS-1", "TID-2"]),
        ("label=bug", ["TID-1"]), ("label=00000000-0000-4000-8000-00000000003d", ["TID-1"]), ("label=Data", []),
        ("label=nothing", []), ("milestone=invoices%20live", ["TID-1"]), ("milestone=Pilot", []),
        ("milestone=00000000-0000-4000-8000-000000000033", ["TID-1"]),
        ("assignee=00000000-0000-4000-8000-00000000000b&priority=high", ["TID-1"]),
        ("project=00000000-0000-4000-8000-000000000029", ["TID-3", "TID-2", "TID-1"]),
        ("team=00000000-0000-4000-8000-000000000002", ["OPS-1"]),
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
        "issues?owner=margo", "issues?priority=soon", "issues?status=Done&state=Done", "issues?q=a&query=a",
        "issues?limit=0", "issues?limit=201", "issues?limit=x", "issues?cursor=zzz", "workspace?refresh=maybe",
        "context?max_characters=0", "context?max_characters=-5", "context?max_characters=many",
    ])
    func aWrongQueryIsMalformed(_ path: String) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/\(path)")
            #expect(answer.status == .badRequest, "\(answer.text)")
            #expect(answer.pointers.first?.hasPrefix("/") == true)
        }
    }

    @Test(arguments: ["issues", "teams", "projects"])
    func aCursorLeadsThroughItsOwnListOnly(_ list: String) async throws {
        try await RunningService.run { service in
            let page = try await service.get("/linear/\(list)?limit=1").json
            let cursor = try #require(page["next_cursor"].text)
            for other in ["issues", "teams", "projects"] where other != list {
                let answer = try await service.get("/linear/\(other)?cursor=\(cursor)")
                #expect(answer.status == .badRequest, "\(answer.text)")
                #expect(answer.pointers == ["/cursor"])
            }
        }
    }

    @Test func projectsWithLongNamesArePaged() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            for index in world.projects.indices {
                world.projects[index]["name"] = .text(String(repeating: "長", count: 300) + "\(index)")
            }
        }
        try await RunningService.run(linear: linear) { service in
            var cursor: String?
            var ids: Set<String> = []
            repeat {
                let path = "/linear/projects?limit=1" + (cursor.map { "&cursor=\($0)" } ?? "")
                let answer = try await service.get(path)
                #expect(answer.status == .ok, "\(answer.text)")
                ids.formUnion(answer.json["items"].list.compactMap { $0["id"].text })
                cursor = answer.json["next_cursor"].text
            } while cursor != nil && ids.count < 20

            #expect(ids.count == 3)
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
