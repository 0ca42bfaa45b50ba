/// What a name is looked up as.
enum SubjectKind: String, Sendable, Hashable {
    case project
    case client

    /// What properties that hold such names are called, folded.
    var propertyNames: Set<String> {
        switch self {
        case .project: ["project", "projects", "project name", "engagement", "engagements"]
        case .client:
            [
                "client", "clients", "client name", "customer", "customers", "account", "accounts", "company",
                "companies",
                "organisation", "organization",
            ]
        }
    }
}
