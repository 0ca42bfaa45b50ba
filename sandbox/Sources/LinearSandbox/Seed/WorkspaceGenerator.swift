import Domain
public import FoundationEssentials

extension Workspace {
    /// An invented workspace of this size, the same each time but for its dates, which lie around `now`: the first two
    /// teams have one name, many milestones do, a third of the issues is open.
    public static func generated(_ scale: WorkspaceScale, at now: Date) -> Workspace {
        var generator = WorkspaceGenerator(scale: scale, now: Timestamp.rounded(now))
        generator.run()
        return generator.workspace
    }
}

/// Makes a workspace from words and seeded chance.
private struct WorkspaceGenerator {
    private static let day = 86_400.0
    private static let founded = 730.0 * day
    private static let states = [
        ("Backlog", "backlog"), ("Todo", "unstarted"), ("In Progress", "started"), ("In Review", "started"),
        ("Done", "completed"), ("Canceled", "canceled"),
    ]

    let scale: WorkspaceScale
    let now: Date
    var workspace: Workspace
    private var dice = SeededDice(seed: 20)
    private var users: [User] = []
    private var teams: [Team] = []
    private var statesOfTeam: [TeamID: [WorkflowState]] = [:]
    private var labels: [IssueLabel] = []
    private var projects: [Project] = []
    private var milestones: [ProjectID: [ProjectMilestone]] = [:]
    private var parents: [TeamID: IssueID] = [:]

    init(scale: WorkspaceScale, now: Date) {
        self.scale = scale
        self.now = now
        let founded = now - Self.founded
        workspace = Workspace(
            organization: Organization(
                id: Identifier(Self.id("organization", 0)), createdAt: founded, updatedAt: founded, name: "Generated",
                urlKey: "generated"
            )
        )
    }

    mutating func run() {
        workspace.addMissingProjectStatuses(at: now - Self.founded)
        makeUsers()
        for number in 0..<scale.teams { makeTeam(number) }
        for (number, name) in GeneratedWords.labels.enumerated() { makeLabel(number, name) }
        for number in 0..<scale.projects { makeProject(number) }
        for number in 0..<scale.milestones { makeMilestone(number) }
        for number in 0..<scale.issues { makeIssue(number) }
        for team in teams { workspace.put(.team(team)) }
    }

    private static func id(_ kind: String, _ number: Int) -> UUID { .derived(from: "generated", kind, String(number)) }

    /// A time so many days ago.
    private func ago(_ days: Double) -> Date { Timestamp.rounded(now - days * Self.day) }

    /// A day so many days from now.
    private func day(in days: Int) -> CalendarDate { Timestamp.day(now + Double(days) * Self.day) }

    private mutating func makeUsers() {
        for (number, last) in GeneratedWords.lastNames.enumerated() {
            for (index, first) in GeneratedWords.firstNames.enumerated() {
                let nickname = "\(first).\(last)".lowercased()
                let count = number * GeneratedWords.firstNames.count + index
                users.append(
                    User(
                        id: UserID(Self.id("user", count)), createdAt: ago(700), updatedAt: ago(650),
                        name: "\(first) \(last)",
                        displayName: nickname, email: "\(nickname)@generated.example", isAdmin: count == 0
                    )
                )
            }
        }
        for user in users { workspace.put(.user(user)) }
    }

    private mutating func makeTeam(_ number: Int) {
        let names = GeneratedWords.teams
        let id = TeamID(Self.id("team", number))
        let name = number < names.count ? names[number] : "\(names[number % names.count]) \(number / names.count + 1)"
        let states = Self.states.enumerated().map { position, state in
            WorkflowState(
                id: StateID(Self.id("state of team \(number)", position)), createdAt: ago(720), updatedAt: ago(720),
                teamID: id, name: state.0, type: state.1, position: Double(position),
                color: StateColor.color(of: state.1)
            )
        }
        statesOfTeam[id] = states
        for state in states { workspace.put(.state(state)) }
        let team = Team(
            id: id, createdAt: ago(720), updatedAt: ago(600), key: "G\(String(number, radix: 36).uppercased())",
            name: name, description: "Invented.", defaultStateID: states.first?.id)
        teams.append(team)
        workspace.put(.team(team))
    }

    private mutating func makeLabel(_ number: Int, _ name: String) {
        let label = IssueLabel(
            id: LabelID(Self.id("label", number)), createdAt: ago(720), updatedAt: ago(720), name: name,
            color: "#bec2c8")
        labels.append(label)
        workspace.put(.label(label))
    }

    private mutating func makeProject(_ number: Int) {
        // Of twelve, five are under way.
        let types = [
            "started", "planned", "started", "completed", "backlog", "started", "completed", "started",
            "planned", "paused", "started", "canceled",
        ]
        let type = types[number % types.count]
        guard let status = workspace.projectStatuses.all.first(where: { $0.type == type }) else { return }
        let clients = GeneratedWords.clients
        let name = "\(clients[number % clients.count]) \(GeneratedWords.undertakings[number / clients.count % 12])"
        let copies = number / (clients.count * GeneratedWords.undertakings.count)
        let start = dice.number(below: 500)
        let team = teams[number % teams.count]
        let project = Project(
            id: ProjectID(Self.id("project", number)), createdAt: ago(Double(start) + 30),
            updatedAt: ago(Double(dice.number(below: start + 1))), name: copies == 0 ? name : "\(name) \(copies + 1)",
            description: "What \(clients[number % clients.count]) needs from \(team.name).", statusID: status.id,
            leadID: dice.one(of: users)?.id, teamIDs: [team.id], startDate: day(in: -start),
            targetDate: day(in: dice.number(below: 300) - 60)
        )
        projects.append(project)
        workspace.put(.project(project))
    }

    private mutating func makeMilestone(_ number: Int) {
        let project = projects[number % projects.count]
        let order = number / projects.count
        let names = GeneratedWords.milestones
        let name = names[order % names.count] + (order < names.count ? "" : " \(order / names.count + 1)")
        let milestone = ProjectMilestone(
            id: MilestoneID(Self.id("milestone", number)), createdAt: project.createdAt, updatedAt: project.updatedAt,
            projectID: project.id, name: name, targetDate: day(in: dice.number(below: 240) - 100),
            sortOrder: Double(order)
        )
        milestones[project.id, default: []].append(milestone)
        workspace.put(.milestone(milestone))
    }
}

extension WorkspaceGenerator {
    /// Of a hundred issues.
    private static let distribution = [
        (15, "Backlog"), (12, "Todo"), (5, "In Progress"), (3, "In Review"), (57, "Done"), (8, "Canceled"),
    ]

    fileprivate mutating func makeIssue(_ number: Int) {
        let project = dice.chance(85) ? dice.one(of: projects) : nil
        let index =
            project.flatMap { project in teams.firstIndex { $0.id == project.teamIDs.first } }
            ?? dice.number(below: teams.count)
        teams[index].lastIssueNumber += 1
        let team = teams[index]
        guard let state = state(of: team) else { return }
        let created = Double(dice.number(below: 700_000)) / 1_000
        let updated = created * Double(dice.number(below: 1_000)) / 1_000
        var issue = Issue(
            id: IssueID(Self.id("issue", number)), createdAt: ago(created), updatedAt: ago(updated), teamID: team.id,
            number: team.lastIssueNumber, title: title(), description: dice.chance(60) ? description() : nil,
            priority: [0, 3, 3, 4, 2, 0, 3, 2, 4, 1][dice.number(below: 10)],
            estimate: dice.chance(70) ? [1, 2, 3, 5, 8][dice.number(below: 5)] : nil, stateID: state.id,
            assigneeID: dice.chance(80) ? dice.one(of: users)?.id : nil, projectID: project?.id
        )
        if let project, dice.chance(60) { issue.milestoneID = dice.one(of: milestones[project.id] ?? [])?.id }
        if dice.chance(50), let label = dice.one(of: labels) { issue.labelIDs = [label.id] }
        if dice.chance(20), let label = dice.one(of: labels), !issue.labelIDs.contains(label.id) {
            issue.labelIDs.append(label.id)
        }
        if dice.chance(25) { issue.dueDate = day(in: dice.number(below: 120) - 30) }
        if dice.chance(10) { issue.parentID = parents[team.id] } else { parents[team.id] = issue.id }
        issue.enter(state, at: issue.updatedAt)
        issue.sortOrder = -Double(issue.number)
        workspace.put(.issue(issue))
    }

    private mutating func state(of team: Team) -> WorkflowState? {
        var rest = dice.number(below: 100)
        for (share, name) in Self.distribution {
            if rest < share { return statesOfTeam[team.id]?.first { $0.name == name } }
            rest -= share
        }
        return statesOfTeam[team.id]?.first
    }

    private mutating func title() -> String {
        let parts = [GeneratedWords.verbs, GeneratedWords.objects, GeneratedWords.circumstances]
        return parts.compactMap { dice.one(of: $0) }.joined(separator: " ")
    }

    private mutating func description() -> String {
        (0...dice.number(below: 6)).compactMap { _ in dice.one(of: GeneratedWords.sentences) }.joined(separator: " ")
    }
}
