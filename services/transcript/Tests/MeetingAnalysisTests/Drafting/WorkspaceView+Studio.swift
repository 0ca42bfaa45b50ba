import MeetingAnalysis

extension WorkspaceView {
    /// Three projects, five people of whom two are called Tom, a handful of issues.
    static let studio = WorkspaceView(
        teams: [Team(name: "Studio", key: "STU")],
        users: [
            User(name: "Maria Lind", displayName: "maria", email: "maria.lind@studio.example"),
            User(name: "Omar Haddad", displayName: "omar", email: "omar@studio.example"),
            User(name: "Ada Okafor", displayName: "ada", email: "ada@studio.example"),
            User(name: "Tom Brandt", displayName: "brandt", email: "tom.brandt@studio.example"),
            User(name: "Tom Ellery", displayName: "tellery", email: "tom.ellery@studio.example"),
            User(name: "Greta Gone", displayName: "greta", email: "greta@studio.example", isActive: false),
        ],
        projects: [
            Project(name: "Tidewater Mobile App", description: "The app for sailors.", teams: ["Studio"]),
            Project(name: "Meridian Dashboard", description: "Figures of the fleet.", teams: ["Studio"]),
            Project(name: "Customer Portal", description: "Where customers sign in.", teams: ["Studio"]),
        ],
        milestones: [
            Milestone(name: "Public beta", project: "Tidewater Mobile App"),
            Milestone(name: "Fleet reports", project: "Meridian Dashboard"),
        ],
        labels: [Label(name: "Bug"), Label(name: "Feature"), Label(name: "iOS"), Label(name: "Tech Debt")],
        issues: [
            Issue(
                identifier: "STU-7", title: "Crash when the tide table is opened offline",
                description: "On iOS and Android.", project: "Tidewater Mobile App", milestone: "Public beta",
                assignee: "Maria Lind", stateType: "started", url: "https://linear.example/studio/issue/STU-7"),
            Issue(
                identifier: "STU-8", title: "Print view of the berth plan", project: "Meridian Dashboard",
                stateType: "completed", url: "https://linear.example/studio/issue/STU-8"),
        ]
    )
}
