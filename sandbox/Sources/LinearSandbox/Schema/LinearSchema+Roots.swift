extension LinearSchema {
    static let roots = """
        schema { query: Query mutation: Mutation }

        type Query {
            attachment(id: String!): Attachment!
            attachments(filter: AttachmentFilter \(paging)): AttachmentConnection!
            attachmentsForURL(url: String! \(paging)): AttachmentConnection!
            comment(id: String): Comment!
            comments(filter: CommentFilter \(paging)): CommentConnection!
            issue(id: String!): Issue!
            issueLabel(id: String!): IssueLabel!
            issueLabels(filter: IssueLabelFilter \(paging)): IssueLabelConnection!
            issuePriorityValues: [IssuePriorityValue!]!
            issueRelations(\(paging)): IssueRelationConnection!
            issueVcsBranchSearch(branchName: String!): Issue
            issues(filter: IssueFilter \(paging)): IssueConnection!
            organization: Organization!
            project(id: String!): Project!
            projectMilestone(id: String!): ProjectMilestone!
            projectMilestones(filter: ProjectMilestoneFilter \(paging)): ProjectMilestoneConnection!
            projectStatus(id: String!): ProjectStatus!
            projectStatuses(\(paging)): ProjectStatusConnection!
            projects(filter: ProjectFilter \(paging)): ProjectConnection!
            rateLimitStatus: RateLimitPayload!
            searchIssues(
                filter: IssueFilter includeComments: Boolean teamId: String term: String! \(paging)
            ): IssueSearchPayload!
            team(id: String!): Team!
            teams(filter: TeamFilter \(paging)): TeamConnection!
            user(id: String!): User!
            users(filter: UserFilter includeDisabled: Boolean \(paging)): UserConnection!
            viewer: User!
            workflowState(id: String!): WorkflowState!
            workflowStates(filter: WorkflowStateFilter \(paging)): WorkflowStateConnection!
        }

        type Mutation {
            attachmentCreate(input: AttachmentCreateInput!): AttachmentPayload!
            attachmentLinkURL(id: String issueId: String! title: String url: String!): AttachmentPayload!
            commentCreate(input: CommentCreateInput!): CommentPayload!
            commentDelete(id: String!): DeletePayload!
            commentUpdate(id: String! input: CommentUpdateInput!): CommentPayload!
            issueAddLabel(id: String! labelId: String!): IssuePayload!
            issueArchive(id: String! trash: Boolean): IssueArchivePayload!
            issueBatchCreate(input: IssueBatchCreateInput!): IssueBatchPayload!
            issueBatchUpdate(ids: [UUID!]! input: IssueUpdateInput!): IssueBatchPayload!
            issueCreate(input: IssueCreateInput!): IssuePayload!
            issueDelete(id: String! permanentlyDelete: Boolean): IssueArchivePayload!
            issueLabelCreate(input: IssueLabelCreateInput! replaceTeamLabels: Boolean): IssueLabelPayload!
            issueRelationCreate(input: IssueRelationCreateInput!): IssueRelationPayload!
            issueRemoveLabel(id: String! labelId: String!): IssuePayload!
            issueUnarchive(id: String!): IssueArchivePayload!
            issueUpdate(id: String! input: IssueUpdateInput!): IssuePayload!
            projectCreate(input: ProjectCreateInput!): ProjectPayload!
            projectMilestoneCreate(input: ProjectMilestoneCreateInput!): ProjectMilestonePayload!
            projectMilestoneDelete(id: String!): DeletePayload!
            projectMilestoneUpdate(id: String! input: ProjectMilestoneUpdateInput!): ProjectMilestonePayload!
            projectUpdate(id: String! input: ProjectUpdateInput!): ProjectPayload!
        }
        """
}
