import HTTPTypes
import Testing

@Suite(.timeLimit(.minutes(2)))
struct ContextTests {
    @Test func theTextHasEverySection() async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/context")

            #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
            for line in [
                "- Delivery (TID)", "- Inés Carranza (@ines, ines@tidewater.example)",
                "- Quillhaven Document Intake: In Progress, 40 %; target 2025-11-28; lead Marguerite Oyelaran; team TID",
                "  milestone Invoices live: 20 %, target 2025-11-10",
                "- TID-1 Read carrier invoices [In Progress; high; Marguerite Oyelaran; Quillhaven Document Intake; "
                    + "Invoices live; due 2025-10-20]",
                "Bug, Data",
            ] {
                #expect(answer.text.split(separator: "\n").contains { $0 == line }, "\(line)\n\(answer.text)")
            }
            #expect(!answer.text.contains("Gone Person"))
        }
    }

    @Test(arguments: [200, 300, 500, 700, 1_000, 1_300]) func theLeastImportantIsCutFirst(_ limit: Int) async throws {
        try await RunningService.run { service in
            let text = try await service.get("/linear/context?max_characters=\(limit)").text

            #expect(text.count <= limit)
            #expect(text.contains("Linear workspace, as of"))
            // What is kept is kept in this order of importance.
            let order = [
                "(TID)", "- Quillhaven", "@margo", "milestone Invoices live", "TID-1 ", "TID-3 ", "Reads the papers",
                "Bug, Data",
                "milestone Pilot",
            ]
            let kept = order.map { text.contains($0) }
            #expect(kept == kept.sorted { $0 && !$1 }, "\(text)")
        }
    }

    @Test(arguments: [1, 10, 60, 199]) func anyLimitIsKept(_ limit: Int) async throws {
        try await RunningService.run { service in
            let answer = try await service.get("/linear/context?max_characters=\(limit)")

            #expect(answer.status == .ok, "\(answer.text)")
            #expect(answer.text.count <= limit)
        }
    }

    @Test func aLongLineDoesNotTakeThoseBehindItAlong() async throws {
        let linear = LinearStandIn()
        linear.change { world in
            world.projects[0]["name"] = .text(String(repeating: "Long ", count: 400))
        }
        try await RunningService.run(linear: linear) { service in
            let text = try await service.get("/linear/context?max_characters=1000").text

            #expect(!text.contains("Long Long"))
            #expect(text.contains("- Delivery Platform"))
            #expect(text.contains("@margo"))
        }
    }

    @Test(arguments: [1_500, 4_000, 12_000]) func aLargeWorkspaceKeepsWhatMattersAndSaysWhatIsMissing(
        _ limit: Int
    ) async throws {
        let linear = LinearStandIn()
        linear.change { world in
            let (team, states) = (world.teams[0], world.states)
            for number in 10..<1_250 {
                var issue = StandInWorld.issue(
                    id: StandInWorld.id(10_000 + number), "TID-\(number)", "Something of no hurry", team: team,
                    state: states[0])
                if number == 700 { issue["priority"] = 1 }
                if number == 800 { issue["dueDate"] = "2025-10-01" }
                world.issues.append(issue)
            }
            for number in 0..<120 {
                var project = world.projects[2]
                project["id"] = .text(StandInWorld.id(20_000 + number))
                project["name"] = .text("Old project \(number)")
                project["status"] = ["id": .text(StandInWorld.id(72)), "name": "Completed", "type": "completed"]
                world.projects.append(project)
            }
        }
        try await RunningService.run(linear: linear) { service in
            let text = try await service.get("/linear/context?max_characters=\(limit)").text

            #expect(text.count <= limit)
            #expect(text.count > limit * 9 / 10)
            for wanted in ["- Quillhaven", "@margo", "TID-700 ", "TID-800 ", "milestone Invoices live", "TID-1 "] {
                #expect(text.contains(wanted), "\(wanted)\n\(text)")
            }
            let lines = text.split(separator: "\n")
            let shown = lines.count { $0.hasPrefix("- TID-") || $0.hasPrefix("- OPS-") }
            let note = try #require(lines.first { $0.hasPrefix("… and") && $0.hasSuffix("more issues") })
            let missing = Int(note.filter(\.isNumber)) ?? 0
            #expect(shown + missing == 1_243)
            #expect(note.contains(","))
            #expect(limit == 12_000 || lines.contains { $0.hasPrefix("… and") && $0.contains("more projects") })
        }
    }
}
