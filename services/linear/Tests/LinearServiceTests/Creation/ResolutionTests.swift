import CoreTestKit
import HTTPTypes
import LinearService
import Testing

/// What each name stands for, and what is said when it stands for nothing.
@Suite(.timeLimit(.minutes(2)))
struct ResolutionTests {
    /// A workspace with everything that is hard to tell apart.
    private static func linear(_ estimation: JSON = nil) -> LinearStandIn {
        let linear = LinearStandIn()
        linear.change { world in
            var twin = world.teams[1]
            twin["id"] = .text(StandInWorld.id(3))
            twin["key"] = "DUP"
            twin["name"] = "Delivery"
            world.teams.append(twin)
            for (name, value) in [("issueEstimationType", "fibonacci")] as [(String, JSON)] {
                for index in world.teams.indices { world.teams[index].set(name, value) }
            }
            if case .object(let fields) = estimation {
                for (name, value) in fields { world.teams[0].set(name, value) }
            }
            world.labels += [
                label(64, "Frontend", group: 63), label(65, "Backend", group: 63), label(66, "Kind", isGroup: true),
                label(67, "Backend", group: 66),
            ]
            world.issues[3].set("previousIdentifiers", ["OLD-7"])
        }
        return linear
    }

    private static func label(_ number: Int, _ name: String, group: Int? = nil, isGroup: Bool = false) -> JSON {
        [
            "id": .text(StandInWorld.id(number)), "name": .text(name), "isGroup": .flag(isGroup), "team": nil,
            "parent": group.map { ["id": .text(StandInWorld.id($0))] } ?? .null,
        ]
    }

    /// Creates one issue.
    private static func made(
        _ fields: JSON, estimation: JSON = nil
    ) async throws -> (issue: JSON, warnings: [String], answer: JSON) {
        let linear = linear(estimation)
        nonisolated(unsafe) var answer: JSON = .null
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            var issue: JSON = ["title": "It", "team": "TID"]
            if case .object(let own) = fields { for (name, value) in own { issue.set(name, value) } }
            answer = try await service.create(issue).json
        }
        return (linear.world.issue(titled: "It") ?? .null, answer["created"][0]["warnings"].texts, answer)
    }

    @Test(
        arguments: [
            ("tomek", "tomek"), ("@Tomek", "tomek"), ("TOMEK@tidewater.example", "tomek"), ("Tomasz Wielgosz", "tomek"),
            ("tomasz", "tomek"), ("Ines", "ines"), ("inés", "ines"), ("alex", "alex"), ("@akim", "akim"),
            // Only by a part of it, by another's name, or by two: nobody.
            ("Wielgosz", nil), ("Tom", nil), ("Alex Kim", nil), ("Gone Person", nil), ("gone", nil), ("@", nil),
        ] as [(String, String?)])
    func aPersonIsWhoAloneIsCalledSo(_ name: String, _ nickname: String?) async throws {
        let (issue, warnings, _) = try await Self.made(["assignee": .text(name)])

        #expect(issue["assignee"]["displayName"].text == nickname)
        #expect(warnings.count == (nickname == nil ? 1 : 0), "\(warnings)")
    }

    @Test(
        arguments: [
            ("In Progress", "In Progress"), ("in review", "In Review"), ("started", "In Progress"),
            ("in progress", "In Progress"), ("doing", "In Progress"), ("WIP", "In Progress"), ("to do", "Todo"),
            ("unstarted", "Todo"), ("finished", "Done"), ("closed", "Done"), ("cancelled", "Canceled"),
            ("Frozen", nil), ("triage", nil), ("inbox", nil),
        ] as [(String, String?)])
    func aStateHasItsNameItsTypeAndUsualWords(_ name: String, _ state: String?) async throws {
        let (issue, warnings, _) = try await Self.made(["status": .text(name)])

        #expect(issue["state"]["name"].text == state ?? "Backlog")
        let said = "it has Backlog, Todo, In Progress, In Review, Done, Canceled; created in the team's first state"
        #expect(warnings.map { $0.hasSuffix(said) } == (state == nil ? [true] : []), "\(warnings)")
    }

    @Test(
        arguments: [
            ("OPS", nil, "OPS", nil), ("platform & operations", nil, "OPS", nil), ("dup", nil, "DUP", nil),
            // Two teams have this name: the project tells which, or nobody does.
            ("Delivery", "Quillhaven Document Intake", "TID", nil),
            ("Delivery", "Delivery Platform", "OPS", "Delivery (TID), Delivery (DUP); created in the team"),
        ] as [(String, String?, String, String?)])
    func twoTeamsOfOneNameAreToldApartByTheProject(
        _ team: String, _ project: String?, _ key: String, _ warning: String?
    ) async throws {
        let (issue, warnings, _) = try await Self.made([
            "team": .text(team), "project": project.map { .text($0) } ?? .null,
        ])

        #expect(issue["team"]["key"].text == key)
        #expect(warnings.map { $0.contains(warning ?? "?") } == (warning == nil ? [] : [true]), "\(warnings)")
    }

    @Test func aTeamThatTwoHaveAndNothingTellsApartIsNotPicked() async throws {
        let (issue, _, answer) = try await Self.made(["team": "Delivery"])

        #expect(issue == .null)
        let reason = answer["failed"][0]["reason"].text ?? ""
        #expect(reason.contains("more than one team is called “Delivery”: Delivery (TID), Delivery (DUP)"), "\(reason)")
    }

    @Test(
        arguments: [
            (3, nil, 3.0, nil), (4, nil, nil, "is not on the scale of the team TID: 1, 2, 3, 5, 8"),
            (0, nil, nil, "not on the scale"), (0, ["issueEstimationAllowZero": true], 0, nil),
            (13, nil, nil, "not on the scale"), (13, ["issueEstimationExtended": true], 13, nil),
            (16, ["issueEstimationType": "exponential"], 16, nil), (4, ["issueEstimationType": "linear"], 4, nil),
            (6, ["issueEstimationType": "linear"], nil, "1, 2, 3, 4, 5"),
            (3, ["issueEstimationType": "notUsed"], nil, "does not use estimates"),
            ("M", ["issueEstimationType": "tShirt"], 3, nil), ("large", ["issueEstimationType": "tShirt"], 5, nil),
            ("xs", ["issueEstimationType": "tShirt"], 1, nil), (8, ["issueEstimationType": "tShirt"], 8, nil),
            ("XXL", ["issueEstimationType": "tShirt"], nil, "XS (1), S (2), M (3), L (5), XL (8)"),
            ("2XL", ["issueEstimationType": "tShirt", "issueEstimationExtended": true], 13, nil),
            ("M", nil, nil, "not on the scale"), ("5", nil, 5, nil),
            (7, ["issueEstimationType": "of tomorrow"], 7, nil),
            ("S", ["issueEstimationType": "of tomorrow"], nil, "is not known"),
        ] as [(JSON, JSON?, Double?, String?)])
    func anEstimateIsOnTheTeamsScaleOrLeftOut(
        _ asked: JSON, _ scale: JSON?, _ points: Double?, _ said: String?
    ) async throws {
        let (issue, warnings, _) = try await Self.made(["estimate": asked], estimation: scale ?? .null)

        #expect(issue["estimate"].number == points)
        #expect(warnings.map { $0.contains(said ?? "?") } == (said == nil ? [] : [true]), "\(warnings)")
    }

    @Test(
        arguments: [
            (["bug", "DATA"], [61, 62], []), (["Frontend"], [64], []), (["area/backend"], [65], []),
            (["Area"], [], ["“Area” is a group of labels; it has Frontend, Backend"]),
            (["Backend"], [], ["more than one label is called “Backend”: Area/Backend, Kind/Backend"]),
            (
                ["Frontend", "Area/Backend", "Kind/Backend"], [64, 67],
                ["the label “Backend” is of the same group as “Frontend”, and an issue has one of a group"]
            ),
        ] as [([JSON], [Int], [String])])
    func labelsOfGroupsExcludeEachOther(_ names: [JSON], _ ids: [Int], _ said: [String]) async throws {
        let (issue, warnings, _) = try await Self.made(["labels": .list(names)])

        #expect(issue["labelIds"].texts == ids.map { StandInWorld.id($0) })
        #expect(warnings == said.map { "\($0); created without it" })
    }

    @Test(
        arguments: [
            ("TID-2", 102), ("tid-2", 102), (StandInWorld.id(102), 102), ("OLD-7", 104), ("ZZZ-1", nil),
            ("nonsense", nil),
        ] as [(String, Int?)])
    func aParentIsFoundByIdAndIdentifier(_ name: String, _ id: Int?) async throws {
        let (issue, warnings, _) = try await Self.made(["parent": .text(name), "subtasks": ["Part"]])

        #expect(issue["parent"]["id"].text == id.map { StandInWorld.id($0) })
        #expect(warnings.count == (id == nil ? 1 : 0), "\(warnings)")
    }

    @Test func aMilestoneOfAnotherProjectIsNeverTaken() async throws {
        let (issue, warnings, _) = try await Self.made(["project": "Quillhaven Document Intake", "milestone": "Pilot"])
        let (other, said, _) = try await Self.made([
            "project": "Quillhaven Document Intake", "milestone": .text(StandInWorld.id(52)),
        ])

        #expect(issue["projectMilestone"]["project"]["id"].text == StandInWorld.id(41))
        #expect(warnings == [])
        #expect(other["projectMilestone"] == .null)
        #expect(said.count == 1 && said[0].contains("has no milestone with the id"), "\(said)")
    }

    @Test func aProjectThatWasRenamedIsFoundByItsIdAndItsOldNameIsSaidToBeGone() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            linear.change { $0.projects[0]["name"] = "Quillhaven Intake" }
            service.clock.advance(by: .seconds(120))
            let answer = try await service.create(
                ["title": "By id", "project": .text(StandInWorld.id(41))],
                ["title": "By name", "team": "TID", "project": "Quillhaven Document Intake"])

            #expect(answer.json["created"][0]["warnings"] == [], "\(answer.text)")
            let said = "there is no project “Quillhaven Document Intake” (near: Quillhaven Intake); created without it"
            #expect(answer.json["created"][1]["warnings"].texts == [said])
            #expect(linear.world.issue(titled: "By id")?["project"]["name"] == "Quillhaven Intake")
            #expect(linear.calls("Names").count == 1)
        }
    }

    @Test func aProjectThatIsNewIsFoundThoughTheWorkspaceWasReadBefore() async throws {
        let linear = LinearStandIn()
        try await RunningService.run(linear: linear) { service in
            _ = try await service.get("/linear/workspace")
            linear.change { world in
                var project = world.projects[0]
                project["id"] = .text(StandInWorld.id(49))
                project["name"] = "Brand New"
                world.projects.append(project)
                world.milestones.append(StandInWorld.milestone(StandInWorld.id(59), "First", project: project))
            }
            service.clock.advance(by: .seconds(10))
            let answer = try await service.create(["title": "New", "project": "brand new", "milestone": "first"])

            #expect(answer.json["created"][0]["warnings"] == [], "\(answer.text)")
            #expect(linear.world.issue(titled: "New")?["projectMilestone"]["id"].text == StandInWorld.id(59))
            #expect(linear.calls("Workspace").count == 1)
            #expect(linear.calls("Names").count == 1)
        }
    }

    @Test(arguments: [("2020-01-01", true), ("2099-12-31", false)])
    func aDayInThePastIsKeptAndSaid(_ day: String, _ isPast: Bool) async throws {
        let (issue, warnings, _) = try await Self.made(["due_date": .text(day), "subtasks": []])

        #expect(issue["dueDate"].text == day)
        #expect(warnings == (isPast ? ["its due date \(day) is in the past"] : []))
    }
}
