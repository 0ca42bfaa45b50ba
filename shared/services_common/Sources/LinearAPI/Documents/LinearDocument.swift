/// Every GraphQL document that is sent to Linear, each under the name of its operation.
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
    case issueCreate = "IssueCreate"
    case issueBatchCreate = "IssueBatchCreate"
    case issueUpdate = "IssueUpdate"
    case issueDelete = "IssueDelete"
    case milestoneCreate = "MilestoneCreate"

    /// The operation's name, also its `operationName`.
    public var name: String { rawValue }

    /// The field of the answer's `data` that it asks for.
    public var field: String {
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
        case .issueCreate: "issueCreate"
        case .issueBatchCreate: "issueBatchCreate"
        case .issueUpdate: "issueUpdate"
        case .issueDelete: "issueDelete"
        case .milestoneCreate: "projectMilestoneCreate"
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
        case .issueCreate: Writing.issueCreate
        case .issueBatchCreate: Writing.issueBatchCreate
        case .issueUpdate: Writing.issueUpdate
        case .issueDelete: Writing.issueDelete
        case .milestoneCreate: Writing.milestoneCreate
        }
    }
}

extension LinearDocument {
    /// What is asked of every issue.
    private static let issueFields = """
        id identifier title description priority estimate dueDate createdAt updatedAt completedAt canceledAt url labelIds
        archivedAt trashed
        state { id name type }
        assignee { id name displayName }
        team { id key name }
        project { id name }
        projectMilestone { id name }
        parent { id identifier }
        """

    private static let milestoneFields = """
        id name description targetDate sortOrder progress project { id name }
        """

    private static let page = "pageInfo { hasNextPage endCursor }"

    private enum Reading {
        static let teams = """
            query Teams($after: String) {
              teams(first: 25, after: $after) {
                nodes { id key name description members(first: 100) { nodes { id } \(page) } }
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
              workflowStates(first: 250, after: $after) { nodes { id name type position team { id } } \(page) }
            }
            """

        static let users = """
            query Users($after: String) {
              users(first: 250, after: $after) { nodes { id name displayName email active } \(page) }
            }
            """

        static let projects = """
            query Projects($after: String) {
              projects(first: 100, after: $after) {
                nodes {
                  id name description progress startDate targetDate url
                  status { id name type }
                  lead { id name displayName }
                  teams(first: 25) { nodes { id } }
                }
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
              issueLabels(first: 250, after: $after) { nodes { id name isGroup team { id } } \(page) }
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
    }

    private enum Writing {
        static let issueCreate = """
            mutation IssueCreate($input: IssueCreateInput!) {
              issueCreate(input: $input) { success issue { \(issueFields) } }
            }
            """

        static let issueBatchCreate = """
            mutation IssueBatchCreate($input: IssueBatchCreateInput!) {
              issueBatchCreate(input: $input) { success issues { \(issueFields) } }
            }
            """

        static let issueUpdate = """
            mutation IssueUpdate($id: String!, $input: IssueUpdateInput!) {
              issueUpdate(id: $id, input: $input) { success issue { \(issueFields) } }
            }
            """

        static let issueDelete = """
            mutation IssueDelete($id: String!) {
              issueDelete(id: $id) { success }
            }
            """

        static let milestoneCreate = """
            mutation MilestoneCreate($input: ProjectMilestoneCreateInput!) {
              projectMilestoneCreate(input: $input) {
                success
                projectMilestone { \(milestoneFields) }
              }
            }
            """
    }
}
