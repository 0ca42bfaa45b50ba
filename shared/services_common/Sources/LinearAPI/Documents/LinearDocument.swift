/// Every GraphQL document that is sent to Linear, each under the name of its operation. Those that create and change are
/// put together by ``LinearWriteDocument``.
///
/// Each page size is written out, so that a document's cost can be read off it: a query beyond 10,000 complexity points
/// is refused by Linear. No document uses a deprecated field; labels come as `labelIds`, not as a nested connection.
///
/// - SeeAlso: Linear, "Rate limiting", for the cost of a document.
public enum LinearDocument: String, Sendable, CaseIterable {
    case workspace = "Workspace"
    case progress = "Progress"
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
        case .workspace:
            ["teams", "workflowStates", "users", "projects", "projectMilestones", "issueLabels", "issues"]
        case .progress: ["projects", "projectMilestones"]
        case .teams: ["teams"]
        case .teamMembers: ["team"]
        case .states: ["workflowStates"]
        case .users: ["users"]
        case .projects: ["projects"]
        case .milestones: ["projectMilestones"]
        case .milestone: ["projectMilestone"]
        case .labels: ["issueLabels"]
        case .issues, .issuesByID: ["issues"]
        case .issue: ["issue"]
        case .names:
            ["teams", "workflowStates", "users", "issueLabels", "projects", "projectMilestones", "issues"]
        case .written: ["issues", "projectMilestones", "comments"]
        case .issueDelete: ["issueDelete"]
        }
    }

    /// The document.
    public var text: String {
        switch self {
        case .workspace: Lists.workspace
        case .progress: Lists.progress
        case .teams: Lists.teams
        case .teamMembers: Lists.teamMembers
        case .states: Lists.states
        case .users: Lists.users
        case .projects: Lists.projects
        case .milestones: Lists.milestones
        case .milestone: Reading.milestone
        case .labels: Lists.labels
        case .issues: Lists.issues
        case .issuesByID: Reading.issuesByID
        case .issue: Reading.issue
        case .names: LookUps.names
        case .written: LookUps.written
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

    static let milestoneFields = """
        id name description targetDate sortOrder progress project { id name }
        """

    static let teamFields = """
        id key name description issueEstimationType issueEstimationAllowZero issueEstimationExtended defaultIssueEstimate
        """

    static let stateFields = "id name type position team { id }"
    static let userFields = "id name displayName email active"
    static let labelFields = "id name isGroup team { id } parent { id }"

    static let projectFields = """
        id name description progress startDate targetDate url
        status { id name type }
        lead { id name displayName }
        teams(first: 25) { nodes { id } }
        """

    static let page = "pageInfo { hasNextPage endCursor }"

    private enum Reading {
        static let milestone = """
            query Milestone($id: String!) {
              projectMilestone(id: $id) { \(milestoneFields) }
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
    }

    private enum Writing {
        static let issueDelete = """
            mutation IssueDelete($id: String!) {
              issueDelete(id: $id) { success }
            }
            """
    }
}
