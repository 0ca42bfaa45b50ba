extension LinearDocument {
    /// What is asked before and after something is written.
    enum LookUps {
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
}
