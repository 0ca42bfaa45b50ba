import Domain
import MeetingAnalysis

extension WorkspaceView {
    /// Two teams with workflows of their own, and issues in every state.
    static let fleet = WorkspaceView(
        teams: [
            Team(
                name: "Studio", key: "STU",
                states: [
                    .init(name: "Backlog", type: "backlog"), .init(name: "Todo", type: "unstarted"),
                    .init(name: "In Progress", type: "started"), .init(name: "In Review", type: "started"),
                    .init(name: "Done", type: "completed"), .init(name: "Canceled", type: "canceled"),
                    .init(name: "Duplicate", type: "canceled"),
                ]),
            Team(
                name: "Operations", key: "OPS",
                states: [
                    .init(name: "Inbox", type: "triage"), .init(name: "Ready", type: "unstarted"),
                    .init(name: "Doing", type: "started"), .init(name: "Shipped", type: "completed"),
                    .init(name: "Dropped", type: "canceled"),
                ]),
        ],
        users: WorkspaceView.studio.users,
        projects: [
            Project(name: "Tidewater Mobile App", teams: ["Studio"]),
            Project(name: "Meridian Dashboard", teams: ["Studio"]),
            Project(name: "Harbour Servers", teams: ["Operations"]),
        ],
        milestones: [
            Milestone(name: "Public beta", project: "Tidewater Mobile App"),
            Milestone(name: "Fleet reports", project: "Meridian Dashboard"),
        ],
        labels: [
            Label(name: "Bug"), Label(name: "Feature"), Label(name: "iOS"), Label(name: "On Call", teamKey: "OPS"),
        ],
        issues: [
            Issue(
                identifier: "STU-1", title: "Login fails on Android", description: "Since the last release.",
                project: "Tidewater Mobile App", assignee: "Maria Lind", stateType: "unstarted", stateName: "Todo",
                priority: .high, estimate: 3, dueDate: CalendarDate("2026-03-10"), labels: ["Bug"],
                url: "https://linear.example/studio/issue/STU-1"),
            Issue(
                identifier: "STU-2", title: "Chart legend overlaps", project: "Meridian Dashboard",
                stateType: "started", stateName: "In Progress", url: "https://linear.example/studio/issue/STU-2"),
            Issue(
                identifier: "STU-3", title: "Chart colours for the night mode", project: "Meridian Dashboard",
                milestone: "Fleet reports", assignee: "Omar Haddad", stateType: "backlog", stateName: "Backlog"),
            Issue(
                identifier: "STU-4", title: "Tide table import", stateType: "completed", stateName: "Done"),
            Issue(
                identifier: "OPS-12", title: "Rotate the backup keys", project: "Harbour Servers",
                assignee: "Tom Brandt",
                stateType: "unstarted", stateName: "Ready", labels: ["On Call"]),
        ]
    )
}
