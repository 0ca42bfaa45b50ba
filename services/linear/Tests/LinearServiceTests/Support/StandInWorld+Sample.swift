import Domain
import Foundation

extension StandInWorld {
    /// A UUID of version 4 form that ends in `number`.
    static func id(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// Two teams, six people of whom two have the same name, three projects of which two have a milestone “Pilot”.
    static let sample: StandInWorld = {
        let delivery = team(1, "TID", "Delivery", members: [11, 12, 13])
        let platform = team(2, "OPS", "Platform & Operations", members: [12])
        let states = [
            state(21, "Backlog", "backlog", 0, delivery), state(22, "Todo", "unstarted", 1, delivery),
            state(23, "In Progress", "started", 2, delivery), state(24, "In Review", "started", 3, delivery),
            state(25, "Done", "completed", 4, delivery), state(26, "Canceled", "canceled", 5, delivery),
            state(31, "Backlog", "backlog", 0, platform), state(32, "Done", "completed", 1, platform),
        ]
        let users = [
            user(11, "Marguerite Oyelaran", "margo"), user(12, "Inés Carranza", "ines"),
            user(13, "Tomasz Wielgosz", "tomek"), user(14, "Alex Kim", "alex"), user(15, "Alex Kim", "akim"),
            user(16, "Gone Person", "gone", active: false),
        ]
        let quillhaven = project(
            41, "Quillhaven Document Intake", "Reads the papers of Quillhaven Freight.", teams: [1], lead: users[0],
            target: "2025-11-28"
        )
        let corrigan = project(42, "Corrigan Bay Turbine Alerts", "Alerts.", teams: [1, 2], target: "2025-10-01")
        let harness = project(43, "Delivery Platform", "What all projects share.", teams: [2])
        return StandInWorld(
            teams: [delivery, platform], states: states, users: users, projects: [quillhaven, corrigan, harness],
            milestones: [
                milestone(id(51), "Invoices live", project: quillhaven, target: "2025-11-10", progress: 0.2),
                milestone(id(52), "Pilot", project: corrigan, target: "2025-09-30", progress: 1),
                milestone(id(53), "Pilot", project: harness),
            ],
            labels: [
                label(61, "Bug", team: nil), label(62, "Data", team: delivery),
                label(63, "Area", team: nil, group: true),
            ],
            issues: issues(delivery, platform, states, users, quillhaven)
        )
    }()

    private static func issues(
        _ delivery: JSON, _ platform: JSON, _ states: [JSON], _ users: [JSON], _ quillhaven: JSON
    ) -> [JSON] {
        var first = issue(id: id(101), "TID-1", "Read carrier invoices", team: delivery, state: states[2])
        first["assignee"] = users[0]
        first["project"] = quillhaven
        first["projectMilestone"] = ["id": .text(id(51)), "name": "Invoices live"]
        first["dueDate"] = "2025-10-20"
        first["estimate"] = 3
        first["priority"] = 2
        first["labelIds"] = [.text(id(61))]
        var second = issue(id: id(102), "TID-2", "Write the runbook", team: delivery, state: states[4])
        second["assignee"] = users[0]
        second["project"] = quillhaven
        second["completedAt"] = "2025-10-30T10:00:00.000Z"
        var third = issue(id: id(103), "TID-3", "Decide on customs forms", team: delivery, state: states[0])
        third["project"] = quillhaven
        third["priority"] = 1
        let fourth = issue(id: id(104), "OPS-1", "Rotate keys", team: platform, state: states[6])
        return [first, second, third, fourth]
    }

    static func issue(id: String, _ identifier: String, _ title: String, team: JSON, state: JSON) -> JSON {
        [
            "id": .text(id), "identifier": .text(identifier), "title": .text(title), "description": nil, "priority": 0,
            "estimate": nil, "dueDate": nil, "createdAt": "2025-09-01T09:00:00.000Z",
            "updatedAt": "2025-10-10T09:00:00.000Z", "completedAt": nil, "canceledAt": nil,
            "url": .text("https://linear.example/\(identifier)"), "labelIds": [], "state": state, "assignee": nil,
            "team": team, "project": nil, "projectMilestone": nil, "parent": nil,
        ]
    }

    static func milestone(
        _ id: String, _ name: String, project: JSON, target: JSON = nil, progress: Double = 0
    ) -> JSON {
        [
            "id": .text(id), "name": .text(name), "description": nil, "targetDate": target, "sortOrder": 0,
            "progress": .number(progress), "project": project,
        ]
    }

    private static func team(_ number: Int, _ key: String, _ name: String, members: [Int]) -> JSON {
        let nodes = JSON.list(members.map { ["id": .text(id($0))] })
        return [
            "id": .text(id(number)), "key": .text(key), "name": .text(name), "description": nil,
            "members": ["nodes": nodes, "pageInfo": ["hasNextPage": false, "endCursor": nil]],
        ]
    }

    private static func state(_ number: Int, _ name: String, _ type: String, _ position: Double, _ team: JSON) -> JSON {
        [
            "id": .text(id(number)), "name": .text(name), "type": .text(type), "position": .number(position),
            "team": ["id": team["id"]],
        ]
    }

    private static func user(_ number: Int, _ name: String, _ nickname: String, active: Bool = true) -> JSON {
        [
            "id": .text(id(number)), "name": .text(name), "displayName": .text(nickname),
            "email": .text("\(nickname)@tidewater.example"), "active": .flag(active),
        ]
    }

    private static func project(
        _ number: Int, _ name: String, _ description: String, teams: [Int], lead: JSON = nil, target: JSON = nil
    ) -> JSON {
        [
            "id": .text(id(number)), "name": .text(name), "description": .text(description), "progress": 0.4,
            "startDate": nil, "targetDate": target, "url": .text("https://linear.example/project/\(number)"),
            "status": ["id": .text(id(71)), "name": "In Progress", "type": "started"], "lead": lead,
            "teams": ["nodes": .list(teams.map { ["id": .text(id($0))] })],
        ]
    }

    private static func label(_ number: Int, _ name: String, team: JSON?, group: Bool = false) -> JSON {
        [
            "id": .text(id(number)), "name": .text(name), "isGroup": .flag(group),
            "team": team.map { ["id": $0["id"]] } ?? .null,
        ]
    }
}
