extension LinearSchema {
    static let people = """
        type Organization implements Node {
            archivedAt: DateTime
            createdAt: DateTime!
            createdIssueCount: Int!
            id: ID!
            labels(filter: IssueLabelFilter \(paging)): IssueLabelConnection!
            logoUrl: String
            name: String!
            projectStatuses: [ProjectStatus!]!
            teams(filter: TeamFilter \(paging)): TeamConnection!
            updatedAt: DateTime!
            urlKey: String!
            userCount: Int!
            users(includeDisabled: Boolean \(paging)): UserConnection!
        }

        type Team implements Node {
            archivedAt: DateTime
            color: String
            createdAt: DateTime!
            cyclesEnabled: Boolean!
            defaultIssueEstimate: Float!
            defaultIssueState: WorkflowState
            description: String
            displayName: String!
            icon: String
            id: ID!
            issueCount(includeArchived: Boolean = false): Int!
            issueEstimationAllowZero: Boolean!
            issueEstimationExtended: Boolean!
            issueEstimationType: String!
            issues(filter: IssueFilter \(paging)): IssueConnection!
            key: String!
            labels(filter: IssueLabelFilter \(paging)): IssueLabelConnection!
            members(filter: UserFilter includeDisabled: Boolean \(paging)): UserConnection!
            name: String!
            organization: Organization!
            private: Boolean! @deprecated(reason: "Ask for `visibility`.")
            projects(filter: ProjectFilter \(paging)): ProjectConnection!
            retiredAt: DateTime
            states(filter: WorkflowStateFilter \(paging)): WorkflowStateConnection!
            timezone: String!
            triageEnabled: Boolean!
            triageIssueState: WorkflowState
            updatedAt: DateTime!
            visibility: TeamVisibility!
        }
        enum TeamVisibility { private public restricted }

        type User implements Node {
            active: Boolean!
            admin: Boolean!
            app: Boolean!
            archivedAt: DateTime
            assignedIssues(filter: IssueFilter \(paging)): IssueConnection!
            avatarUrl: String
            createdAt: DateTime!
            createdIssueCount: Int!
            createdIssues(filter: IssueFilter \(paging)): IssueConnection!
            description: String
            displayName: String!
            email: String!
            guest: Boolean!
            id: ID!
            initials: String!
            isAssignable: Boolean!
            isMe: Boolean!
            isMentionable: Boolean!
            name: String!
            organization: Organization!
            teams(filter: TeamFilter \(paging)): TeamConnection!
            timezone: String
            title: String
            updatedAt: DateTime!
            url: String!
        }
        """
}
