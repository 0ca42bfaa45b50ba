extension LinearDocument {
    /// Lists of a workspace. `Workspace` asks for the first page of each, so that a small workspace, or what changed in a
    /// large one, is one request of about 4,100 points; the others go on with one list each.
    ///
    /// All are ordered by their last change, so that a cursor of `Workspace` fits the list's own document, and what
    /// changes while pages are read is at the top for the next time.
    enum Lists {
        private static let order = "orderBy: updatedAt"
        private static let dates = "updatedAt archivedAt"

        private static let team = "\(teamFields) \(dates) members(first: 100) { nodes { id } \(page) }"
        private static let state = "\(stateFields) \(dates)"
        private static let user = "\(userFields) \(dates)"
        private static let project = "\(projectFields) \(dates) trashed"
        private static let milestone = "\(milestoneFields) \(dates)"
        private static let label = "\(labelFields) \(dates)"

        private static func nodes(_ fields: String) -> String { "{ nodes { \(fields) } \(page) }" }

        static let workspace = """
            query Workspace(
              $teams: TeamFilter, $states: WorkflowStateFilter, $users: UserFilter, $projects: ProjectFilter,
              $milestones: ProjectMilestoneFilter, $labels: IssueLabelFilter, $issues: IssueFilter, $gone: Boolean
            ) {
              teams(first: 10, filter: $teams, includeArchived: $gone, \(order)) \(nodes(team))
              workflowStates(first: 100, filter: $states, includeArchived: $gone, \(order)) \(nodes(state))
              users(first: 100, filter: $users, includeArchived: $gone, includeDisabled: $gone, \(order)) \(nodes(user))
              projects(first: 25, filter: $projects, includeArchived: $gone, \(order)) \(nodes(project))
              projectMilestones(first: 100, filter: $milestones, includeArchived: $gone, \(order)) \(nodes(milestone))
              issueLabels(first: 100, filter: $labels, includeArchived: $gone, \(order)) \(nodes(label))
              issues(first: 100, filter: $issues, includeArchived: $gone, \(order)) \(nodes(issueFields))
            }
            """

        static let progress = """
            query Progress($projects: [ID!]!, $milestones: [ID!]!) {
              projects(first: 100, filter: { id: { in: $projects } }) { nodes { id progress } }
              projectMilestones(first: 250, filter: { id: { in: $milestones } }) { nodes { id progress } }
            }
            """

        static let teams = """
            query Teams($after: String, $filter: TeamFilter, $gone: Boolean) {
              teams(first: 25, after: $after, filter: $filter, includeArchived: $gone, \(order)) \(nodes(team))
            }
            """

        static let teamMembers = """
            query TeamMembers($id: String!, $after: String) {
              team(id: $id) { members(first: 250, after: $after) { nodes { id } \(page) } }
            }
            """

        static let states = """
            query States($after: String, $filter: WorkflowStateFilter, $gone: Boolean) {
              workflowStates(first: 250, after: $after, filter: $filter, includeArchived: $gone, \(order)) \(nodes(state))
            }
            """

        static let users = """
            query Users($after: String, $filter: UserFilter, $gone: Boolean) {
              users(
                first: 250, after: $after, filter: $filter, includeArchived: $gone, includeDisabled: $gone, \(order)
              ) \(nodes(user))
            }
            """

        static let projects = """
            query Projects($after: String, $filter: ProjectFilter, $gone: Boolean) {
              projects(first: 100, after: $after, filter: $filter, includeArchived: $gone, \(order)) \(nodes(project))
            }
            """

        static let milestones = """
            query Milestones($after: String, $filter: ProjectMilestoneFilter, $gone: Boolean) {
              projectMilestones(
                first: 250, after: $after, filter: $filter, includeArchived: $gone, \(order)
              ) \(nodes(milestone))
            }
            """

        static let labels = """
            query Labels($after: String, $filter: IssueLabelFilter, $gone: Boolean) {
              issueLabels(first: 250, after: $after, filter: $filter, includeArchived: $gone, \(order)) \(nodes(label))
            }
            """

        static let issues = """
            query Issues($after: String, $filter: IssueFilter, $gone: Boolean) {
              issues(first: 250, after: $after, filter: $filter, includeArchived: $gone, \(order)) \(nodes(issueFields))
            }
            """
    }
}
