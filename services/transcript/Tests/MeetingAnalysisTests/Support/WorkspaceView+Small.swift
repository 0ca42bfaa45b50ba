import MeetingAnalysis

extension WorkspaceView {
    /// Two projects, five people, a handful of issues.
    static let small = WorkspaceView(
        teams: [Team(name: "Delivery", key: "DEL")],
        users: [
            User(name: "Marguerite Oyelaran", displayName: "margo", email: "margo@firm.example"),
            User(name: "Noor Haddad", displayName: "noor", email: "noor@firm.example"),
            User(name: "Inés Carranza", displayName: "ines", email: "ines@firm.example"),
            User(name: "Callum Abernathy", displayName: "callum", email: "callum@firm.example"),
            User(name: "Marco Gone", displayName: "marco", email: "marco@firm.example", isActive: false),
        ],
        projects: [
            Project(
                name: "Harbourline Invoice Intake",
                description: "Read carrier invoices that reach Harbourline by email and extract their fields."
            ),
            Project(
                name: "Northfield Crop Forecast",
                description: "Weekly yield forecast per field from weather and satellite images."
            ),
        ],
        milestones: [Milestone(name: "Invoices live", project: "Harbourline Invoice Intake")],
        issues: [
            Issue(
                identifier: "DEL-1", title: "Accuracy report for Petra",
                description: "Accuracy per invoice field, as a PDF.", project: "Harbourline Invoice Intake",
                milestone: "Invoices live", assignee: "Noor Haddad", stateType: "started"
            ),
            Issue(
                identifier: "DEL-2", title: "Satellite image download job",
                description: "Fetch new images every night.", project: "Northfield Crop Forecast"
            ),
            Issue(
                identifier: "DEL-3", title: "Rotate the mailbox credentials", description: "The old ones expire.",
                project: "Harbourline Invoice Intake", stateType: "completed"
            ),
            Issue(identifier: "OPS-4", title: "On-call rota", description: "Who is called, and when."),
        ]
    )
}
