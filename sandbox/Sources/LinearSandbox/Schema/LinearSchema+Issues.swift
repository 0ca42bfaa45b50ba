extension LinearSchema {
    /// The fields that an issue has, also as the result of a search.
    private static let issueFields = """
        archivedAt: DateTime
        assignee: User
        attachments(filter: AttachmentFilter \(paging)): AttachmentConnection!
        branchName: String!
        canceledAt: DateTime
        children(filter: IssueFilter \(paging)): IssueConnection!
        comments(filter: CommentFilter \(paging)): CommentConnection!
        completedAt: DateTime
        createdAt: DateTime!
        creator: User
        customerTicketCount: Int!
        description: String
        dueDate: TimelessDate
        estimate: Float
        id: ID!
        identifier: String!
        inverseRelations(\(paging)): IssueRelationConnection!
        labelIds: [String!]!
        labels(filter: IssueLabelFilter \(paging)): IssueLabelConnection!
        number: Float!
        parent: Issue
        previousIdentifiers: [String!]!
        priority: Float!
        priorityLabel: String!
        prioritySortOrder: Float!
        project: Project
        projectMilestone: ProjectMilestone
        relations(\(paging)): IssueRelationConnection!
        sortOrder: Float!
        startedAt: DateTime
        state: WorkflowState!
        subIssueSortOrder: Float
        subscribers(filter: UserFilter includeDisabled: Boolean \(paging)): UserConnection!
        team: Team!
        title: String!
        trashed: Boolean
        updatedAt: DateTime!
        url: String!
        """

    static let issues = """
        type Issue implements Node { \(issueFields) }
        type IssueSearchResult implements Node { \(issueFields) metadata: JSONObject! }
        type IssueSearchPayload {
            archivePayload: ArchiveResponse!
            edges: [IssueSearchResultEdge!]!
            nodes: [IssueSearchResult!]!
            pageInfo: PageInfo!
            totalCount: Float!
        }
        type IssueSearchResultEdge { cursor: String! node: IssueSearchResult! }
        type ArchiveResponse {
            archive: String! databaseVersion: Float! includesDependencies: [String!]! totalCount: Float!
        }

        type IssueLabel implements Node {
            archivedAt: DateTime
            children(filter: IssueLabelFilter \(paging)): IssueLabelConnection!
            color: String!
            createdAt: DateTime!
            creator: User
            description: String
            id: ID!
            isGroup: Boolean!
            issues(filter: IssueFilter \(paging)): IssueConnection!
            name: String!
            parent: IssueLabel
            team: Team
            updatedAt: DateTime!
        }

        type IssueRelation implements Node {
            archivedAt: DateTime
            createdAt: DateTime!
            id: ID!
            issue: Issue!
            relatedIssue: Issue!
            type: String!
            updatedAt: DateTime!
        }
        enum IssueRelationType { blocks duplicate related similar }
        type IssuePriorityValue { label: String! priority: Int! }

        type WorkflowState implements Node {
            archivedAt: DateTime
            color: String!
            createdAt: DateTime!
            description: String
            id: ID!
            issues(filter: IssueFilter \(paging)): IssueConnection!
            name: String!
            position: Float!
            team: Team!
            type: String!
            updatedAt: DateTime!
        }
        """
}
