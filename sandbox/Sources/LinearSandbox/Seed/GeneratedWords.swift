/// The invented words of a generated workspace.
enum GeneratedWords {
    static let firstNames = [
        "Amara", "Bruno", "Celia", "Dmitri", "Elif", "Farid", "Greta", "Hamid", "Ilse", "Jonas", "Kavya", "Lorenz",
        "Mirela", "Nadim", "Ottilie", "Pavel",
    ]
    static let lastNames = ["Abendroth", "Castellane", "Drozd", "Eskilsen", "Fontaine"]
    /// The first two teams have the same name.
    static let teams = [
        "Platform", "Platform", "Delivery", "Integrations", "Data", "Mobile", "Field Tools", "Billing", "Search",
        "Quality", "Security", "Design", "Research", "Support", "Onboarding", "Analytics", "Documents", "Alerts",
        "Partners", "Operations",
    ]
    static let clients = [
        "Quillhaven", "Corrigan Bay", "Tidewater", "Marlowe", "Fennimore", "Ostrava Works", "Penhallow", "Brightmere",
        "Larkspur", "Vantor", "Hollin", "Skarsgate",
    ]
    static let undertakings = [
        "Document Intake", "Turbine Alerts", "Claims Portal", "Route Planner", "Ledger Export", "Field App",
        "Partner API", "Search Rework", "Data Lake", "Help Centre", "Single Sign-on", "Reporting",
    ]
    static let milestones = [
        "Kickoff", "Discovery", "Pilot", "Beta", "Launch", "Handover", "Hardening", "Acceptance", "Rollout", "Review",
    ]
    static let labels = [
        "Bug", "Feature", "Chore", "Data", "Security", "Customer", "Regression", "Performance", "Design", "Docs",
    ]
    static let verbs = [
        "Add", "Fix", "Remove", "Speed up", "Document", "Check", "Split", "Rename", "Retry", "Validate",
    ]
    static let objects = [
        "invoice import", "login page", "export of tables", "webhook receiver", "search index", "customs form",
        "nightly job", "audit log", "map view", "upload of scans", "alert rules", "role settings", "price-free preview",
        "calendar sync", "queue metrics", "e-mail digest",
    ]
    static let circumstances = [
        "for large files", "on slow networks", "when the session ends", "after a retry", "for guests", "in dark mode",
        "with several time zones", "before the first sync", "during a deploy", "for archived projects",
    ]
    static let sentences = [
        "It was reported twice this week, each time with the same steps.",
        "The old behaviour stays until everybody moved.",
        "A test shows the failure; it is marked until this is done.", "See the notes of the last planning for details.",
        "The partner confirmed the format and sent three samples.",
        "Keep the change small, so that it can be taken back.",
        "Nobody depends on the field any more, as the logs of a month show.",
        "Measure before and after on the large tenant.",
    ]
}
