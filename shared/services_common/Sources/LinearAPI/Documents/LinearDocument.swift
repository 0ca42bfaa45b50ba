/// Every GraphQL document that is sent to Linear, each under the name of its operation. Those that create and change are
/// put together by ``LinearWriteDocument``.
///
/// Each page size is written out, so that a document's cost can be read off it: a query beyond 10,000 complexity points
/// is refused by Linear. No document uses a deprecated field; labels come as `labelIds`, not as a nested connection.
///
/// - SeeAlso: Linear, "Rate limiting", for the cost of a document.
public enum LinearDocument: String, Sendable, CaseIterable {
    case teams = "Teams"
    case teamMembers = "TeamMembers"
    case states = "States"
    case users = "Users"
    case projects = "Projects"
    case milestones = "Milestones"
    case milestone = "Milestone"
    case labels = "Labels"
    case issues = "Issues"
    case issuesByID = "IssuesByID"
    case issue = "Issue"
    case names = "Names"
    case written = "Written"
    case issueDelete = "IssueDelete"

    /// The operation's name, also its `operationName`.
    public var name: String { rawValue }

    /// The fields of the answer's `data` that it asks for.
    public var fields: [String] {
        switch self {
        case .names:
            ["teams", "workflowStates", "users", "issueLabels", "projects", "projectMilestones", "issues"]
        case .written: ["issues", "projectMilestones", "comments"]
        default: [field]
        }
    }

    /// The field of the answer's `data` that it asks for; empty for those that ask for several.
    var field: String {
        switch self {
        case .teams: "teams"
        case .teamMembers: "team"
        case .states: "workflowStates"
        case .users: "users"
        case .projects: "projects"
        case .milestones: "projectMilestones"
        case .milestone: "projectMilestone"
        case .labels: "issueLabels"
        case .issues, .issuesByID: "issues"
        case .issue: "issue"
        case .names, .written: ""
        case .issueDelete: "issueDelete"
        }
    }

    /// The document.
    public var text: String {
        switch self {
        case .teams: Reading.teams
        case .teamMembers: Reading.teamMembers
        case .states: Reading.states
        case .users: Reading.users
        case .projects: Reading.projects
        case .milestones: Reading.milestones
        case .milestone: Reading.milestone
        case .labels: Reading.labels
        case .issues: Reading.issues
        case .issuesByID: Reading.issuesByID
        case .issue: Reading.issue
        case .names: Reading.names
        case .written: Reading.written
        case .issueDelete: Writing.issueDelete
        }
    }
}

extension LinearDocument {
    /// What is asked of every issue.
    static let issueFields = """
        id identifier title description priority estimate dueDate createdAt updatedAt completedAt canceledAt url labelIds
        archivedAt trashed previousIdentifiers
        state { id name type }
        assignee { id name displayName }
        team { id key name }
        project { id name }
        projectMilestone { id name }
        parent { id identifier }
        """

    private static let teamFields = """
        id key name description issueEstimationType issueEstimationAllowZero issueEstimationExtended defaultIssueEstimate
        """

    static let milestoneFields = """
        id name description targetDate sortOrder progress project { id name }
        """

    private static let labelFields = "id name isGroup team { id } parent { id }"
    private static let userFields = "id name displayName email active"
    private static let stateFields = "id name type position team { id }"
    private static let projectFields = """
        id name description progress startDate targetDate url
        status { id name type }
        lead { id name displayName }
        teams(first: 25) { nodes { id } }
        """

    private static let page = "pageInfo { hasNextPage endCursor }"

    private enum Reading {
        static let teams = """
            query Teams($after: String) {
              teams(first: 25, after: $after) {
                nodes {
                  \(teamFields) members(first: 100) { nodes { id } \(page) }
                }
                \(page)
              }
            }
            """

        static let teamMembers = """
            query TeamMembers($id: String!, $after: String) {
              team(id: $id) { members(first: 250, after: $after) { nodes { id } \(page) } }
            }
            """

        static let states = """
            query States($after: String) {
              workflowStates(first: 250, after: $after) { nodes { \(stateFields) } \(page) }
            }
            """

        static let users = """
            query Users($after: String) {
              users(first: 250, after: $after) { nodes { \(userFields) } \(page) }
            }
            """

        static let projects = """
            query Projects($after: String) {
              projects(first: 100, after: $after) {
                nodes { \(projectFields) }
                \(page)
              }
            }
            """

        static let milestones = """
            query Milestones($after: String, $filter: ProjectMilestoneFilter) {
              projectMilestones(first: 250, after: $after, filter: $filter) {
                nodes { \(milestoneFields) }
                \(page)
              }
            }
            """

        static let milestone = """
            query Milestone($id: String!) {
              projectMilestone(id: $id) { \(milestoneFields) }
            }
            """

        static let labels = """
            query Labels($after: String) {
              issueLabels(first: 250, after: $after) { nodes { \(labelFields) } \(page) }
            }
            """

        static let issues = """
            query Issues($after: String, $filter: IssueFilter) {
              issues(first: 250, after: $after, filter: $filter, orderBy: updatedAt) {
                nodes { \(issueFields) }
                \(page)
              }
            }
            """

        static let issuesByID = """
            query IssuesByID($ids: [ID!]!) {
              issues(first: 250, filter: { id: { in: $ids } }, includeArchived: true) {
                nodes { \(issueFields) }
                \(page)
              }
            }
            """

        static let issue = """
            query Issue($id: String!) {
              issue(id: $id) { \(issueFields) }
            }
            """

        /// The first page of everything that has a name, and what is asked for by filter.
        static let names = """
            query Names($projects: ProjectFilter, $milestones: ProjectMilestoneFilter, $issues: IssueFilter) {
              teams(first: 50) { nodes { \(teamFields) } \(page) }
              workflowStates(first: 250) { nodes { \(stateFields) } \(page) }
              users(first: 250) { nodes { \(userFields) } \(page) }
              issueLabels(first: 250) { nodes { \(labelFields) } \(page) }
              projects(first: 50, filter: $projects) { nodes { \(projectFields) } \(page) }
              projectMilestones(first: 250, filter: $milestones) { nodes { \(milestoneFields) } \(page) }
              issues(first: 50, filter: $issues) { nodes { \(issueFields) } \(page) }
            }
            """

        static let written = """
            query Written($issues: [ID!]!, $milestones: [ID!]!, $comments: [ID!]!) {
              issues(first: 250, filter: { id: { in: $issues } }, includeArchived: true) { nodes { \(issueFields) } }
              projectMilestones(first: 100, filter: { id: { in: $milestones } }) { nodes { \(milestoneFields) } }
              comments(first: 100, filter: { id: { in: $comments } }, includeArchived: true) { nodes { id } }
            }
            """
    }

    private enum Writing {
        static let issueDelete = """
            mutation IssueDelete($id: String!) {
              issueDelete(id: $id) { success }
            }
            """
    }
}
